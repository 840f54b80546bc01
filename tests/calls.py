"""What the steps of a run were given: they run all the same, so that a test can ask who got which option and seed."""

import inspect


def calls_of(monkeypatch, module, *names):
    """Watch functions that a module calls.

    Returns a list for each of `names`, which grows by each call: its arguments by name, those left to their defaults
    too, and the `result`. Of a generator of random numbers it holds the state at the beginning.
    """
    calls = {name: [] for name in names}

    def watch(name):
        step = getattr(module, name)

        def watched(*arguments, **named):
            bound = inspect.signature(step).bind(*arguments, **named)
            bound.apply_defaults()
            given = dict(bound.arguments)
            if "rng" in given:
                given["rng"] = given["rng"].bit_generator.state
            calls[name].append(given)
            given["result"] = step(*arguments, **named)
            return given["result"]

        monkeypatch.setattr(module, name, watched)

    for name in names:
        watch(name)
    return calls
