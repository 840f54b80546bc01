"""Where the results of a run lie in the layer tree: together, in the order in which they are read, and never hidden.

Versions of QGIS differ in this: some put layers into the tree one by one, each followed by its post-processor, others
all of them first; some put them on top, others above whichever layer is chosen. So a run arranges what it has loaded so
far each time that it is told of one more layer, and comes out the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import uuid4

from qgis.core import (
    QgsFeatureRequest,
    QgsLayerTree,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QTimer

_ABOVE_RASTERS = "prospectivity/above_rasters"
_RUN = "prospectivity/run"

TABLE, OTHER_VECTOR = -1, 5
"""Ranks of results without a style of their own: without a geometry, and with one. Those of rasters lie between."""


class LayerOrder(NamedTuple):
    """Place of a result among those of its run: what sorts first lies above.

    Parameters
    ----------
    depth : int
        Minus the rank.
    number : int
        Decides between results of one rank.
    """

    depth: int
    number: int

    @classmethod
    def of(cls, rank: int, number: int) -> LayerOrder:
        """Place of a result of some rank; a larger one lies above the others."""
        return cls(-rank, number)

    def of_raster(self) -> bool:
        """Tell whether a raster has this place."""
        return TABLE < -self.depth < OTHER_VECTOR


@dataclass(frozen=True)
class ReadLayer:
    """An input that belongs into the picture that a run leaves.

    Parameters
    ----------
    source : str
        Id in the project, or source, by which Processing finds the layer again.
    title : str
    rank : int
    draw : callable
        Styles a layer.
    chosen : tuple of int, optional
        Ids of the features that the run read; None means all.
    """

    source: str
    title: str
    rank: int
    draw: Callable[[Any], None]
    chosen: tuple[int, ...] | None = None

    def copy(self, context: QgsProcessingContext) -> QgsVectorLayer | None:
        """Make a styled layer of the same points, for the user's own stays as it is; None if there are none."""
        layer = QgsProcessingUtils.mapLayerFromString(self.source, context)
        if not isinstance(layer, QgsVectorLayer) or layer.geometryType() != QgsWkbTypes.GeometryType.PointGeometry:
            return None
        if self.chosen is None:
            copied = layer.clone()
        else:
            copied = layer.materialize(QgsFeatureRequest().setFilterFids(list(self.chosen)))
        copied.setName(self.title)
        copied.setLabelsEnabled(False)
        self.draw(copied)
        return copied


def read_layer(
    layer: QgsVectorLayer,
    value: Any,
    source: QgsProcessingFeatureSource,
    context: QgsProcessingContext,
    title: str,
    rank: int,
    draw: Callable[[Any], None],
) -> ReadLayer | None:
    """Note a layer that a run reads; None if it could not be found again.

    Parameters
    ----------
    layer : QgsVectorLayer
    value : object
        Of the parameter; it may restrict the layer to some of its features.
    source : QgsProcessingFeatureSource
        What is read of the layer.
    context : QgsProcessingContext
    title, rank, draw
        As of `ReadLayer`.
    """
    project = context.project()
    of_project = project is not None and project.mapLayer(layer.id()) is not None
    if not of_project and layer.providerType() == "memory":
        return None
    chosen = None
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry).setNoAttributes()
        read = tuple(feature.id() for feature in source.getFeatures(request))
        chosen = read if len(read) != layer.featureCount() else None
    return ReadLayer(layer.id() if of_project else layer.source(), title, rank, draw, chosen)


