"""The roof of the numeric work: tasks by name, and the process in which they run."""
