"""Windows around deposits and in the background: where they lie, and how a network gets to see them."""
