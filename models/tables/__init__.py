"""Tables as files and as values: assays, spectra and collars alike."""