@dataclass
class Run:
    """What one run loads.

    Parameters
    ----------
    title : str
        Of its group.
    planned : sequence of LayerOrder
        Of all results that will be loaded.
    read : sequence of ReadLayer
        Inputs that are shown with the results.
    grouped : bool
        False leaves the layers outside of any group. A single layer is never put into one, which would only hide it.
    """

    title: str
    planned: Sequence[LayerOrder]
    read: Sequence[ReadLayer] = ()
    grouped: bool = True
    _places: dict[str, LayerOrder] = field(default_factory=dict)
    _copied: int = 0
    _token: str = field(default_factory=lambda: uuid4().hex)

    def add(self, layer: Any, place: LayerOrder, context: QgsProcessingContext) -> None:
        """Take in a layer that QGIS has loaded, and arrange all that are there; only in the main thread."""
        project = layer.project()
        if project is None:
            return
        if not self._places:
            self._add_read(project, context)
        self._places[layer.id()] = place
        if not self._arrange(project):
            # Some versions of QGIS put the layer into the tree only after this call.
            QTimer.singleShot(0, lambda: None if sip.isdeleted(project) else self._arrange(project))

    def _add_read(self, project: QgsProject, context: QgsProcessingContext) -> None:
        for number, one in enumerate(self.read):
            copied = one.copy(context)
            if copied is not None:
                project.addMapLayer(copied, False)
                project.layerTreeRoot().insertLayer(0, copied)
                self._places[copied.id()] = LayerOrder.of(one.rank, number)
                self._copied += 1

    def _arrange(self, project: QgsProject) -> bool:
        """Put the layers that are in the tree into their order; False if some are not there (yet)."""
        root = project.layerTreeRoot()
        # Nodes are replaced when they move; ids stay.
        ordered = [key for key in sorted(self._places, key=self._places.__getitem__) if root.findLayer(key) is not None]
        if self.grouped and len(self.planned) + self._copied > 1:
            self._gather(root, ordered)
        else:
            _line_up(root, ordered)
        if root.hasCustomLayerOrder():
            _line_up_custom(root, ordered)
        return len(ordered) == len(self._places)

    def _gather(self, root: QgsLayerTree, ordered: Sequence[str]) -> None:
        """Bring the layers into the run's group."""
        group = next((group for group in _groups(root) if group.customProperty(_RUN) == self._token), None)
        if group is None:
            group = root.insertGroup(0, self._free_title(root))
            group.setCustomProperty(_RUN, self._token)
        for index, key in enumerate(ordered):
            node = root.findLayer(key)
            if node.parent() != group:
                shown = self._shown(node)
                node.setItemVisibilityChecked(shown)
                node.setExpanded(shown and self._places[key].of_raster())
            _move(node, group, index)
        # Where that is becomes certain with the last layer: others may already lie in the tree as if they were older.
        _move(group, *_free_place(root, ordered))

    def _free_title(self, root: QgsLayerTree) -> str:
        taken, title, number = {group.name() for group in _groups(root)}, self.title, 2
        while title in taken:
            title, number = f"{self.title} ({number})", number + 1
        return title

    def _shown(self, node: QgsLayerTreeLayer) -> bool:
        """Tell whether a layer is switched on: points and outlines with a style of their own, and the first raster."""
        place = self._places[node.layerId()]
        rasters = [planned for planned in self.planned if planned.of_raster()]
        return not rasters or place == min(rasters) or -place.depth > OTHER_VECTOR


def run_title(name: str) -> str:
    """Title for the group of a run that ends now."""
    return f"{name} {datetime.now():%Y-%m-%d %H:%M}"


def stays_above_rasters(layer: QgsVectorLayer) -> None:
    """Mark a layer as one that rasters of later runs go below, as they do of points and lines."""
    layer.setCustomProperty(_ABOVE_RASTERS, True)


# -- the tree ---------------------------------------------------------------------------------------------------------


def _line_up(root: QgsLayerTree, ordered: Sequence[str]) -> None:
    """Order layers outside of groups: rasters go below the user's points, points one below the other."""
    last = None
    for key in ordered:
        node = root.findLayer(key)
        raster = isinstance(node.layer(), QgsRasterLayer)
        if last is not None and isinstance(last.layer(), QgsRasterLayer) == raster:
            _move(node, last.parent(), last.parent().children().index(last) + 1)
        elif raster:
            rasters = [other for other in ordered if isinstance(root.findLayer(other).layer(), QgsRasterLayer)]
            _move(node, *_free_place(root, rasters))
        last = root.findLayer(key)


