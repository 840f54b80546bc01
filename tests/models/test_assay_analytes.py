"""What a column measures, from its name; units; factors from oxides to elements."""

import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prospectivity.models.assays.analytes import (
    ATOMIC_WEIGHTS,
    Analyte,
    by_element,
    element_factor,
    element_of,
    recognise,
    unlike_assays,
)
from prospectivity.models.core.errors import InputError
from prospectivity.models.tables.units import parse_unit, unit_factor

UNITS = ("percent", "permille", "ppm", "ppb", "ppt")

# -- names -------------------------------------------------------------------------------------------------------------


def test_fields_that_do_not_look_like_assays_are_told_from_those_that_do():
    assays = [
        "Au",
        "Cu_ppm",
        "Zn ppm",
        "As [ppm]",
        "SiO2_percent_xrf",
        "LOI",
        "zn",
        "Cu_ICP",
        "S_mgkg",
        "TFe2O3_percent_xrf",
        "pH",
        "pH_H2O",
        "EC",
    ]
    calculated = ["Cu_ppm_clr", "Au_log10", "log10_Au", "SiO2_percent_xrf_ilr", "Zn ppm (raw)"]
    others = [
        "Depth",
        "depth_m",
        "ID",
        "sample",
        "Easting",
        "elevation",
        "Cu_ppm_tukey",
        "Cu_Zn",
        "PC1",
        "OBJECTID",
        "",
    ]
    assert unlike_assays([*assays, *others[:5], *calculated, *others[5:]]) == others


@pytest.mark.parametrize(
    ("name", "species", "unit", "method"),
    [
        ("Cu_ppm_icp", "Cu", "ppm", "icp"),
        ("Au (ppb)", "Au", "ppb", ""),
        ("Au(ppb)", "Au", "ppb", ""),
        ("SiO2_percent_xrf", "SiO2", "percent", "xrf"),
        ("As_INAA", "As", "", "INAA"),
        ("Na2O_%", "Na2O", "percent", ""),
        ("S_mgkg", "S", "ppm", ""),
        ("Au_ugkg", "Au", "ppb", ""),
        ("Au_ppb", "Au", "ppb", ""),
        ("Cu [mg/kg]", "Cu", "ppm", ""),
        ("Pb g/t", "Pb", "ppm", ""),
        ("Ag_gpt", "Ag", "ppm", ""),
        ("Ag_g_t", "Ag", "ppm", ""),
        ("Cu_pct", "Cu", "percent", ""),
        ("Cu%", "Cu", "percent", ""),
        ("K2O wt%", "K2O", "percent", ""),
        ("SiO₂ (wt.%)", "SiO2", "percent", ""),
        ("Zn_PPM", "Zn", "ppm", ""),
        ("zn_ppm", "Zn", "ppm", ""),
        ("Znppm", "Zn", "ppm", ""),
        ("NI_PPM", "Ni", "ppm", ""),
        ("CU", "Cu", "", ""),
        ("CO", "Co", "", ""),
        ("FE2O3", "Fe2O3", "", ""),
        ("TIO2", "TiO2", "", ""),
        ("Y", "Y", "", ""),
        ("N", "N", "", ""),
        ("As", "As", "", ""),
        ("IN", "In", "", ""),
        ("as_ppm", "As", "ppm", ""),
        ("Copper", "Cu", "", ""),
        ("gold_ppb", "Au", "ppb", ""),
        ("Sulphur %", "S", "percent", ""),
        ("ppm_Cu", "Cu", "ppm", ""),
        ("ICP_Cu_ppm", "Cu", "ppm", "ICP"),
        ("Cu_ICPMS_ppm", "Cu", "ppm", "ICPMS"),
        ("LOI_percent_gr", "LOI", "percent", "gr"),
        ("LOI 1000C", "LOI", "", "1000C"),
        ("Loss on ignition (%)", "LOI", "percent", ""),
        ("TC_percent_irs", "TC", "percent", "irs"),
        ("C_org %", "TOC", "percent", ""),
        ("H2O- (%)", "H2O-", "percent", ""),
        ("Sb (ppm)", "Sb", "ppm", ""),
        ("Cu \u00b5g/g", "Cu", "ppm", ""),
        ("Cu \u03bcg/g", "Cu", "ppm", ""),
        ("Li mg·kg⁻¹", "Li", "ppm", ""),
        ("Mg_g_kg", "Mg", "permille", ""),
        ("Au_ng_g", "Au", "ppb", ""),
        ("Hg ng/g", "Hg", "ppb", ""),
        ("W_ME-MS61_ppm", "W", "ppm", "ME-MS61"),
        ("Cu-OG62 %", "Cu", "percent", "OG62"),
        ("Au FA-AAS (g/t)", "Au", "ppm", "FA-AAS"),
        ("AU_ppm_AR", "Au", "ppm", "AR"),
        ("IR_ppb_icp", "Ir", "ppb", "icp"),
        ("Cu_ppm_i", "Cu", "ppm", "i"),
        ("Cu_ppm_2", "Cu", "ppm", ""),
        ("Al2O3_perc", "Al2O3", "percent", ""),
    ],
)
def test_a_name_gives_species_unit_and_method(name, species, unit, method):
    assert recognise(name) == Analyte(species, element_of(species), unit, method)


