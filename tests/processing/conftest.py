"""What tests of algorithms share: layers of deposits, and runs that are to be refused."""

import pytest
from examples import point_layer
from listeners import Run

BOTH = ("test_cleanassays", "test_createsamplesurvey", "test_fluxgradients", "test_delineatetargets")
"""Files whose tests run in both places: one algorithm of each group, of the largest two."""


def pytest_generate_tests(metafunc):
    """Run the tests of `BOTH` in a process of its own as well."""
    if "where" in metafunc.fixturenames:
        places = (
            ("QGIS_PROCESS", "OWN_PROCESS") if metafunc.module.__name__.split(".")[-1] in BOTH else ("QGIS_PROCESS",)
        )
        metafunc.parametrize("where", places, indirect=True)


@pytest.fixture(autouse=True)
def where(request, monkeypatch):
    """Where numeric work runs in a test; in QGIS's process but for `BOTH`, since starting one takes half a second.

    test_work.py compares both places for every algorithm; tests through dialogs and qgis_process run where users do.
    """
    request.getfixturevalue("qgis")
    from prospectivity.processing import work

    name = "PROSPECTIVITY_WHERE"
    place = getattr(work, request.param)
    monkeypatch.setitem(work._SETTINGS, name, work._SETTINGS[name]._replace(default=place))
    return place


@pytest.fixture(scope="session")
def deposit_layer(qgis):
    """Make a memory layer of deposits at places in EPSG:32637, stored in any CRS."""
    return lambda places, crs="EPSG:32637": point_layer(places, "EPSG:32637", crs, "deposits")


@pytest.fixture
def project(qgis):
    """The project, empty and in UTM."""
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject

    project = QgsProject.instance()
    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:32637"))
    yield project
    project.clear()


@pytest.fixture(scope="session")
def refusal(qgis):
    """Run an algorithm with parameters that do not work; gives what the user reads."""

    def refused(algorithm, **parameters):
        run = Run(algorithm, **parameters)
        assert not run.well
        return "\n".join(run.errors)

    return refused
