"""From spectra to contents: what is learnt, how it is judged, and the file it is kept in."""
