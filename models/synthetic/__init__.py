"""Made-up surveys with a known truth."""
