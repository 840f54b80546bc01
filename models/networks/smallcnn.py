"""A small network for surveys with a handful of deposits."""

from __future__ import annotations

from torch import Tensor, nn

from .base import ConvNormReLU, PatchNetwork, initialise_convolutions

_CHANNELS = (16, 24, 32, 48)


class SmallCNN(PatchNetwork):
    """Four halvings, a 3 x 3 convolution between each two, and a mean pool to the stride of the other networks.

    It has some 40,000 weights, a six-hundredth of ResNet-50's: less to learn by heart, and seconds instead of minutes
    to train. A feature sees 45 cells to each side, so patches much larger than that are only averaged over.

    Parameters
    ----------
    bands : int
        Number of input bands.
    classes : int
        Number of output classes.
    """

    first_convolution = "layers.0.0"

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__()
        blocks: list[nn.Module] = [ConvNormReLU(bands, _CHANNELS[0], stride=2)]
        for channels, out in zip(_CHANNELS, _CHANNELS[1:]):
            blocks += [ConvNormReLU(channels, channels), ConvNormReLU(channels, out, stride=2)]
        self.layers = nn.Sequential(*blocks)
        # A crop of 32 cells leaves two features a side, which count alike.
        self.pool = nn.AvgPool2d(3, 2, padding=1, count_include_pad=False)
        self.fc = nn.Linear(_CHANNELS[-1], classes)
        initialise_convolutions(self)

    def features(self, x: Tensor) -> Tensor:
        """Pooled feature maps of the last convolution."""
        y: Tensor = self.pool(self.layers(x))
        return y


def smallcnn(bands: int, classes: int = 2) -> SmallCNN:
    """Make the small network for any number of bands."""
    return SmallCNN(bands, classes)
