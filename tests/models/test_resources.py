"""Memory and disk are asked before the work starts, and the refusal says what to do."""

from __future__ import annotations

import builtins
from types import SimpleNamespace

import pytest
from prospectivity.models.core import resources
from prospectivity.models.core.errors import ProspectivityError, ResourceError


@pytest.mark.parametrize(
    ("n_bytes", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (3.24e9, "3.2 GB"), (5e12, "5.0 TB"), (7e15, "7000.0 TB")],
)
def test_sizes_read_as_people_say_them(n_bytes, text):
    assert resources.size(n_bytes) == text


def test_what_fits_passes(tmp_path):
    resources.check_disk(tmp_path, 1.0, "A small file", "none needed")
    resources.check_memory(1.0, "A small array", "none needed")


def test_too_little_disk_is_refused_with_both_numbers_and_advice(tmp_path, monkeypatch):
    monkeypatch.setattr(resources.shutil, "disk_usage", lambda folder: SimpleNamespace(free=2_000_000))
    with pytest.raises(
        ResourceError, match=r"^A grid needs up to 3\.0 MB of disk and 2\.0 MB are free in .*: choose larger cells\.$"
    ):
        resources.check_disk(tmp_path, 3e6, "A grid", "choose larger cells")


def test_too_little_memory_is_refused_with_both_numbers_and_advice(monkeypatch):
    monkeypatch.setattr(resources, "available_memory", lambda: 1e9)
    with pytest.raises(
        ResourceError,
        match=r"^Training needs about 4\.0 GB of memory and 1\.0 GB are available: use a smaller batch\.$",
    ):
        resources.check_memory(4e9, "Training", "use a smaller batch")


def test_without_psutil_memory_is_not_checked(monkeypatch):
    original = builtins.__import__

    def without_psutil(name, *args, **kwargs):
        if name == "psutil":
            raise ImportError(name)
        return original(name, *args, **kwargs)

    monkeypatch.setattr(builtins, "__import__", without_psutil)
    assert resources.available_memory() is None
    resources.check_memory(1e30, "Everything", "none")


def test_the_available_memory_is_a_positive_number():
    pytest.importorskip("psutil")
    assert resources.available_memory() > 0


def test_every_error_for_the_user_can_be_caught_as_one_kind():
    assert issubclass(ResourceError, ProspectivityError)
    assert issubclass(ProspectivityError, ValueError)
