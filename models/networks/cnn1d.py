"""A 1-D convolutional network for single spectra."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor, nn

_POSITIONS = 100
"""About so many outputs of the first convolution, however many bands there are: more would cost and tell little."""
_FURTHER = ((16, 24, 5, 3), (24, 32, 3, 2))
"""Channels in and out, width and stride of the second and third convolution."""
_FIRST_CHANNELS = 16
_HIDDEN = 48


@dataclass(frozen=True)
class Convolution1d:
    """One convolution along a spectrum, padded with zeros by half its width at both ends."""

    channels: int
    out: int
    width: int
    stride: int

    def length(self, before: int) -> int:
        """Outputs along a spectrum of `before` values."""
        return (before + 2 * (self.width // 2) - self.width) // self.stride + 1


def layout(bands: int) -> tuple[Convolution1d, ...]:
    """Convolutions for spectra of so many bands.

    The first one's stride grows with the number of bands, and its filters overlap by half: 400 bands, 11 wide with
    stride 4. Multiplications per spectrum stay near 0.13 million, so that an image of a million pixels takes seconds.
    """
    stride = max(round(bands / _POSITIONS), 1)
    return (Convolution1d(1, _FIRST_CHANNELS, 2 * stride + 3, stride), *(Convolution1d(*one) for one in _FURTHER))


class SpectrumCNN(nn.Module):
    """Three strided convolutions with batch normalisation, then two dense layers that see where each feature lies.

    Nothing is averaged along the spectrum: an absorption means something at its own wavelength.

    Parameters
    ----------
    bands : int
    classes : int

    Notes
    -----
    A network of spectra alone with categorical cross-entropy and Adam, as DeepGeoMap's is (Koerting, Rogass & Koellner;
    its page gives no sizes of layers), small enough for a processor.
    """

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__()
        blocks: list[nn.Module] = []
        length = bands
        for one in layout(bands):
            convolution = nn.Conv1d(one.channels, one.out, one.width, one.stride, padding=one.width // 2, bias=False)
            blocks.append(nn.Sequential(convolution, nn.BatchNorm1d(one.out), nn.ReLU()))
            length = one.length(length)
        self.blocks = nn.Sequential(*blocks)
        self.hidden = nn.Sequential(
            nn.Flatten(), nn.Dropout(0.3), nn.Linear(length * _FURTHER[-1][1], _HIDDEN), nn.ReLU()
        )
        self.fc = nn.Linear(_HIDDEN, classes)

    def forward(self, x: Tensor) -> Tensor:
        """Scores (logits), shape (spectra, classes), of spectra of shape (spectra, bands)."""
        scores: Tensor = self.fc(self.hidden(self.blocks(x[:, None])))
        return scores
