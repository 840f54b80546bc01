"""The panel: holds the choices, lets each step look at them, starts runs and keeps what they found."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from qgis.core import QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QScrollArea, QTabBar, QVBoxLayout, QWidget

from ...models.core.errors import ResourceError
from ...models.core.language import said
from ...models.core.language import translated as tr
from ...models.targeting.selection.score_lines import hear_score
from ...processing.work import LINK_SCHEME, choose_workplace
from ..variogram.window import open_window
from ..variogram.wishes import Wishes
from . import facts, memory, pace
from .area_step import AreaStep
from .checks import Check, missing_sentence
from .deposits_step import DepositsStep
from .dialogs import open_dialog
from .footer import Footer, Planned
from .inputs import Inputs, fingerprints_of
from .keeping import Started, kept_run, name_groups, remove_unless_kept, with_run
from .light import amber, line, links, text_colour, wrapped
from .map_tool import Drawing
from .method_step import FOLDER, INSTALL, SETTINGS, USUAL, MethodStep
from .notes import with_note
from .outline import Outline
from .plan import MAP, Step, plan
from .results_link import ResultsLink
from .results_view import ResultsView
from .run_view import RunView
from .runner import Done, Runner
from .samples_step import CLEAN, VARIOGRAM, SamplesStep
from .settings_dialog import AllSettings, titles_of
from .state import OF_CANVAS, OF_DRAWN, OF_LAYER, PUBLISHED, PanelState, Run, changed_inputs, relative
from .targets_table import ListedTarget
from .watch import Watch

SETUP, RESULTS = 0, 1


class Panel(QWidget):  # type: ignore[misc]
    """Set up, run, results.

    Parameters
    ----------
    canvas : QgsMapCanvas
        That lines are drawn on and places are picked from.
    """

    run_ended = pyqtSignal(bool)

    def __init__(self, canvas: QgsMapCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.state = PanelState()
        self._started: Started | None = None
        self.settings = AllSettings(self)
        self._outline = Outline(canvas)
        self.runner = Runner(self)
        self.drawing = Drawing(canvas, self)
        self._watch = Watch(self)
        self._build()
        self.inputs = Inputs(self.samples)
        self.link = ResultsLink(canvas, self.results, self._outline, self)
        self._connect()
        self.load()

    # -- parts ---------------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.tabs = QTabBar()
        self.tabs.addTab(tr("Set up"))
        self.tabs.addTab(tr("Results"))
        self.tabs.setExpanding(True)
        self.tabs.setDrawBase(False)
        self.samples, self.deposits, self.area, self.method = SamplesStep(), DepositsStep(), AreaStep(), MethodStep()
        self.steps = (self.samples, self.deposits, self.area, self.method)
        self.run_view, self.results = RunView(), ResultsView()
        self._failure = wrapped(selectable=True)
        self._failure.setContentsMargins(8, 4, 8, 4)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._setup = QWidget()
        setup = QVBoxLayout(self._setup)
        setup.setContentsMargins(0, 0, 0, 0)
        setup.setSpacing(0)
        for step in self.steps:
            setup.addWidget(step)
            setup.addWidget(line())
        setup.addWidget(self.run_view)
        for widget in (self._setup, self.results):
            layout.addWidget(widget)
        layout.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        self.footer = Footer(self._planned)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for widget in (self.tabs, line(), self._failure, self._scroll, line(), self.footer):
            outer.addWidget(widget)
        outer.setStretchFactor(self._scroll, 1)
        self._failure.hide()
        self.run_view.hide()
        self._show_parts(SETUP)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self.samples.chosen.connect(lambda key: self._choose_samples(key))
        self.samples.ticked.connect(self._ticked)
        self.samples.asked.connect(self._asked_of_samples)
        self.deposits.chosen.connect(lambda key: self._choose_deposits(key))
        self.deposits.kind_chosen.connect(lambda kind: self.change(kind=kind, kinds=None))
        self.deposits.kinds_ticked.connect(lambda kinds: self.change(kinds=kinds))
        self.area.area_chosen.connect(self._choose_area)
        self.area.layer_chosen.connect(lambda key: self.change(area_layer=key))
        self.area.cell_chosen.connect(lambda size: self.change(cell_size=size))
        self.drawing.drawn.connect(lambda box: self._take_extent(OF_DRAWN, box))
        self.drawing.ended.connect(lambda: self._draw(False))
        self.area.zoom_asked.connect(self._zoom_to_grid)
        self.method.chosen.connect(lambda method: self.change(method=method))
        self.method.named.connect(lambda name: self.change(name=name))
        self.method.asked.connect(self._asked_of_method)
        self.footer.start_asked.connect(self.start)
        self.run_view.cancel_asked.connect(self.runner.cancel)
        self.runner.progressed.connect(self.run_view.progress)
        self.runner.began.connect(self.run_view.step)
        self.runner.said.connect(self.run_view.heard)
        self.runner.said.connect(self._heard)
        self.runner.ended.connect(self._ended)
        self.settings.ended.connect(self._keep_run)
        self.settings.closed.connect(self._refresh)
        self.results.run_chosen.connect(self.show_run)
        self.results.noted.connect(self._note)
        self.link.repeat_asked.connect(self._repeat)
        self._watch.opened.connect(self.load)
        self._watch.edited.connect(self._look_again)
        self._watch.added.connect(self._propose_layers)
        self._watch.removed.connect(self._forget_layers)

    def close_down(self) -> None:
        """Stop what runs, draw nothing more, hear nothing more; to be called before the panel is deleted."""
        self.runner.blockSignals(True)
        self.runner.cancel()
        self.link.close_down()
        self.drawing.close_down()
        self.samples.stop()
        self.settings.close_down()
        self._watch.close_down()
        self._outline.remove()

    # -- state ---------------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Take what the project remembers."""
        self.state = memory.recall()
        self._guess()
        self._show_layers()
        if self.state.runs:
            self.show_run(self.state.runs[-1].number)
        self.tabs.setTabEnabled(RESULTS, bool(self.state.runs))
        if not self.state.runs:
            self.tabs.setCurrentIndex(SETUP)
        QTimer.singleShot(0, self.look_for_modules)

    def change(self, **choices: Any) -> None:
        """Change choices, keep them, and say what follows."""
        self.state = replace(self.state, **choices)
        memory.keep(self.state)
        if {"kind"} & choices.keys():
            self._look_at_deposits()
        self._refresh()

    def _guess(self) -> None:
        """Propose layers where none was chosen."""
        if not self.state.samples and not self.state.deposits:
            samples, deposits = facts.guessed_layers()
            self.state = replace(self.state, samples=samples, deposits=deposits)
            self._guess_kind()

    def _guess_kind(self) -> None:
        layer = facts.layer_of(self.state.deposits)
        fields = facts.fields_of_kinds(layer) if layer is not None else []
        likely = fields[0] if fields and facts.looks_like_kind(fields[0]) else ""
        self.state = replace(self.state, kind=likely, kinds=None)

    def _choose_samples(self, identifier: str) -> None:
        self.state = replace(self.state, samples=identifier, elements=())
        self.samples.elements.show_scores({})
        memory.keep(self.state)
        self._show_layers()

    def _choose_deposits(self, identifier: str) -> None:
        self.state = replace(self.state, deposits=identifier)
        self._guess_kind()
        memory.keep(self.state)
        self._show_layers(samples=False)

    def _choose_area(self, area: str) -> None:
        if area == OF_DRAWN:
            self._draw(True)
            return
        self.drawing.stop()
        if area == OF_CANVAS:
            self._take_extent(area, self._canvas.extent())
            return
        chosen = self.state.area_layer
        if area == OF_LAYER and not chosen:
            layer = self.area.layers.currentLayer()
            chosen = layer.id() if layer is not None else ""
        self.change(area=area, area_layer=chosen, extent=None, extent_crs="")

    def _draw(self, on: bool) -> None:
        """Let a rectangle be drawn; when that ends without one, the area is what it was."""
        self.area.show_drawing(on)
        if on:
            self.drawing.begin()
        else:
            self.area.show_choice(self.state, self.inputs.grid)

    def _take_extent(self, area: str, box: QgsRectangle) -> None:
        """Take a rectangle of the canvas."""
        crs = self._canvas.mapSettings().destinationCrs()
        ends = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
        self.change(area=area, extent=ends, extent_crs=crs.authid() or crs.toWkt())

    def _ticked(self) -> None:
        if self.samples.proposal is not None:
            chosen = tuple(self.samples.elements.chosen())
            if chosen != self.state.elements:
                self.change(elements=chosen)
                return
        self._refresh()

    # -- looking -------------------------------------------------------------------------------------------------------

    def _show_layers(self, samples: bool = True) -> None:
        """Read the layers anew and show them."""
        if samples:
            self.inputs.look_at_samples(self.state)
            self.samples.show_layer(self.state.samples, self.state.elements)
        layer = facts.layer_of(self.state.deposits)
        fields = facts.fields_of_kinds(layer) if layer is not None else []
        self.deposits.show_layer(self.state.deposits, fields, self.state.kind)
        self._look_at_deposits()
        self._watch.watch([facts.layer_of(key) for key in (self.state.samples, self.state.deposits)])
        self._refresh()

    def _look_at_deposits(self) -> None:
        self.deposits.show_kinds(self.inputs.look_at_deposits(self.state), self.state.kinds)

    def _look_again(self) -> None:
        self.inputs.look_at_samples(self.state)
        self.samples.brush.reread()
        self._look_at_deposits()
        self._refresh()

    def look_for_modules(self) -> None:
        """Find out what is not installed; asks other Pythons."""
        try:
            choose_workplace(tr("As published"), ("torch",))
            told = self.inputs.lacking = ""
        except ResourceError as error:
            self.inputs.lacking = str(error)
            told = f"{tr('PyTorch is missing.')} {links((INSTALL, tr('Install…')))}"
        self.method.show_missing({PUBLISHED: told} if told else {})
        self._refresh()

    def _forget_layers(self) -> None:
        keys = {name: getattr(self.state, name) for name in ("samples", "deposits")}
        gone: dict[str, Any] = {name: "" for name, key in keys.items() if key and facts.layer_of(key) is None}
        if gone:
            self.state = replace(self.state, **gone)
            memory.keep(self.state)
            self._show_layers()

    def _propose_layers(self) -> None:
        empty = not self.state.samples and not self.state.deposits and not self.state.runs
        if empty and not self.runner.running and memory.recall() == self.state:
            self._guess()
            if self.state.samples:
                self._show_layers()

    # -- saying --------------------------------------------------------------------------------------------------------

    def checks(self) -> list[tuple[str, Check]]:
        """What each step says of itself, with its title."""
        return self.inputs.checks(self.state)

    def _refresh(self) -> None:
        """Let every step look at the state."""
        self.inputs.lay_out(self.state)
        checks = self.checks()
        for step, (_, check) in zip(self.steps, checks):
            step.show_check(check)
        self.area.show_choice(self.state, self.inputs.grid)
        doubt = "" if memory.is_saved() or self.state.folder else tr("Save the project, and it goes beside it.")
        self.method.show_choice(
            self.state, self._default_name(), memory.shown(self._run_folder()), doubt, titles_of(self.state.settings)
        )
        lacking = missing_sentence(checks)
        self.footer.show_lacking(lacking, self.runner.running)
        shown = self.isVisible() and self.tabs.currentIndex() == SETUP
        self._outline.show_grid(self.inputs.grid if shown else None)
        self._say_what_changed()

    def _default_name(self) -> str:
        return tr("Run {}").format(self.state.next_number)

    def _run_name(self) -> str:
        return self.state.name.strip() or self._default_name()

    def _run_folder(self) -> Path:
        return memory.fresh_folder(self.state, self._run_name(), self.settings.folders)

    def _say_what_changed(self) -> None:
        run = next((one for one in self.state.runs if one.number == self.results.shown_number), None)
        if run is None:
            return
        edited, chosen = changed_inputs(run, fingerprints_of(self.state), self.state.choices())
        titles = {"samples": tr("samples"), "deposits": tr("deposits")}
        parts = [titles.get(name, name) for name in edited]
        told = ""
        if parts:
            told = said("Inputs changed since {run}: {what}.", run=run.name, what=", ".join(parts))
        elif chosen:
            told = said("Choices changed since {run}.", run=run.name)
        self.results.show_changed(told)

    # -- showing -------------------------------------------------------------------------------------------------------

    def _show_tab(self, index: int) -> None:
        self._show_parts(index)
        self._refresh()

    def _show_parts(self, index: int) -> None:
        self._setup.setVisible(index == SETUP)
        self.results.setVisible(index == RESULTS)
        self.footer.setVisible(index == SETUP)
        self._scroll.verticalScrollBar().setValue(0)

    def showEvent(self, event: object) -> None:
        """Draw the outline again."""
        self._refresh()

    def hideEvent(self, event: object) -> None:
        """Take the outline from the canvas."""
        self._outline.show_grid(None)

    def _zoom_to_grid(self) -> None:
        shape = self._outline.grid_extent()
        if shape is not None:
            self._canvas.setExtent(shape)
            self._canvas.refresh()

    # -- running -------------------------------------------------------------------------------------------------------

    def steps_of_run(self, folder: Path) -> list[Step]:
        """What a run with the present choices would do."""
        extent = facts.chosen_extent(self.state)
        text = ""
        if extent is not None:
            box, crs = extent
            ends = ",".join(f"{end!r}" for end in (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()))
            text = f"{ends} [{crs.authid()}]"
        return plan(self.state, self.state.samples, self.state.deposits, folder, text, self._earlier_grid())

    def _earlier_grid(self) -> str:
        """Elements of a map with the same inputs and choices, which a comparison need not make again."""
        run = self._same_run()
        grid = run.file("GRID", memory.home()) if run is not None else None
        return str(grid) if grid is not None and grid.is_file() else ""

    def _same_run(self) -> Run | None:
        """The last run with the same inputs; the method may be another."""
        for run in reversed(self.state.runs):
            edited, chosen = changed_inputs(run, fingerprints_of(self.state), self.state.choices())
            if not edited and set(chosen) <= {"method"} and run.method != PUBLISHED:
                return run
        return None

    def start(self) -> None:
        """Run what was chosen."""
        self._started = started = self._started_now()
        if started is None:
            return
        for step in self.steps:
            step.fold(True)
        self.samples.elements.show_scores({})
        self.run_view.begin(started.name)
        self.run_view.show()
        self.footer.hide()
        self.runner.start(self.steps_of_run(started.folder))

    def _started_now(self) -> Started | None:
        """The run with the present choices, whose folder is there; None, and said, where it cannot be."""
        self._failure.hide()
        folder = self._run_folder()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            told = tr("{folder} cannot be made ({why}): choose another folder.")
            self._say_failed(told.format(folder=folder, why=error.strerror or error))
            return None
        return Started(self._run_name(), folder, self.state, datetime.now().isoformat(timespec="seconds"))

    def _heard(self, _: str, text: str) -> None:
        """Fill the bar of an element that has been tested."""
        score = hear_score(text)
        if score is not None:
            self.samples.elements.add_score(score.element, score.auc, score.selected)

    def _ended(self, done: Done) -> None:
        self.run_view.end()
        self.run_view.hide()
        for step in self.steps:
            step.fold(False)
        self.footer.setVisible(self.tabs.currentIndex() == SETUP)
        if done.well and self._started is not None:
            self._keep_run(self._started, done.results, done.seconds)
            pace.learn(self.inputs.expected_seconds(self._started.state), done.seconds)
        else:
            self._say_failed(done.problem or tr("The run failed; the log says why."), done.cancelled)
            if self._started is not None:
                remove_unless_kept(self._started.folder)
        self._started = None
        self._refresh()
        self.run_ended.emit(done.well)

    def _say_failed(self, text: str, cancelled: bool = False) -> None:
        self._failure.setText(text)
        self._failure.show()
        text_colour(self._failure, amber(self))

    def _keep_run(self, started: Started, results: dict[str, dict[str, Any]], seconds: float) -> None:
        earlier = None if MAP in results else self._same_run()
        if any(one.name == started.name for one in self.state.runs):
            started = replace(started, name=started.folder.name)
        inputs = fingerprints_of(started.state)
        run = kept_run(self.state.next_number, started, results, seconds, inputs, earlier)
        name_groups(run.name, results)
        self.change(runs=with_run(self.state.runs, run, MAP in results), name="")
        self.tabs.setTabEnabled(RESULTS, True)
        self.show_run(run.number)
        self.tabs.setCurrentIndex(RESULTS)

    # -- results -------------------------------------------------------------------------------------------------------

    def show_run(self, number: int) -> None:
        """Show the results of one of the runs."""
        run = next(one for one in self.state.runs if one.number == number)
        self.link.show(run, self.state)
        figures = self.results.figures_of(run, memory.home())
        if figures is not None and run.choices.get("samples") == self.state.samples and not self.runner.running:
            known = {name: (auc, selected) for name, auc, selected in figures.scores if math.isfinite(auc)}
            self.samples.elements.show_scores(known)
        self._say_what_changed()

    def _repeat(self, run: Run) -> None:
        """Take the choices of a run into the set-up."""
        self.state = self.state.with_choices(run.choices)
        memory.keep(self.state)
        self._show_layers()
        self.tabs.setCurrentIndex(SETUP)

    def _note(self, target: ListedTarget, text: str) -> None:
        """Keep a note on a target of the run that is shown."""
        run = next(one for one in self.state.runs if one.number == self.results.shown_number)
        noted = replace(run, notes=with_note(target.shape, target.x, target.y, text, run.notes))
        self.change(runs=tuple(noted if one.number == run.number else one for one in self.state.runs))
        self.results.show_notes(noted)

    # -- handing over --------------------------------------------------------------------------------------------------

    def _asked_of_samples(self, what: str) -> None:
        layer = facts.layer_of(self.state.samples)
        if layer is None:
            return
        if what == VARIOGRAM:
            open_window(self.window(), Wishes(layer.id(), next(iter(self.state.elements), "")))
            return
        algorithm = "prospectivity:cleanassays" if what == CLEAN else "prospectivity:interpolateidw"
        parameters: dict[str, Any] = {"INPUT": layer.id()}
        if what != CLEAN and self.inputs.grid is not None:
            proposal = self.samples.proposal
            parameters["CELL_SIZE"] = self.inputs.grid.cell_width
            parameters["ELEMENTS"] = list(self.state.elements) or (proposal.recognised if proposal else [])
        elif self.state.elements:
            parameters["ELEMENTS"] = list(self.state.elements)
        open_dialog(algorithm, parameters)

    def _asked_of_method(self, what: str) -> None:
        if what == FOLDER:
            chosen = QFileDialog.getExistingDirectory(self, tr("Folder of runs"), str(memory.runs_folder(self.state)))
            if chosen:
                self.change(folder=relative(chosen, memory.home() if memory.is_saved() else None))
        elif what == SETTINGS:
            self._open_settings()
        elif what == USUAL:
            self.change(settings={})
        elif what == INSTALL:
            QDesktopServices.openUrl(QUrl(f"{LINK_SCHEME}:installation"))

    def _planned(self) -> Planned:
        """The run that is set up."""
        folder = self._run_folder()
        inputs = {self.state.samples: tr("Samples"), self.state.deposits: tr("Deposits")}
        return Planned(self.steps_of_run(folder), folder, inputs)

    def _open_settings(self) -> None:
        """Open the dialog of the map, filled; what is run from it is kept, too."""
        started = self._started_now()
        if started is not None:
            self.settings.open(started, self.steps_of_run(started.folder))