@pytest.mark.parametrize(
    "name", ["TFe2O3", "Fe2O3T", "Fe2O3t", "TFE2O3", "Fe2O3 tot", "Fe2O3 (total)", "Fe2O3*", "TFe2O3_per"]
)
def test_all_iron_expressed_as_an_oxide_is_known_as_such(name):
    analyte = recognise(name)
    assert (analyte.species, analyte.element, analyte.total) == ("Fe2O3", "Fe", True)


def test_total_iron_is_told_from_its_oxides():
    assert recognise("FeOT") == Analyte("FeO", "Fe", total=True)
    assert recognise("TFe2O3_percent_xrf") == Analyte("Fe2O3", "Fe", "percent", "xrf", True)
    assert not recognise("FeO").total


@pytest.mark.parametrize(
    "name",
    """
    Observatio|Easting|Northing|Way_point|Sample_ID|Type|Depth|YEAR|LABNO|P2O|id|ID|No|no_|X|coord_x|layer|elevation_m|sample_type|
    Notes|Os_remarks|Photo|Other|hole_ID|depth_from|depth_to|uuid|granulometry|
    Size_fract|Soi_comp|rock unit|Block.Ni|in.pit|dist.m|E|Z|pH|N_coord|Y (m)|In situ|
    Sand_%|Clay %|mg/kg|%|.|""".replace("\n    ", "").split("|"),
)
def test_what_is_no_assay_is_refused(name):
    assert recognise(name.strip()) is None


@pytest.mark.parametrize(
    "suffix", ["T", "Q", "qual", "flag", "raw", "log10", "clr", "alr", "ilr", "tukey", "mad", "DL", "err"]
)
def test_what_belongs_to_an_assay_is_no_assay(suffix):
    assert recognise(f"Cu_{suffix}") is None
    assert recognise(f"Cu_ppm_{suffix}") is None


@pytest.mark.parametrize("word", ["as", "in", "no", "at", "be", "he", "i", "y", "se", "AR", "NE"])
def test_a_word_that_may_be_anything_is_no_element_without_a_unit(word):
    assert recognise(word) is None


def test_a_ratio_of_two_elements_is_no_assay():
    assert [recognise(name) for name in ("Cu/Zn", "K_Rb", "Rb/Sr ppm")] == [None, None, None]


@given(
    st.sampled_from(sorted(ATOMIC_WEIGHTS)),
    st.sampled_from(["_ppm", " (ppm)", " mg/kg", "_PPM", "_g_t", " [µg/g]", "_ppm_icp"]),
    st.booleans(),
)
def test_every_element_is_found_beside_a_unit_in_any_case(symbol, rest, small):
    analyte = recognise((symbol.lower() if small else symbol) + rest)
    assert (analyte.species, analyte.element, analyte.unit) == (symbol, symbol, "ppm")


