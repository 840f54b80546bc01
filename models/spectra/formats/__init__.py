"""Files as spectrometers and image programs write them."""
