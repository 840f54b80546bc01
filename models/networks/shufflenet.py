"""ShuffleNetV2.

Ma, N., Zhang, X., Zheng, H.-T., Sun, J. (2018): ShuffleNet V2: practical guidelines for efficient CNN architecture
design, ECCV. Parameters carry torchvision's names, so that its weights load unchanged.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .base import ConvNormReLU, PatchNetwork, initialise_convolutions

# Table 5 of the paper at width 1: number of units and channels of the stages 2, 3 and 4.
_STAGES = ((4, 116), (8, 232), (4, 464))


def _depthwise(channels: int, stride: int) -> tuple[nn.Conv2d, nn.BatchNorm2d]:
    return nn.Conv2d(channels, channels, 3, stride, padding=1, groups=channels, bias=False), nn.BatchNorm2d(channels)


class ShuffleUnit(nn.Module):
    """Two branches whose channels are dealt out anew to the next unit.

    At stride 1 one of them passes its half of the input on as it is.

    Parameters
    ----------
    channels, out : int
        Channels of input and output; equal at stride 1.
    stride : int
        1 or 2.
    """

    def __init__(self, channels: int, out: int, stride: int) -> None:
        super().__init__()
        half = out // 2
        self.split = stride == 1
        self.branch1 = (
            nn.Sequential()
            if self.split
            else nn.Sequential(*_depthwise(channels, stride), *ConvNormReLU(channels, half, 1))
        )
        self.branch2 = nn.Sequential(
            *ConvNormReLU(half if self.split else channels, half, 1),
            *_depthwise(half, stride),
            *ConvNormReLU(half, half, 1),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Run the branches, join them, and take their channels in turn (section 3.2 of the paper)."""
        first, second = x.chunk(2, 1) if self.split else (x, x)
        return torch.channel_shuffle(torch.cat((self.branch1(first), self.branch2(second)), 1), 2)


class ShuffleNetV2(PatchNetwork):
    """ShuffleNetV2 of width 1.

    Parameters
    ----------
    bands : int
        Number of input bands.
    classes : int
        Number of output classes.
    """

    first_convolution = "conv1.0"

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__()
        self.conv1 = ConvNormReLU(bands, 24, 3, 2)
        self.maxpool = nn.MaxPool2d(3, 2, padding=1)
        channels = 24
        for stage, (count, out) in enumerate(_STAGES, start=2):
            units = [ShuffleUnit(channels, out, 2), *(ShuffleUnit(out, out, 1) for _ in range(count - 1))]
            setattr(self, f"stage{stage}", nn.Sequential(*units))
            channels = out
        self.conv5 = ConvNormReLU(channels, 1024, 1)
        self.fc = nn.Linear(1024, classes)
        initialise_convolutions(self)

    def features(self, x: Tensor) -> Tensor:
        """Feature maps of the last convolution."""
        x = self.maxpool(self.conv1(x))
        return self.conv5(self.stage4(self.stage3(self.stage2(x))))  # type: ignore[operator]


def shufflenetv2(bands: int, classes: int = 2) -> ShuffleNetV2:
    """ShuffleNetV2 x1.0 for any number of bands; ImageNet's three are `bands = 3, classes = 1000`."""
    return ShuffleNetV2(bands, classes)
