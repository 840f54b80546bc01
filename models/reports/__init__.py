"""Pages for people: all prose and plots stand here, made from finished figures."""
