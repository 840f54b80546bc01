"""Names of fields in files: possible, readable, and each only once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

DRIVERS = [
    "GPKG",
    "ESRI Shapefile",
    "CSV",
    "XLSX",
    "ODS",
    "GeoJSON",
    "GeoJSONSeq",
    "FlatGeobuf",
    "MapInfo File",
    "GML",
    "LIBKML",
]


@pytest.fixture(scope="module")
def formats(qgis):
    from prospectivity.processing.layers import formats

    return formats


@pytest.mark.parametrize("driver", DRIVERS)
@settings(max_examples=60, deadline=None)
@given(names=st.lists(st.text(alphabet='aAbB_1 µß.,;("<é', min_size=1, max_size=14), unique=True, max_size=12))
def test_any_names_become_possible_ones_that_differ_and_stay_as_they_are_when_written_again(formats, driver, names):
    form = formats.FORMATS[driver]
    final = formats.field_names(form, names)
    assert len(final) == len(names)
    assert len({name if form.case else name.lower() for name in final}) == len(names)
    for name in final:
        assert name
        assert name.lower() not in form.reserved
        assert form.longest_name is None or len(name.encode()) <= form.longest_name
        assert form.any_character or (name.isascii() and name.replace("_", "a").isalnum())
    assert formats.field_names(form, final) == final


@pytest.mark.parametrize(
    ("driver", "names", "expected"),
    [
        ("GPKG", ["FID", "Geom", "geom_2"], ["FID_2", "Geom_3", "geom_2"]),
        ("GPKG", ["CO", "Co", "co"], ["CO", "Co_2", "co_3"]),
        # What fits keeps its name, wherever it stands.
        ("ESRI Shapefile", ["Cu_ppm_aqua", "Cu_ppm_aqu"], ["Cu_ppm_a_2", "Cu_ppm_aqu"]),
        (
            "ESRI Shapefile",
            ["Cu_ppm_4acid_log10", "Cu_ppm_4acid", "Cu_ppm_4acid_clr", "Cu_ppm_4acid_raw"],
            ["Cu_p_log10", "Cu_ppm_4ac", "Cu_ppm_clr", "Cu_ppm_raw"],
        ),
        ("MapInfo File", ["Au (ppb)", "2019", "µg/l", "%"], ["Au_ppb", "_2019", "ug_l", "_"]),
        ("GML", ["gml_id", "As, total"], ["gml_id_2", "As_total"]),
        ("XLSX", ["Co", "CO", "geom", "fid"], ["Co", "CO", "geom", "fid"]),
    ],
)
def test_names_stay_readable(formats, driver, names, expected):
    assert formats.field_names(formats.FORMATS[driver], names) == expected
