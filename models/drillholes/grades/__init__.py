"""Grades along drill holes, learnt from what else is known of each interval."""
