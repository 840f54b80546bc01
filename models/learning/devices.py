"""Where and in which precision a network runs. Needs PyTorch."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from typing import Any

import torch
from torch import Tensor, nn

from ..core.errors import InputError
from ..core.language import said
from ..core.progress import Progress


def choose_device(name: str) -> torch.device:
    """`auto` takes a CUDA device where there is one; raises `InputError` if `cuda` was asked for in vain."""
    if name == "cuda" and not torch.cuda.is_available():
        raise InputError(said("The device is to be 'cuda', and PyTorch finds no CUDA device: choose 'auto' or 'cpu'."))
    return torch.device("cuda" if name != "cpu" and torch.cuda.is_available() else "cpu")


def has_fast_bfloat16(device: torch.device) -> bool:
    """Tell whether bfloat16 is faster than float32: on CUDA devices, and on processors with AMX or AVX-512 BF16."""
    if device.type == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    for probe in ("_is_amx_tile_supported", "_is_avx512_bf16_supported"):
        supported = getattr(torch.cpu, probe, None)
        if supported is not None and supported():
            return True
    capabilities: dict[str, bool] = getattr(torch.cpu, "get_capabilities", dict)()
    return bool(capabilities.get("avx512_bf16") or capabilities.get("amx_bf16"))


def autocast(device: torch.device) -> Any:
    """Context that computes in bfloat16 where that is fast, and changes nothing elsewhere."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=has_fast_bfloat16(device))


@contextlib.contextmanager
def cancellable(network: nn.Module, progress: Progress) -> Iterator[None]:
    """Ask for Cancel after each block of a network, forwards and backwards: one step can take longer than a user will
    wait.
    """

    def ask(_module: nn.Module, _inputs: Any, output: Tensor) -> None:
        progress.check()
        if output.requires_grad:
            output.register_hook(lambda _gradient: progress.check())

    blocks = [module for module in network.modules() if module is not network and any(True for _ in module.children())]
    hooks = [block.register_forward_hook(ask) for block in blocks]
    try:
        yield
    finally:
        for hook in hooks:
            hook.remove()


_SEEDED = threading.Lock()
_POLL_S = 0.5


@contextlib.contextmanager
def reproducible(seed: int, progress: Progress) -> Iterator[None]:
    """Seed PyTorch for a while and give its generators back as they were.

    The generators belong to the process: two runs at once would draw from one stream, so that the second waits for the
    first, listening for Cancel.
    """
    if not _SEEDED.acquire(blocking=False):
        progress.info(
            said(
                "Another network is being trained in this process: waiting for it, so that both come out"
                " as their seeds say."
            )
        )
        while not _SEEDED.acquire(timeout=_POLL_S):
            progress.check()
    try:
        with _seeded(seed):
            yield
    finally:
        _SEEDED.release()


@contextlib.contextmanager
def _seeded(seed: int) -> Iterator[None]:
    before, warn_only = (
        torch.are_deterministic_algorithms_enabled(),
        torch.is_deterministic_algorithms_warn_only_enabled(),
    )
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        torch.use_deterministic_algorithms(True, warn_only=True)
        try:
            yield
        finally:
            torch.use_deterministic_algorithms(before, warn_only=warn_only)
