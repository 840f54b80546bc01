"""Arrays in, figures out: intervals, curves, ranks, calibration, folds."""
