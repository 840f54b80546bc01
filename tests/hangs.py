"""How long tests wait for processes and threads that ought to end."""

HANG_S = 3600
"""Seconds after which a process or thread counts as one that never ends.

No test bounds wall time, which a busy machine would overrun: this limit ends hangs only, far above what any run takes.
"""