@given(st.text())
def test_any_name_is_answered_by_an_analyte_of_the_list_or_by_none(name):
    analyte = recognise(name)
    assert analyte is None or (analyte.element == element_of(analyte.species) and analyte.unit in ("", *UNITS))


# -- units -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "texts"),
    [
        ("percent", "%|wt%|wt.%|wt %|Wt.-%|pct|percent|per cent|[%]|(wt%)|WEIGHT %|％"),
        ("permille", "g/kg|‰|g kg-1|mg/g"),
        (
            "ppm",
            (
                "ppm|PPM|mg/kg|MG/KG|mgkg|mg_kg|mg kg-1|mg"
                " kg^-1|mg·kg⁻¹|mg.kg-1|g/t|gpt|g_t|g/tonne|µg/g|μg/g|ug/g|(ppm)|[mg/kg]"
            ),
        ),
        ("ppb", "ppb|µg/kg|ug/kg|ugkg|ng/g|mg/t|ng g⁻¹|{ppb}"),
        ("ppt", "ppt|ng/kg|pg/g"),
        (
            "oz/ton",
            "opt|OPT|oz/ton|oz per ton|oz/st|oz_ton|(oz/short ton)|troy oz/ton|ozt/ton|ounces per short ton|oz/TC",
        ),
        ("oz/tonne", "oz/tonne|oz per tonne|oz/mt|oz/TM|ounces/metric ton|oz_tonne"),
        ("oz/t", "oz/t|Oz/T|oz_t|[oz per t]"),
        (None, "|gt|GT|m|t|kg|mg/l|g/g|mg/m3|oz|lb/t|Cu|ppm Cu|icp|()"),
    ],
)
def test_a_unit_is_read_however_it_is_written(unit, texts):
    assert {text: parse_unit(text) for text in texts.split("|")} == dict.fromkeys(texts.split("|"), unit)


def test_unit_factors_are_the_known_powers_of_ten():
    assert unit_factor("percent", "ppm") == 10_000
    assert unit_factor("ppb", "ppm") == 0.001
    assert unit_factor("g/t", "mg/kg") == 1
    assert unit_factor("permille", "ppm") == 1000
    assert unit_factor("ppt", "ppb") == 0.001


def test_ounces_are_troy_and_a_ton_is_short_unless_it_says_tonne():
    # 480 grains of 7,000 to the pound, 2,000 pounds to the short ton.
    assert unit_factor("opt", "g/t") == pytest.approx(1e6 * 480 / 7000 / 2000, rel=1e-12)
    assert unit_factor("oz/tonne", "g/t") == 31.1034768
    assert unit_factor("oz/t", "ppb") == unit_factor("oz/ton", "ppb") == pytest.approx(34_285.714285714286)
    assert unit_factor("ppm", "oz/ton") == pytest.approx(1 / 34.285714285714286)
    assert unit_factor("oz/t", "oz/t") == 1


@given(st.sampled_from(UNITS), st.sampled_from(UNITS))
def test_there_and_back_a_unit_factor_is_exactly_one(given_unit, wanted):
    assert unit_factor(given_unit, wanted) * unit_factor(wanted, given_unit) == 1


def test_an_unknown_unit_is_named_in_the_error():
    with pytest.raises(InputError, match="'lb/t' is no unit of content; use percent"):
        unit_factor("ppm", "lb/t")