def _move(node: QgsLayerTreeNode, parent: QgsLayerTreeGroup, index: int) -> None:
    """Move a node to be the child `index` of a group, as counted before."""
    if node.parent() == parent and parent.children().index(node) == index:
        return
    # The copy goes in first: a layer without any node would be removed from the project.
    parent.insertChildNode(index, node.clone())
    node.parent().removeChildNode(node)


def _free_place(root: QgsLayerTree, own: Collection[str]) -> tuple[QgsLayerTreeGroup, int]:
    """Group and index where a raster is below the user's points and lines, and above what would hide it.

    Parameters
    ----------
    root : QgsLayerTree
    own : collection of str
        Ids of the layers that are to be placed.
    """
    chosen = QgsSettings().value("Processing/Configuration/RESULTS_GROUP_NAME") or ""
    # Whoever lets QGIS put all results into one group finds them there.
    scope = (root.findGroup(chosen) if chosen else None) or root
    anchor = _last_above(scope.findLayers(), own)
    if anchor is None:
        return scope, 0
    # A raster in a group that is switched off, or that shows one layer at a time, would not be seen, and a run keeps
    # its group to itself: below the group instead.
    while anchor.parent() != scope and not _takes_in(anchor.parent()):
        anchor = anchor.parent()
    return anchor.parent(), anchor.parent().children().index(anchor) + 1


def _takes_in(group: QgsLayerTreeGroup) -> bool:
    return bool(group.isVisible()) and not group.isMutuallyExclusive() and group.customProperty(_RUN) is None


def _last_above(nodes: Sequence[QgsLayerTreeLayer], own: Collection[str]) -> Any:
    """Lowest node whose layer belongs above new rasters, looked for from the top down to the first visible raster."""
    last = None
    for node in nodes:
        layer = node.layer()
        if layer is None or node.layerId() in own:
            continue
        if any(_hides(other) for other in _of_same_run(node)):
            break
        if _belongs_above(layer):
            last = node
    return last


def _of_same_run(node: QgsLayerTreeLayer) -> Sequence[QgsLayerTreeLayer]:
    """Layers of the run's group that a layer lies in, else the layer alone."""
    parent = node.parent()
    return parent.findLayers() if parent.customProperty(_RUN) is not None else [node]


def _hides(node: QgsLayerTreeLayer) -> bool:
    return isinstance(node.layer(), QgsRasterLayer) and bool(node.isVisible())


def _belongs_above(layer: Any) -> bool:
    drawn = (QgsWkbTypes.GeometryType.PointGeometry, QgsWkbTypes.GeometryType.LineGeometry)
    return isinstance(layer, QgsVectorLayer) and (
        layer.geometryType() in drawn or bool(layer.customProperty(_ABOVE_RASTERS, False))
    )


def _groups(group: QgsLayerTreeGroup) -> Iterator[QgsLayerTreeGroup]:
    for child in group.children():
        if isinstance(child, QgsLayerTreeGroup):
            yield child
            yield from _groups(child)


def _line_up_custom(root: QgsLayerTree, ordered: Sequence[str]) -> None:
    """Do the same in a drawing order that the user made independent of the tree."""
    own = [layer for layer in (root.findLayer(key).layer() for key in ordered) if layer.isSpatial()]
    if not any(isinstance(layer, QgsRasterLayer) for layer in own):
        return
    rest = [layer for layer in root.customLayerOrder() if layer.id() not in ordered]
    nodes = [root.findLayer(layer.id()) for layer in rest]
    anchor = _last_above([node for node in nodes if node is not None], ordered)
    at = 0 if anchor is None else [layer.id() for layer in rest].index(anchor.layerId()) + 1
    root.setCustomLayerOrder([*rest[:at], *own, *rest[at:]])
