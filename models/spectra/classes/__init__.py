"""Classes of spectra: what they are, what learns them, and how well."""
