"""What is learnt from and tested on: nodes, background, places, held-out ground."""
