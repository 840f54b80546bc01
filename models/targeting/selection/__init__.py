"""Which elements tell deposits from their surroundings."""
