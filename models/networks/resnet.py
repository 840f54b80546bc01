"""Residual networks.

He, K., Zhang, X., Ren, S., Sun, J. (2016): Deep residual learning for image recognition, CVPR. The stride of a stage
sits in its 3 x 3 convolution, as in torchvision ("ResNet v1.5"), and parameters carry torchvision's names, so that its
weights load unchanged.
"""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor, nn

from .base import PatchNetwork, initialise_convolutions


class Bottleneck(nn.Module):
    """1 x 1, 3 x 3 and 1 x 1 convolution with a direct channel around them.

    Parameters
    ----------
    channels : int
        Channels of the input.
    width : int
        Channels inside; the output has four times as many.
    stride : int
        Stride of the 3 x 3 convolution.
    """

    expansion = 4

    def __init__(self, channels: int, width: int, stride: int) -> None:
        super().__init__()
        out = width * self.expansion
        self.conv1 = nn.Conv2d(channels, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, out, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(out)
        self.relu = nn.ReLU(inplace=True)
        self.downsample: nn.Sequential | None = None
        if stride != 1 or channels != out:
            self.downsample = nn.Sequential(nn.Conv2d(channels, out, 1, stride, bias=False), nn.BatchNorm2d(out))

    def forward(self, x: Tensor) -> Tensor:
        """Add the block's change to its input."""
        direct = x if self.downsample is None else self.downsample(x)
        y = self.relu(self.bn1(self.conv1(x)))
        y = self.relu(self.bn2(self.conv2(y)))
        y = self.bn3(self.conv3(y))
        y += direct
        return self.relu(y)


class ResNet(PatchNetwork):
    """ResNet with bottleneck blocks.

    Parameters
    ----------
    blocks : sequence of int
        Number of blocks in each of the four stages.
    bands : int
        Number of input bands.
    classes : int
        Number of output classes.
    """

    # With its stride in the 3 x 3 convolutions ResNet-50 sees 213 cells to each side, but hardly looks that far: after
    # 120 epochs on the sample survey no probability changed by 1e-5 when blocks overlapped by 96, 128 or 160 cells
    # instead. The rest would double the work.
    reach = 128
    first_convolution = "conv1"

    def __init__(self, blocks: Sequence[int], bands: int, classes: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(bands, 64, 7, 2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.relu = nn.ReLU(inplace=True)
        self.maxpool = nn.MaxPool2d(3, 2, padding=1)
        channels = 64
        for stage, (count, width) in enumerate(zip(blocks, (64, 128, 256, 512)), start=1):
            layer = []
            for i in range(count):
                layer.append(Bottleneck(channels, width, 2 if stage > 1 and i == 0 else 1))
                channels = width * Bottleneck.expansion
            setattr(self, f"layer{stage}", nn.Sequential(*layer))
        self.fc = nn.Linear(channels, classes)
        initialise_convolutions(self)
        for module in self.modules():
            if isinstance(module, Bottleneck):
                # Each block starts as its direct channel (Goyal et al. 2017, section 5.1). Without this, the few
                # hundred steps that small surveys allow begin with exploding scores, and the running statistics of the
                # batch normalisation never settle.
                nn.init.zeros_(module.bn3.weight)

    def features(self, x: Tensor) -> Tensor:
        """Feature maps of the last stage."""
        x = self.maxpool(self.relu(self.bn1(self.conv1(x))))
        return self.layer4(self.layer3(self.layer2(self.layer1(x))))  # type: ignore[operator]


def resnet50(bands: int, classes: int = 2) -> ResNet:
    """ResNet-50 for any number of bands; ImageNet's three are `bands = 3, classes = 1000`."""
    return ResNet((3, 4, 6, 3), bands, classes)
