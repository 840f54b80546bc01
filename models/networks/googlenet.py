"""GoogLeNet with batch normalisation.

Szegedy, C. et al. (2015): Going deeper with convolutions, CVPR. As in torchvision, convolutions are followed by batch
normalisation, the branch that the paper describes as 5 x 5 is 3 x 3. Parameters carry torchvision's names, so that its
weights load unchanged; the auxiliary heads, which only help the training on ImageNet, are left out. Pools pad both
sides alike, where torchvision's pad the far side only, and the last one is 3 x 3 as in Table 1 of the paper, where
torchvision's is 2 x 2: features then lie at multiples of the stride in every flip of a window, as maps need it, instead
of 22 cells off. With torchvision's weights the scores therefore differ somewhat from torchvision's own.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .base import PatchNetwork, initialise_convolutions


class BasicConv2d(nn.Module):
    """Convolution, batch normalisation and ReLU under torchvision's names.

    Parameters
    ----------
    channels, out : int
        Channels of input and output.
    kernel : int
        Side of the filters, odd.
    stride : int
    """

    def __init__(self, channels: int, out: int, kernel: int = 1, stride: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(channels, out, kernel, stride, padding=kernel // 2, bias=False)
        self.bn = nn.BatchNorm2d(out, eps=1e-3)
        self.relu = nn.ReLU(inplace=True)

    def forward(self, x: Tensor) -> Tensor:
        """Filter, normalise and cut off below zero."""
        y: Tensor = self.relu(self.bn(self.conv(x)))
        return y


class Inception(nn.Module):
    """Filters of several sizes side by side.

    Parameters
    ----------
    channels : int
        Channels of the input.
    single : int
        Channels of the 1 x 1 convolution.
    reduced, triple : int
        Channels of the first pair: 1 x 1, then 3 x 3.
    reduced_again, triple_again : int
        Channels of the second pair, the paper's 5 x 5.
    pooled : int
        Channels of the 1 x 1 convolution behind the 3 x 3 pool.
    """

    def __init__(
        self, channels: int, single: int, reduced: int, triple: int, reduced_again: int, triple_again: int, pooled: int
    ) -> None:
        super().__init__()
        self.branch1 = BasicConv2d(channels, single)
        self.branch2 = nn.Sequential(BasicConv2d(channels, reduced), BasicConv2d(reduced, triple, 3))
        self.branch3 = nn.Sequential(BasicConv2d(channels, reduced_again), BasicConv2d(reduced_again, triple_again, 3))
        self.branch4 = nn.Sequential(nn.MaxPool2d(3, 1, padding=1), BasicConv2d(channels, pooled))

    def forward(self, x: Tensor) -> Tensor:
        """Join the four branches' channels."""
        return torch.cat((self.branch1(x), self.branch2(x), self.branch3(x), self.branch4(x)), 1)


class GoogLeNet(PatchNetwork):
    """GoogLeNet.

    Parameters
    ----------
    bands : int
        Number of input bands.
    classes : int
        Number of output classes.
    """

    first_convolution = "conv1.conv"

    def __init__(self, bands: int, classes: int) -> None:
        super().__init__()
        self.conv1 = BasicConv2d(bands, 64, 7, 2)
        self.maxpool1 = nn.MaxPool2d(3, 2, padding=1)
        self.conv2 = BasicConv2d(64, 64)
        self.conv3 = BasicConv2d(64, 192, 3)
        self.maxpool2 = nn.MaxPool2d(3, 2, padding=1)
        # Table 1 of the paper.
        self.inception3a = Inception(192, 64, 96, 128, 16, 32, 32)
        self.inception3b = Inception(256, 128, 128, 192, 32, 96, 64)
        self.maxpool3 = nn.MaxPool2d(3, 2, padding=1)
        self.inception4a = Inception(480, 192, 96, 208, 16, 48, 64)
        self.inception4b = Inception(512, 160, 112, 224, 24, 64, 64)
        self.inception4c = Inception(512, 128, 128, 256, 24, 64, 64)
        self.inception4d = Inception(512, 112, 144, 288, 32, 64, 64)
        self.inception4e = Inception(528, 256, 160, 320, 32, 128, 128)
        self.maxpool4 = nn.MaxPool2d(3, 2, padding=1)
        self.inception5a = Inception(832, 256, 160, 320, 32, 128, 128)
        self.inception5b = Inception(832, 384, 192, 384, 48, 128, 128)
        self.dropout = nn.Dropout(0.2)
        self.fc = nn.Linear(1024, classes)
        initialise_convolutions(self)

    def features(self, x: Tensor) -> Tensor:
        """Feature maps of the last inception module."""
        x = self.maxpool2(self.conv3(self.conv2(self.maxpool1(self.conv1(x)))))
        x = self.maxpool3(self.inception3b(self.inception3a(x)))
        x = self.inception4e(self.inception4d(self.inception4c(self.inception4b(self.inception4a(x)))))
        y: Tensor = self.inception5b(self.inception5a(self.maxpool4(x)))
        return y

    def classify(self, means: Tensor) -> Tensor:
        """Class scores, in training of a random four fifths of the features."""
        return self.fc(self.dropout(means))


def googlenet(bands: int, classes: int = 2) -> GoogLeNet:
    """GoogLeNet for any number of bands; ImageNet's three are `bands = 3, classes = 1000`."""
    return GoogLeNet(bands, classes)
