"""Training for every kind of network, devices, model files."""