# -- factors -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("oxide", "factor"),
    # "Divide by / multiply by" columns of the usual laboratory conversion tables, which keep four or five digits.
    [
        ("SiO2", 0.46744),
        ("Al2O3", 0.52925),
        ("Fe2O3", 0.69943),
        ("FeO", 0.77731),
        ("MgO", 0.60304),
        ("CaO", 0.71470),
        ("Na2O", 0.74186),
        ("K2O", 0.83015),
        ("TiO2", 0.5993),
        ("P2O5", 0.43642),
        ("MnO", 0.77446),
        ("Mn3O4", 0.7203),
        ("MnO2", 0.6319),
        ("CaCO3", 0.4004),
        ("BaO", 0.8957),
        ("Cr2O3", 0.6842),
        ("U3O8", 0.8480),
        ("WO3", 0.7930),
        ("Li2O", 0.4645),
        ("ZrO2", 0.7403),
        ("SO3", 0.4005),
        ("CO2", 0.2729),
    ],
)
def test_oxide_factors_are_those_of_published_tables(oxide, factor):
    assert element_factor(oxide) == pytest.approx(factor, abs=6e-5)


def test_an_element_and_a_total_are_their_own():
    assert element_factor("Cu") == element_factor("TC") == element_factor("S") == 1.0


@pytest.mark.parametrize("species", ["LOI", "TOC", "H2O+", "Xx"])
def test_what_holds_no_one_element_has_no_factor(species):
    assert element_of(species) is None
    with pytest.raises(InputError, match=f"No content of an element follows from '{re.escape(species)}'"):
        element_factor(species)


def test_the_shares_of_iron_and_oxygen_in_hematite_add_up():
    oxygen = 3 * ATOMIC_WEIGHTS["O"] / (2 * ATOMIC_WEIGHTS["Fe"] + 3 * ATOMIC_WEIGHTS["O"])
    assert math.isclose(element_factor("Fe2O3") + oxygen, 1.0, rel_tol=1e-15)


def test_atomic_weights_rise_with_the_atomic_number_but_for_the_four_known_pairs():
    # Ar-K, Co-Ni, Te-I and Th-Pa are the natural elements out of order.
    symbols = list(ATOMIC_WEIGHTS)
    falls = [(a, b) for a, b in zip(symbols, symbols[1:]) if ATOMIC_WEIGHTS[a] >= ATOMIC_WEIGHTS[b]]
    assert falls == [("Ar", "K"), ("Co", "Ni"), ("Te", "I"), ("Th", "Pa")]
    assert len(symbols) == 84


@pytest.mark.parametrize(
    ("names", "gathered"),
    [
        (["Fe", "Fe2O3", "Mn_ppm", "MnO_pct"], {"Fe": ["Fe", "Fe2O3"], "Mn": ["Mn_ppm", "MnO_pct"]}),
        (["Cu_ppm", "Zn_ppm", "Cu_pct"], {"Cu": ["Cu_ppm", "Cu_pct"], "Zn": ["Zn_ppm"]}),
        (["Au", "Au_ppb", "Au_ppm_fa"], {"Au": ["Au", "Au_ppb", "Au_ppm_fa"]}),
        (["Cu_ppm", "Cu_ppm_log10", "ln_Cu"], {"Cu": ["Cu_ppm", "Cu_ppm_log10", "ln_Cu"]}),
        # One form of an element, or its share of a composition, says another thing than all of it.
        (["S_ppm", "SO4_ppm", "SO3_pct"], {"S": ["S_ppm", "SO3_pct"]}),
        (["TC_pct", "CO2_pct", "TOC_pct", "C_pct"], {"C": ["TC_pct", "C_pct"]}),
        (["Cu_ppm", "Cu_ppm_clr"], {"Cu": ["Cu_ppm"]}),
        (["Fe2O3_pct", "FeO_pct"], {"Fe": ["Fe2O3_pct"]}),
        (["TFe2O3_pct", "FeO_pct"], {"Fe": ["TFe2O3_pct", "FeO_pct"]}),
        (["Fe2O3_pct", "FeOT_pct"], {"Fe": ["Fe2O3_pct", "FeOT_pct"]}),
        (["LOI_pct", "depth", "pH"], {}),
    ],
)
def test_columns_of_one_element_are_gathered_whatever_they_are_called(names, gathered):
    assert by_element(names) == gathered
