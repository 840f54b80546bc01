"""From reflectance spectra to element contents, classes and maps of them."""
