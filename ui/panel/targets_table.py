"""Targets of a run: a click shows one on the canvas, and they can be taken into the field."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt, QVariant, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from ...models.core.language import localised, said
from ...models.core.language import translated as tr
from ...models.core.wording import area, distance, percent
from ...models.rasters.files import write_text
from ...models.targeting.targets import NEW

_ROWS = 8
_LED_BY, _NOTE = 4, 6


@dataclass(frozen=True)
class ListedTarget:
    """One target as it is listed.

    Parameters
    ----------
    rank : int
    area_km2, mean, uncertainty, distance_m : float or None
        None: unknown.
    elements, status : str
    x, y, longitude, latitude : float
        Where to go first, in the CRS of the map and on the globe.
    shape : QgsGeometry
    note : str
        Of the user's own.
    """

    rank: int
    area_km2: float | None
    mean: float | None
    uncertainty: float | None
    elements: str
    distance_m: float | None
    status: str
    x: float
    y: float
    longitude: float
    latitude: float
    shape: QgsGeometry
    note: str = ""


def read_targets(path: Path) -> tuple[list[ListedTarget], QgsCoordinateReferenceSystem]:
    """Read the targets of a run by rank, with their CRS."""
    layer = QgsVectorLayer(str(path), "targets", "ogr")
    crs = layer.crs()
    globe = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem("EPSG:4326"), QgsProject.instance())
    found = []
    for feature in layer.getFeatures() if layer.isValid() else ():
        values = {field.name(): feature[field.name()] for field in layer.fields()}
        place = globe.transform(QgsPointXY(values["x"], values["y"]))
        found.append(
            ListedTarget(
                rank=int(values["rank"]),
                area_km2=_number(values.get("area_km2")),
                mean=_number(values.get("mean")),
                uncertainty=_number(values.get("uncertainty")),
                elements=_text(values.get("elements")),
                distance_m=_number(values.get("distance_m")),
                status=_text(values.get("status")),
                x=float(values["x"]),
                y=float(values["y"]),
                longitude=place.x(),
                latitude=place.y(),
                shape=QgsGeometry(feature.geometry()),
            )
        )
    return sorted(found, key=lambda one: one.rank), crs


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, (int, float)) else None


def _text(value: Any) -> str:
    return "" if value is None or (isinstance(value, QVariant) and value.isNull()) else str(value)


class TargetsTable(QTableWidget):  # type: ignore[misc]
    """Rank, size, probability, what leads, how far the nearest known deposit is, and a note to type."""

    clicked_target = pyqtSignal(object)
    noted = pyqtSignal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        headings = ("#", tr("km²"), tr("mean"), "±", tr("led by"), tr("nearest"), tr("note"))
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(list(headings))
        self.horizontalHeaderItem(_NOTE).setToolTip(tr("Double-click, or press F2, and type."))
        self.verticalHeader().hide()
        edits = QAbstractItemView.EditTrigger
        self.setEditTriggers(edits.DoubleClicked | edits.EditKeyPressed | edits.AnyKeyPressed)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(2 * self.fontMetrics().averageCharWidth())
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (_LED_BY, _NOTE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.targets: list[ListedTarget] = []
        self.currentCellChanged.connect(lambda row, *_: self._chosen(row))
        self.cellClicked.connect(lambda row, _: self._chosen(row))
        self.itemChanged.connect(self._typed)

    def show_targets(self, targets: Sequence[ListedTarget]) -> None:
        """List them."""
        self.blockSignals(True)
        self.targets = list(targets)
        self.setRowCount(len(self.targets))
        for row, target in enumerate(self.targets):
            for column, text in enumerate(_cells(target)):
                item = QTableWidgetItem(text)
                if column in (_LED_BY, _NOTE):
                    item.setToolTip(text)
                else:
                    item.setTextAlignment(int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
                font = item.font()
                font.setBold(target.status == NEW)
                item.setFont(font)
                if column != _NOTE:
                    item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.setItem(row, column, item)
        height = self.fontMetrics().height() + 6
        self.verticalHeader().setDefaultSectionSize(height)
        lines = min(max(len(self.targets), 1), _ROWS)
        self.setFixedHeight(lines * height + self.horizontalHeader().sizeHint().height() + 4)
        self.setCurrentCell(-1, -1)
        self.blockSignals(False)

    def _chosen(self, row: int) -> None:
        if 0 <= row < len(self.targets):
            self.clicked_target.emit(self.targets[row])

    def _typed(self, item: QTableWidgetItem) -> None:
        if item.column() == _NOTE and 0 <= item.row() < len(self.targets):
            target = self.targets[item.row()]
            self.targets[item.row()] = replace(target, note=item.text().strip())
            self.blockSignals(True)
            item.setToolTip(item.text())
            self.blockSignals(False)
            self.noted.emit(target, item.text())


def _cells(target: ListedTarget) -> tuple[str, ...]:
    return (
        str(target.rank),
        "" if target.area_km2 is None else localised(area(target.area_km2)),
        percent(target.mean, 0),
        "" if target.uncertainty is None else percent(target.uncertainty, 0).removesuffix(" %"),
        target.elements,
        tr("known") if target.distance_m == 0 else "" if target.distance_m is None else distance(target.distance_m),
        target.note,
    )


def summary(targets: Sequence[ListedTarget]) -> str:
    """How many there are, and how many hold no known deposit; only the former where no deposits were at hand."""
    if not targets:
        return tr("none")
    if not any(target.status for target in targets):
        return said("{count} targets", count=len(targets))
    new = sum(target.status == NEW for target in targets)
    return said("{new} new · {known} with a deposit", new=new, known=len(targets) - new)


def write_csv(targets: Sequence[ListedTarget], path: Path) -> None:
    """Write the list as a table; numbers with a point, whatever the language."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    columns = ("rank", "area_km2", "mean", "uncertainty", "elements", "distance_m", "status", "x", "y")
    writer.writerow([*columns, "longitude", "latitude", "note"])
    for one in targets:
        values = [getattr(one, name) for name in columns]
        places = [f"{one.longitude:.6f}", f"{one.latitude:.6f}"]
        writer.writerow(["" if value is None else value for value in values] + [*places, one.note])
    write_text(path, text.getvalue())


def write_gpx(targets: Sequence[ListedTarget], path: Path, name: str) -> None:
    """Write the places to visit first as waypoints, as GPS receivers read them."""
    points = [
        f'  <wpt lat="{one.latitude:.6f}" lon="{one.longitude:.6f}"><name>{escape(f"{name} {one.rank}")}</name>'
        f"{_comment(one)}<desc>{escape(_described(one))}</desc></wpt>"
        for one in targets
    ]
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<gpx version="1.1" creator="Prospectivity"'
    lines = [f'{head} xmlns="http://www.topografix.com/GPX/1/1">', *points, "</gpx>"]
    write_text(path, "\n".join(lines) + "\n")


def _described(target: ListedTarget) -> str:
    parts = [percent(target.mean, 0)]
    parts += [f"{area(target.area_km2)} km²"] if target.area_km2 is not None else []
    return " · ".join([*parts, *filter(None, (target.elements, target.status, target.note))])


def _comment(target: ListedTarget) -> str:
    """The note where receivers look for one; others show the description, which ends with it."""
    return f"<cmt>{escape(target.note)}</cmt>" if target.note else ""
