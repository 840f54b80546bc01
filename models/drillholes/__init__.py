"""From collars, surveys and intervals to grades in three dimensions."""
