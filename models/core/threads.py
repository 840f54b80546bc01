"""Results that do not depend on how many processors the machine has, and Cancel for work that does not listen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TypeVar

from .progress import Progress

_Result = TypeVar("_Result")
_LISTEN_EVERY_S = 0.2


@contextmanager
def one_blas_thread() -> Iterator[None]:
    """Have products of matrices summed by one thread.

    Several threads cut them into other pieces, which rounds differently: the same seed would give a file with other
    last digits on more cores. It costs little, as classifiers of cells spend their time elsewhere. `threadpoolctl`
    comes with scikit-learn, which mapping alone can do without: where it is missing, last digits depend on the number
    of threads.
    """
    try:
        from threadpoolctl import threadpool_limits
    except ImportError:
        yield
        return
    with threadpool_limits(1, user_api="blas"):
        yield


def while_listening(work: Callable[[], _Result], progress: Progress) -> _Result:
    """Run `work` in a thread of its own, so that Cancel is heard although `work` does not ask.

    It must leave Python free meanwhile, as compiled libraries do. After Cancel it goes on to its end, and nobody waits
    for what it gives.
    """
    # Asked before as well: short work could be done before anybody asked.
    progress.check()
    pool = ThreadPoolExecutor(1)
    try:
        running = pool.submit(work)
        while not wait([running], _LISTEN_EVERY_S).done:
            progress.check()
        return running.result()
    finally:
        pool.shutdown(wait=False)
