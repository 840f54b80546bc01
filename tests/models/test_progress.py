"""Progress maps the work of a part onto its share of the whole, estimates the time left, and obeys Cancel."""

from __future__ import annotations

import pytest
from listeners import Listener, always
from prospectivity.models.core.progress import Cancelled, Progress, duration


def test_a_part_of_a_part_covers_its_share_of_the_whole():
    listener = Listener()
    whole = Progress(listener, "whole")
    part = whole.part("first half", 0.0, 0.5).part("its last fifth", 0.8, 1.0)
    part.update(0.5)
    part.update(1.0)
    assert listener.fractions == pytest.approx([0.0, 0.4, 0.45, 0.5])
    assert listener.texts == ["first half", "its last fifth"]


@pytest.mark.parametrize(("given", "shown"), [(-1.0, 0.0), (2.0, 1.0)])
def test_a_fraction_outside_0_to_1_is_brought_to_the_nearest_end(given, shown):
    listener = Listener()
    Progress(listener).update(given)
    assert listener.fractions == [shown]


@pytest.mark.parametrize("step", [lambda p: p.check(), lambda p: p.update(0.5), lambda p: p.part("next", 0, 1)])
def test_every_call_raises_cancelled_with_the_name_of_the_step_once_the_user_asked(step):
    listener = Listener()
    progress = Progress(listener, "Interpolate")
    step(progress)
    listener.stop = always
    shown = list(listener.fractions)
    with pytest.raises(Cancelled, match=r"^Interpolate$"):
        step(progress)
    assert listener.fractions == shown


def test_the_time_left_is_that_of_the_pace_so_far(monkeypatch):
    now = [100.0]
    monkeypatch.setattr("prospectivity.models.core.progress.time.monotonic", lambda: now[0])
    listener = Listener()
    progress = Progress(listener, "Training")
    now[0] = 101.0
    progress.update(0.01)
    assert listener.texts == []  # too early to say
    now[0] = 130.0
    progress.update(0.25, "epoch 3 of 12")
    assert listener.texts == ["Training: epoch 3 of 12, about 2 min left"]
    now[0] = 131.0
    progress.update(0.3)
    assert len(listener.texts) == 1  # not more often than every few seconds
    now[0] = 150.0
    progress.update(1.0)
    assert len(listener.texts) == 1  # nothing is left


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.2, "1 s"),
        (40, "40 s"),
        (89.4, "89 s"),
        (90, "2 min"),
        (720, "12 min"),
        (89 * 60, "89 min"),
        (90 * 60, "1 h 30 min"),
        (3900 * 2, "2 h 10 min"),
    ],
)
def test_durations_read_as_people_say_them(seconds, text):
    assert duration(seconds) == text


def test_nobody_needs_to_listen():
    progress = Progress()
    progress.part("a", 0, 1).update(0.5)
    progress.info("x")
    progress.warn("y")


def test_a_part_of_a_span_covers_the_span_and_not_the_whole_step():
    listener = Listener()
    step = Progress(listener).part("step", 0.2, 0.6)
    inner = step.span(0.5, 1.0).span(0.0, 0.5).part("inner", 0.5, 1.0)
    inner.update(0.5)
    inner.update(1.0)
    assert listener.fractions == pytest.approx([0.2, 0.45, 0.475, 0.5])


def test_the_time_left_is_told_seldom_and_does_not_leap_when_the_pace_does(monkeypatch):
    listener, clock = Listener(), [0.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    progress = Progress(listener, "Training")
    for second in range(1, 301):
        clock[0] = float(second)
        # Fast for a minute, then a third as fast: the pace so far alone would leap from 60 s to minutes.
        progress.update(min(second, 60) / 120 + max(second - 60, 0) / 360 * 0.5)
    told = [text.split("about ")[1] for text in listener.texts]
    assert len(told) <= 9
    seconds = [float(one.split()[0]) * (60 if "min" in one else 1) for one in told]
    assert all(later < 1.6 * earlier for earlier, later in zip(seconds, seconds[1:])), told
