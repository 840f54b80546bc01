"""What the training loop does to weights, where it can be reckoned by hand."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from prospectivity.models.core.progress import Progress
from prospectivity.models.learning.loop import CrossEntropy, Epoch, Mixture, TrainingLoop, class_weights, write_history
from prospectivity.models.learning.options import LoopOptions


class OneWeight(torch.nn.Module):
    """Its output is its weight times the input."""

    def __init__(self, weight):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.tensor([weight]))

    def forward(self, x):
        return self.weight * x


class Ones:
    """Three batches of the input 1."""

    def __init__(self, steps=3, rows=2):
        self.steps, self.rows = steps, rows

    def __len__(self):
        return self.steps

    def augmented(self, rng):
        return self.plain()

    def plain(self):
        for _ in range(self.steps):
            yield np.ones((self.rows, 1), dtype=np.float32), np.zeros(self.rows, dtype=np.int64)


class Slope:
    """A loss that rises with the output by `slope`, so that the gradient of the weight is `slope` at any weight."""

    def __init__(self, slope):
        self.slope = slope

    def loss(self, outputs, labels):
        return self.slope * outputs.float().mean()

    def hits(self, outputs, labels):
        return torch.ones(len(labels))


def trained(weight, slope, validation=None, **options):
    network = OneWeight(weight)
    options = LoopOptions(**{"epochs": 1, "momentum": 0.0, "weight_decay": 0.0, "learning_rate": 0.1, **options})
    loop = TrainingLoop(
        network, torch.device("cpu"), options, training=Ones(), validation=validation, objective=Slope(slope)
    )
    loop.train(Progress())
    return float(network.weight.detach()), loop


def test_weights_that_no_gradient_moves_decay_by_learning_rate_times_decay_each_step():
    weight, _ = trained(1.0, slope=0.0, weight_decay=0.5)
    assert weight == pytest.approx((1 - 0.1 * 0.5) ** 3, rel=1e-6)
    weight, _ = trained(1.0, slope=0.0)
    assert weight == 1.0


def test_momentum_carries_each_step_into_the_next():
    weight, _ = trained(0.0, slope=1.0)
    assert weight == pytest.approx(-0.1 * 3, rel=1e-6)
    weight, _ = trained(0.0, slope=1.0, momentum=0.5)
    assert weight == pytest.approx(-0.1 * (1 + 1.5 + 1.75), rel=1e-6)


def test_the_learning_rate_is_halved_after_so_many_epochs_again_and_again():
    weight, loop = trained(0.0, slope=1.0, epochs=5, halve_every=2)
    rates = [0.1, 0.1, 0.05, 0.05, 0.025]
    assert [epoch.learning_rate for epoch in loop.history] == pytest.approx(rates)
    assert weight == pytest.approx(-3 * sum(rates), rel=1e-6)


def test_training_stops_after_so_many_epochs_without_a_better_loss_and_the_best_one_is_kept():
    # The loss of what is held out rises from the first epoch on, since the weight falls and the loss is -weight.
    class Worse(Slope):
        def loss(self, outputs, labels):
            return super().loss(outputs, labels) if outputs.requires_grad else -outputs.mean()

    network = OneWeight(0.0)
    options = LoopOptions(epochs=9, momentum=0.0, weight_decay=0.0, learning_rate=0.1, patience=3)
    loop = TrainingLoop(network, torch.device("cpu"), options, training=Ones(), validation=Ones(), objective=Worse(1.0))
    loop.train(Progress())
    assert [epoch.epoch for epoch in loop.history] == [1, 2, 3, 4]
    assert loop.best.epoch == 1
    assert float(loop.best_state["weight"]) == pytest.approx(-0.3)
    assert float(network.weight.detach()) == pytest.approx(-1.2)
    assert loop.best.val_loss == pytest.approx(0.3)


def test_class_weights_are_inverse_to_frequencies_with_a_mean_of_one_over_all():
    labels = np.array([0, 0, 0, 1])
    weights = class_weights(labels)
    assert weights.tolist() == pytest.approx([2 / 3, 2.0])
    assert float(weights[torch.from_numpy(labels)].mean()) == pytest.approx(1.0)


def test_weights_of_classes_reach_the_loss():
    outputs, labels = torch.tensor([[2.0, 0.0], [0.0, 0.0]]), torch.tensor([0, 1])
    single = torch.nn.functional.cross_entropy(outputs, labels, reduction="none")
    weighted = CrossEntropy(torch.tensor([1.0, 3.0])).loss(outputs, labels)
    assert float(weighted) == pytest.approx(float((single[0] + 3 * single[1]) / 4))
    assert CrossEntropy().hits(torch.tensor([[2.0, 1.0], [2.0, 1.0]]), labels).tolist() == [1.0, 0.0]


def test_a_mixture_takes_its_share_of_each_and_the_rest_of_its_partner():
    mixture = Mixture(0.25, torch.tensor([1, 0]))
    assert mixture.of(torch.tensor([[4.0], [8.0]])).tolist() == [[7.0], [5.0]]
    judged = mixture.of_labels(lambda outputs, labels: labels.float(), None, torch.tensor([0, 1]))
    assert judged.tolist() == [0.75, 0.25]


def test_the_history_is_a_table_whose_missing_figures_are_empty(tmp_path):
    write_history([Epoch(1, 0.1, 0.5, 0.75, float("nan"), float("nan"), 2.0)], tmp_path / "history.csv")
    assert (tmp_path / "history.csv").read_text() == (
        "epoch,learning_rate,loss,accuracy,val_loss,val_accuracy,seconds\n1,0.1,0.5,0.75,,,2.0\n"
    )
