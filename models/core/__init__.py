"""What everything else rests on: errors, progress, words, resources, threads."""
