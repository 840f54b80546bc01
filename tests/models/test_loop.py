"""What the training loop does to weights, where it can be reckoned by hand."""

import numpy as np
import pytest
from listeners import Listener

torch = pytest.importorskip("torch")

from prospectivity.models.core.errors import InputError
from prospectivity.models.core.progress import Progress
from prospectivity.models.learning.history import Epoch, write_history
from prospectivity.models.learning.loop import CrossEntropy, Mixture, TrainingLoop, class_weights
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


class Batches:
    """Inputs of one number each in batches of different sizes, with their labels."""

    def __init__(self, *batches, label=0):
        self.batches, self.label, self.drawn = batches, label, []

    def __len__(self):
        return len(self.batches)

    def augmented(self, rng):
        self.drawn.append(int(rng.integers(10**9)))
        return self.plain()

    def plain(self):
        for inputs in self.batches:
            yield np.array(inputs, dtype=np.float32)[:, None], np.full(len(inputs), self.label)


class Watched(OneWeight):
    """Remembers whether it was training, and on what."""

    def __init__(self):
        super().__init__(1.0)
        self.seen = []

    def forward(self, x):
        self.seen.append((self.training, x.detach().flatten().tolist()))
        return super().forward(x)


class Mean:
    """The mean output is the loss, plus the mean label; outputs above 5 are hits."""

    def loss(self, outputs, labels):
        return outputs.float().mean() + labels.float().mean()

    def hits(self, outputs, labels):
        return (outputs[:, 0] > 5).float()


def looped(training, validation=None, network=None, log=None, **options):
    chosen = {"epochs": 1, "momentum": 0.0, "weight_decay": 0.0, "learning_rate": 1e-12, "batch_size": 3, **options}
    network = network or Watched()
    loop = TrainingLoop(
        network,
        torch.device("cpu"),
        LoopOptions(**chosen),
        training=training,
        validation=validation,
        objective=Mean(),
    )
    loop.train(Progress(log))
    return loop


def test_every_input_counts_once_in_loss_and_accuracy_whatever_the_size_of_its_batch():
    ((epoch,),) = [looped(Batches([1, 1, 1], [9]), Batches([2, 2, 7], [8, 8], label=4)).history]
    assert epoch.loss == pytest.approx((1 + 1 + 1 + 9) / 4)
    assert epoch.accuracy == pytest.approx(1 / 4)
    assert epoch.val_loss == pytest.approx((2 + 2 + 7 + 8 + 8) / 5 + 4)
    assert epoch.val_accuracy == pytest.approx(3 / 5)


def test_a_network_learns_what_it_is_trained_on_and_is_judged_as_it_will_be_used():
    network = Watched()
    looped(Batches([1, 2], [3]), Batches([7, 8]), network, epochs=2)
    assert network.seen == 2 * [(True, [1, 2]), (True, [3]), (False, [7, 8])]


def test_the_order_is_drawn_by_the_seed_and_anew_in_every_epoch():
    drawn = []
    for seed in (1, 1, 2):
        batches = Batches([1, 2])
        looped(batches, epochs=3, seed=seed)
        drawn.append(batches.drawn)
    assert drawn[0] == drawn[1]
    assert len({*drawn[0], *drawn[2]}) == 6


def test_of_equal_losses_the_first_is_the_best():
    loop = looped(Batches([1, 2]), Batches([3]), epochs=3)
    assert [epoch.val_loss for epoch in loop.history] == [pytest.approx(3.0)] * 3
    assert loop.best.epoch == 1


def test_the_bar_moves_by_a_step_of_the_last_epoch_to_its_end():
    log = Listener()
    looped(Batches([1], [2], [3], [4]), log=log, epochs=2)
    assert log.fractions == pytest.approx([i / 8 for i in range(1, 9)])


def test_inputs_are_mixed_with_their_partners_and_judged_by_both_labels(monkeypatch):
    asked = []

    def draw(alpha, n, rng, device):
        asked.append((alpha, n))
        return Mixture(0.25, torch.tensor([2, 0, 1])[:n] if n == 3 else torch.tensor([0]))

    class Labelled(Batches):
        def plain(self):
            for inputs in self.batches:
                yield np.array(inputs, dtype=np.float32)[:, None], np.array(inputs, dtype=np.int64)

    class Distance(Mean):
        """Linear in the label."""

        def loss(self, outputs, labels):
            return (outputs[:, 0] * labels).mean()

    monkeypatch.setattr(Mixture, "draw", staticmethod(draw))
    network = Watched()
    options = LoopOptions(epochs=1, momentum=0.0, weight_decay=0.0, learning_rate=1e-12, batch_size=3, mixup=0.4)
    training = Labelled([4, 8, 0], [6])
    loop = TrainingLoop(network, torch.device("cpu"), options, training=training, validation=None, objective=Distance())
    loop.train(Progress())
    assert asked == [(0.4, 3), (0.4, 1)]
    mixed = [0.25 * 4 + 0.75 * 0, 0.25 * 8 + 0.75 * 4, 0.25 * 0 + 0.75 * 8]
    assert network.seen == [(True, mixed), (True, [6.0])]
    # Here the label of an input is the input itself, and so is the mixed label.
    assert loop.history[0].loss == pytest.approx((sum(value**2 for value in mixed) + 36) / 4)


def test_shares_of_a_mixture_are_as_likely_small_as_large():
    rng = np.random.default_rng(0)
    shares = np.array([Mixture.draw(0.2, 2, rng, torch.device("cpu")).share for _ in range(2000)])
    assert (shares < 0.1).mean() == pytest.approx((shares > 0.9).mean(), abs=0.05)


@pytest.mark.parametrize("slope", [0.01, 3.0])
def test_adam_steps_by_the_learning_rate_however_steep_the_loss_is(slope):
    # With a constant gradient both moments are exact from the first step on: three steps of 0.1 downhill.
    weight, _ = trained(1.0, slope, optimiser="adam")
    assert weight == pytest.approx(0.7, abs=1e-4)


def test_an_unknown_optimiser_is_refused_with_those_that_there_are():
    with pytest.raises(InputError, match="no optimiser 'lamb': choose one of sgd, adam"):
        LoopOptions(optimiser="lamb")
