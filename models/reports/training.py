"""What the training says about itself, as part of a report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..core.language import marked, said, translated
from ..core.wording import number, percent
from .figures import new_figure
from .page import Report

if TYPE_CHECKING:
    from ..targeting.windows.training_result import Training

REMEMBERED = marked(
    "No deposits were held out while the network was trained: loss and accuracy say how well it"
    " remembers its windows, not how well it finds deposits it has not seen. A network of this size"
    " can learn a few hundred windows by heart."
)


MIXED = marked(
    "Training windows were mixed in pairs, labels as well: their loss cannot come near 0, and their"
    " accuracy counts a mixed window by its labels' shares."
)


def training_report(training: Training) -> Report:
    """Make the page of `trainclassifier`."""
    report = Report(said("Training of {network}", network=training.header.network))
    add_training(report, training)
    return report


def add_training(report: Report, training: Training) -> None:
    """Add curves, the kept epoch and the options to a report."""
    kept, header = training.kept, training.header
    held_out = kept.val_loss == kept.val_loss
    if not held_out:
        report.warning(REMEMBERED)
    report.heading(said("Training"))
    if header.training.get("mixup"):
        report.paragraph(MIXED)
    figures = [[said("training windows"), number(kept.loss), percent(kept.accuracy)]]
    if held_out:
        figures.append([said("held-out fold"), number(kept.val_loss), percent(kept.val_accuracy)])
    report.paragraph(
        said(
            "{count} epochs were run; the weights of epoch {epoch} {why_kept} and were kept.",
            count=len(training.history),
            epoch=kept.epoch,
            why_kept=_why_kept(training, held_out),
        )
    )
    report.table(
        [said("Windows"), said("Cross-entropy"), said("Accuracy")], figures, said("Epoch {epoch}", epoch=kept.epoch)
    )
    report.figure(
        _curves(training, held_out, "loss", said("Cross-entropy")),
        said("Cross-entropy loss by epoch; the dotted line marks the epoch that was kept."),
    )
    report.figure(
        _curves(training, held_out, "accuracy", said("Accuracy")),
        said("Share of windows whose class is right, by epoch."),
    )
    rows = [
        [said("Bands"), ", ".join(f"{band.name}{' (log10)' if band.log10 else ''}" for band in header.scaling)],
        [
            said("Patch and crop"),
            said(
                "{patch_size} and {crop_size} cells of {cell_width:g} x {cell_height:g} m",
                patch_size=header.patch_size,
                crop_size=header.crop_size,
                cell_width=header.cell_width,
                cell_height=header.cell_height,
            ),
        ],
        *[[translated(name.replace("_", " ").capitalize()), _chosen(value)] for name, value in header.training.items()],
        *[
            [said("SHA-256 of the {role}", role=translated(role)), digest]
            for role, digest in header.inputs_sha256.items()
        ],
        [said("Versions"), ", ".join(f"{name} {version}" for name, version in header.versions.items())],
    ]
    report.table([said("Choice"), said("Value")], rows, said("How the network was trained"))


_CHOICES = tuple(
    map(
        marked,
        (
            "Augmentation",
            "Batch size",
            "Class balance",
            "Crop size",
            "Device",
            "Epochs",
            "Learning rate",
            "Mixup",
            "Momentum",
            "Optimiser",
            "Patience",
            "Standardise",
            "Transform",
            "Validation fold",
            "Weight decay",
            "Weights",
            "Halve every",
            "grid",
            "patches",
            "deposits",
            "weights",
            "components",
        ),
    )
)
"""Names of choices in a model file as the table shows them."""


def _chosen(value: Any) -> str:
    """What was chosen, as people write it."""
    words = {None: said("none"), True: said("yes"), False: said("no")}
    return words[value] if value is None or isinstance(value, bool) else str(value)


def _why_kept(training: Training, held_out: bool) -> str:
    if not held_out and training.header.training.get("mixup"):
        return said("are the last ones (the loss of mixed windows rises and falls with the shares drawn)")
    return said("had the lowest {held_out}loss", held_out=said("held-out ") if held_out else "")


def _curves(training: Training, held_out: bool, field: str, label: str) -> Any:
    figure, axes = new_figure(7.0, 3.2)
    epochs = [epoch.epoch for epoch in training.history]
    axes.plot(
        epochs, [getattr(epoch, field) for epoch in training.history], color="#31688e", label=said("training windows")
    )
    if held_out:
        axes.plot(
            epochs,
            [getattr(epoch, f"val_{field}") for epoch in training.history],
            color="#d95f02",
            label=said("held-out fold"),
        )
    axes.axvline(training.kept.epoch, color="#666666", linestyle=":", linewidth=1)
    axes.set_xlabel(said("Epoch"))
    axes.set_ylabel(label)
    axes.set_ylim(bottom=0, top=1.02 if field == "accuracy" else None)
    axes.legend(frameon=False)
    return figure
