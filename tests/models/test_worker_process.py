"""A task in a process of its own: what it says arrives, Cancel ends it, and what happens to it is a sentence here."""

import os
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from listeners import Listener, at_message
from prospectivity.models.core import errors
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.worker import process
from prospectivity.models.worker.interpreters import ask
from prospectivity.models.worker.process import Limits, run_task

TESTS = Path(__file__).resolve().parent.parent
PROGRAM = (
    "-c",
    f"import sys; sys.path.insert(0, {str(TESTS.parent)!r}); sys.path.insert(1, {str(TESTS)!r}); import worker_tasks;"
    " from models.worker.__main__ import main; main(sys.argv[1])",
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a task of worker_tasks.py; gives what it returns."""
    monkeypatch.setattr(process, "PROGRAM", PROGRAM)
    scratch = tmp_path / "scratch"
    scratch.mkdir()

    def call(name, *arguments, listener=None, limits=None, step="Test", **keywords):
        interpreter = ask(Path(sys.executable), belongs_to_qgis=True)
        progress = Progress(listener or Listener(), step)
        try:
            return run_task(name, arguments, keywords, interpreter, scratch, progress, limits or Limits())
        finally:
            assert list(scratch.iterdir()) == []

    return call


def alive(pid):
    """Whether a process goes on; one that has ended and that nobody asked after does not."""
    state = Path(f"/proc/{pid}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"


def gone(pid):
    """Wait for the end of a process; how long that took, in seconds."""
    began = time.monotonic()
    while alive(pid):
        time.sleep(0.02)
    return time.monotonic() - began


def test_arguments_arrive_and_the_result_comes_back(run):
    array = np.arange(6.0).reshape(2, 3)
    text, back, path, nothing = run("echo", "Ŧext", array, Path("x.tif"), None)
    assert (text, path, nothing) == ("Ŧext", Path("x.tif"), None)
    assert back.tolist() == array.tolist()


@pytest.mark.skipif(sys.platform != "linux", reason="how memory comes and goes is for Linux's C library to say")
def test_memory_that_arrays_leave_is_there_for_the_next_ones(run):
    of_all_arrays = 50 * 4 * (3 << 20) // 4096
    assert run("pages_asked_for") < of_all_arrays / 10


def test_what_a_task_says_arrives_in_order_and_prints_of_libraries_do_not(run):
    listener = Listener()
    run("say", listener=listener)
    assert listener.texts[0] == "Counting"
    assert listener.messages == ["an information", "a warning — with a dash"]
    assert listener.warnings == ["a warning — with a dash"]
    assert listener.fractions == sorted(listener.fractions)
    assert listener.fractions[-1] == 0.5


def test_the_fractions_of_a_task_are_those_of_its_step_in_the_run(tmp_path, run, monkeypatch):
    listener = Listener()
    step = Progress(listener, "Run").part("Step", 0.5, 0.9)
    run_task("say", (), {}, ask(Path(sys.executable), belongs_to_qgis=True), tmp_path, step, Limits())
    assert max(listener.fractions) == pytest.approx(0.5 + 0.4 * 0.5)


def test_an_argument_may_be_changed_by_a_task_and_stays_here_as_it_was(run):
    array = np.arange(4.0)
    assert run("change", array).tolist() == [1, 2, 3, 4]
    assert array.tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize("kind", ["InputError", "GridError", "ModelFileError", "ResourceError", "LeakageError"])
def test_errors_for_the_user_come_back_as_they_are(run, kind):
    with pytest.raises(getattr(errors, kind)) as caught:
        run("fail", kind, "Give another grid.")
    assert type(caught.value).__name__ == kind
    assert str(caught.value) == "Give another grid."


def test_errors_of_files_and_memory_come_back_with_what_they_say(run):
    with pytest.raises(OSError, match="No space left") as caught:
        run("fail", "OSError", 28, "No space left on device", "/data/grid.tif")
    assert (caught.value.errno, caught.value.filename) == (28, "/data/grid.tif")
    with pytest.raises(MemoryError):
        run("fail", "MemoryError")
    with pytest.raises(Cancelled) as cancelled:
        run("fail", "Cancelled", "Training")
    assert (str(cancelled.value), cancelled.value.kept) == ("Training", "The model stays.")


def kept_log(sentence):
    """The file that a sentence names, read and removed."""
    path = Path(re.search(r"(\S+prospectivity-\S+\.log)", sentence)[1])
    text = path.read_text(encoding="utf-8")
    path.unlink()
    return text


@pytest.mark.parametrize(
    ("task", "arguments", "said"),
    [
        ("fail", ("KeyError", "Au"), "KeyError: 'Au'"),
        ("return_what_cannot_travel", (), "builtins.object cannot travel"),
    ],
)
def test_an_error_that_nobody_foresaw_is_one_sentence_and_its_trace_stays_in_a_file(run, task, arguments, said):
    with pytest.raises(errors.ResourceError) as caught:
        run(task, *arguments, step="Interpolate")
    sentence = str(caught.value)
    assert sentence.startswith("'Interpolate' met an error that it does not know (")
    assert said in sentence
    assert "\n" not in sentence
    assert "Traceback" in kept_log(sentence)


@pytest.mark.parametrize(
    ("how", "says", "logged"),
    [
        ("killed", "was killed, as systems do when memory runs out", "exit code -9"),
        ("aborted", "crashed in a library (SIGABRT)", "worker_tasks.py"),
        ("left", "crashed in a library (exit code 3)", "exit code 3"),
    ],
)
def test_a_process_that_dies_is_a_sentence_leaves_no_half_file_and_the_same_call_then_succeeds(
    run, tmp_path, how, says, logged
):
    output = tmp_path / "grid.tif"
    with pytest.raises(errors.ResourceError) as caught:
        run("die", how, output)
    assert says in str(caught.value)
    assert logged in kept_log(str(caught.value))
    assert [path.name for path in tmp_path.iterdir()] == ["scratch"]
    run("die", "not at all", output)
    assert output.read_text() == "half of it"


def test_half_files_of_others_stay(run, tmp_path):
    other = tmp_path / f".grid.tif.{os.getpid()}.part"
    other.write_text("of another process")
    with pytest.raises(errors.ResourceError) as caught:
        run("die", "killed", tmp_path / "grid.tif")
    kept_log(str(caught.value))
    assert other.exists()


def test_memory_beyond_the_limit_is_refused_to_the_task_and_nobody_else(run):
    with pytest.raises(MemoryError):
        run("take_memory", 4.0, limits=Limits(memory=2e9))
    assert run("take_memory", 0.1, limits=Limits(memory=2e9)) == 0.1 * 1.25e8


def test_a_task_works_with_as_many_processors_as_it_is_given(run):
    assert run("say", limits=Limits(threads=1)) == 1
    assert run("say") == len(os.sched_getaffinity(0))


def test_cancel_ends_a_task_that_does_not_listen_within_two_seconds_and_leaves_nothing(run, tmp_path):
    pressed = []

    def press(listener):
        if at_message("started")(listener):
            pressed.append(time.monotonic())
        return bool(pressed)

    with pytest.raises(Cancelled) as caught:
        run("work_without_listening", tmp_path / "grid.tif", listener=Listener(press))
    # The one bound on time that is the product's promise; the machine may be busy while the clock runs.
    assert time.monotonic() - pressed[0] < 10
    assert caught.value.kept.startswith("It was ended by force")
    assert [path.name for path in tmp_path.iterdir()] == ["scratch"]


def test_a_task_that_listens_may_put_away_what_it_has(run, tmp_path):
    output = tmp_path / "model"
    with pytest.raises(Cancelled) as caught:
        run("write_until_cancelled", output, listener=Listener(at_message("started")))
    assert caught.value.kept == "The checkpoint stays."
    assert output.read_text() == "checkpoint"


def test_what_a_task_has_started_ends_with_it(run):
    listener = Listener(lambda heard: bool(heard.infos))
    with pytest.raises(Cancelled):
        run("start_another", listener=listener)
    for pid in map(int, listener.infos[0].split()):
        gone(pid)


def test_several_tasks_run_at_once(run, tmp_path):
    results = {}
    threads = [threading.Thread(target=lambda n=n: results.update({n: run_in(n)})) for n in range(3)]

    def run_in(number):
        return run_task(
            "echo",
            (number,),
            {},
            ask(Path(sys.executable), belongs_to_qgis=True),
            tmp_path,
            Progress(),
            Limits(),
        )

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == {0: [0], 1: [1], 2: [2]}


@pytest.mark.parametrize("task", ["work_without_listening", "write_until_cancelled"])
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM])
def test_when_the_caller_is_killed_the_process_ends_too(tmp_path, task, end):
    caller = f"""
import sys
sys.path.insert(0, {str(TESTS.parent)!r})
from pathlib import Path
from models.core.progress import Progress, SilentSink
from models.worker import process
from models.worker.interpreters import ask
process.PROGRAM = {PROGRAM!r}
start = process._start
def told(*arguments):
    worker = start(*arguments)
    print(worker.pid, flush=True)
    return worker
process._start = told
class Sink(SilentSink):
    def info(self, message):
        print(message, flush=True)
interpreter = ask(Path(sys.executable), belongs_to_qgis=True)
folder = Path({str(tmp_path)!r})
process.run_task({task!r}, [folder / "grid.tif"], {{}}, interpreter, folder, Progress(Sink()), process.Limits())
"""
    running = subprocess.Popen([sys.executable, "-c", caller], stdout=subprocess.PIPE, text=True)
    worker = int(running.stdout.readline())
    assert running.stdout.readline() == "started\n"
    assert alive(worker)
    running.send_signal(end)
    running.wait()
    gone(worker)
    if task == "write_until_cancelled":
        # The other has a half-written file, hidden, which a process that lets no thread run cannot remove any more.
        assert not list(tmp_path.glob(".*.part"))


def test_an_interpreter_that_is_gone_since_it_was_asked_is_said(run, tmp_path):
    from dataclasses import replace

    interpreter = replace(ask(Path(sys.executable), belongs_to_qgis=True), path=tmp_path / "python3")
    with pytest.raises(errors.ResourceError, match="python3 cannot be started .No such file or directory"):
        run_task("echo", (), {}, interpreter, tmp_path, Progress(), Limits())
