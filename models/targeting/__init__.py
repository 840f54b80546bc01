"""From evidence to targets: ground, learners, maps and how they are judged."""
