"""Methods side by side: chance on noise, truth on planted classes, groups never split."""

from dataclasses import replace

import numpy as np
import pytest
from listeners import Listener, after_checks
from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Cancelled, Progress
from prospectivity.models.spectra.classes.options import ClassificationOptions
from prospectivity.models.spectra.classes.samples import BlockValues, ClassSamples
from prospectivity.models.spectra.classes.training import class_rows, train_best
from prospectivity.models.spectra.classes.validation import compare
from prospectivity.models.spectra.classification import load_classifier
from prospectivity.models.spectra.table import REFLECTANCE, Bands

AXIS = np.linspace(500, 2400, 20)


def samples(n=60, depth=(0.15,), groups=None, seed=1, group_effect=0.0):
    """Two classes that differ by a feature of so much depth in each block, at sites with a brightness of their own."""
    rng = np.random.default_rng(seed)
    label = np.arange(n) % 2
    group = np.arange(n) if groups is None else rng.permutation(n) % groups
    if group_effect:
        label = (group % 2).astype(np.int64)
    blocks = []
    for one in depth:
        feature = one * label[:, None] * np.exp(-(((AXIS - 2200) / 150) ** 2))
        site = group_effect * rng.normal(size=(group.max() + 1, len(AXIS)))[group]
        blocks.append(
            BlockValues(Bands(AXIS), REFLECTANCE, "", 0.5 - feature + site + 0.03 * rng.normal(size=(n, len(AXIS))))
        )
    return ClassSamples(
        blocks=tuple(blocks),
        label=label,
        classes=("flat", "deep"),
        group=group,
        names=tuple(map(str, range(n))),
        grouped=groups is not None,
    )


def options(**changes):
    return replace(ClassificationOptions(repeats=1, permutations=3), **changes)


def test_planted_classes_are_found_and_shuffled_ones_are_not():
    for one in compare(samples(), options(permutations=4), Progress()):
        assert one.held_out.balanced_accuracy.value > 0.9
        assert abs(one.permuted.mean() - 0.5) < 0.15
        assert one.training.balanced_accuracy.value >= one.held_out.balanced_accuracy.value - 0.05


def test_noise_is_known_by_heart_and_not_recognised():
    found = {one.method: one for one in compare(samples(depth=(0.0,)), options(repeats=3, permutations=0), Progress())}
    assert set(found) == {"svm", "plsda"}
    for one in found.values():
        assert one.held_out.balanced_accuracy.value < 0.68
        assert one.held_out.balanced_accuracy.low < 0.5 < one.held_out.balanced_accuracy.high


def test_what_only_sites_tell_helps_while_they_are_split_and_not_when_they_are_held_out_whole():
    grouped = samples(groups=8, depth=(0.0,), group_effect=0.1)
    split = replace(grouped, group=np.arange(60))
    apart, mixed = (compare(one, options(methods=("svm",), permutations=0), Progress())[0] for one in (grouped, split))
    assert mixed.held_out.balanced_accuracy.value > 0.9
    assert apart.held_out.balanced_accuracy.value < 0.75


def test_single_blocks_stand_beside_both_and_the_useless_one_is_seen():
    found = compare(samples(depth=(0.0, 0.2)), options(methods=("plsda",), permutations=0), Progress())
    assert [one.blocks for one in found] == ["1", "2", "1+2"]
    value = [one.held_out.balanced_accuracy.value for one in found]
    assert value[0] < 0.7 < 0.9 < value[1]
    assert value[2] > 0.85


def test_figures_come_as_rows_of_training_and_held_out():
    rows = class_rows(compare(samples(), options(permutations=0), Progress()))
    assert [row[:4] for row in rows] == [
        ("svm", "1", "training", 60),
        ("svm", "1", "held_out", 60),
        ("plsda", "1", "training", 60),
        ("plsda", "1", "held_out", 60),
    ]
    for _, _, _, _, value, low, high, accuracy, kappa in rows:
        # Both classes have as many samples.
        assert accuracy == pytest.approx(value)
        assert kappa == pytest.approx(2 * value - 1)
        assert low <= value <= high


def test_the_best_method_is_written_with_both_blocks_its_figures_and_the_bands_that_matter(tmp_path):
    given = samples(depth=(0.15, 0.0))
    result = train_best(given, options(folds=3), tmp_path / "model.safetensors", Progress())
    model = load_classifier(tmp_path / "model.safetensors")
    best = max(
        (one for one in result.comparisons if one.blocks == "1+2"), key=lambda one: one.held_out.balanced_accuracy.value
    )
    assert model.header.method == best.method == result.best.method
    assert len(model.header.blocks) == 2
    assert model.header.metrics["balanced_accuracy"] == best.held_out.balanced_accuracy.value
    assert set(model.header.inputs_sha256) == {"block 1", "block 2", "classes"}
    # The feature of the first block is centred at 2,200 nm, and the second block tells nothing.
    (low, high), *_ = result.importance[0].strongest(1)
    assert abs((low + high) / 2 - 2200) <= 150
    assert result.importance[0].values.max() > 4 * abs(result.importance[1].values).max()
    assert abs(result.vip[0].low[result.vip[0].values.argmax()] - 2200) <= 150
    # Three permutations, none as good: one in four.
    assert result.p_value == 0.25


def test_cautions_say_that_noise_is_no_better_than_chance_and_that_it_is_known_by_heart(tmp_path):
    listener = Listener()
    given = samples(depth=(0.0,))
    train_best(given, options(methods=("svm",)), tmp_path / "model.safetensors", Progress(listener))
    assert any(text.startswith("No method is shown to be better than chance") for text in listener.warnings)


def test_fewer_samples_than_folds_are_refused():
    with pytest.raises(InputError, match="6 samples of known class are fewer than 7 folds: ask for fewer folds"):
        compare(samples(6), options(folds=7), Progress())


def test_fewer_groups_than_folds_are_each_held_out_by_themselves():
    listener = Listener()
    compare(samples(groups=3), options(methods=("plsda",), permutations=0), Progress(listener))
    assert listener.warnings == ["There are 3 groups and not 5: each group is held out by itself."]


def test_groups_of_one_class_each_leave_nothing_to_learn_from():
    given = samples()
    with pytest.raises(InputError, match="only samples of the class '(deep|flat)' are left to learn from"):
        compare(replace(given, group=given.label, grouped=True), options(permutations=0), Progress())


def test_a_class_of_one_sample_is_counted_as_wrong_and_named(tmp_path):
    given = samples()
    label = given.label.copy()
    label[7] = 2
    listener = Listener()
    odd = replace(given, label=label, classes=("flat", "deep", "odd"))
    result = train_best(odd, options(methods=("plsda",)), tmp_path / "m.safetensors", Progress(listener))
    assert result.best.held_out.confusion[2, 2] == 0
    assert any(text.startswith("1 class is in one sample only (odd)") for text in listener.warnings)
    assert any("No sample could be held out for the probabilities" in text for text in listener.warnings)


def test_cancel_is_heard_and_leaves_no_model(tmp_path):
    with pytest.raises(Cancelled):
        train_best(samples(), options(), tmp_path / "model.safetensors", Progress(Listener(after_checks(40))))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"methods": ("forest",)}, "no method 'forest' for spectra: choose one of svm, plsda, cnn1d, sam, bff"),
        ({"methods": ()}, "No method was chosen"),
        ({"folds": 1}, "number of folds is 1: give at least 2"),
        ({"repeats": 0}, "number of repeats is 0: give at least 1"),
    ],
)
def test_impossible_options_are_refused(change, sentence):
    with pytest.raises(InputError, match=sentence):
        options(**change)
