"""Finds the layers of a survey in a folder: `survey_files.py FOLDER samples|deposits|elements`."""

from __future__ import annotations

import re
import sys
from pathlib import Path

from osgeo import ogr

SUFFIXES = (".gpkg", ".geojson", ".shp")
WORDS = {"samples": ("sample", "geochem", "assay", "sediment"), "deposits": ("deposit", "occurrence", "mineral")}
SYMBOLS = frozenset(
    [
        "H",
        "He",
        "Li",
        "Be",
        "B",
        "C",
        "N",
        "O",
        "F",
        "Ne",
        "Na",
        "Mg",
        "Al",
        "Si",
        "P",
        "S",
        "Cl",
        "Ar",
        "K",
        "Ca",
        "Sc",
        "Ti",
        "V",
        "Cr",
        "Mn",
        "Fe",
        "Co",
        "Ni",
        "Cu",
        "Zn",
        "Ga",
        "Ge",
        "As",
        "Se",
        "Br",
        "Kr",
        "Rb",
        "Sr",
        "Y",
        "Zr",
        "Nb",
        "Mo",
        "Tc",
        "Ru",
        "Rh",
        "Pd",
        "Ag",
        "Cd",
        "In",
        "Sn",
        "Sb",
        "Te",
        "I",
        "Xe",
        "Cs",
        "Ba",
        "La",
        "Ce",
        "Pr",
        "Nd",
        "Sm",
        "Eu",
        "Gd",
        "Tb",
        "Dy",
        "Ho",
        "Er",
        "Tm",
        "Yb",
        "Lu",
        "Hf",
        "Ta",
        "W",
        "Re",
        "Os",
        "Ir",
        "Pt",
        "Au",
        "Hg",
        "Tl",
        "Pb",
        "Bi",
        "Th",
        "U",
    ]
)
OXIDE = re.compile(r"^T?(SiO2|Al2O3|Fe2O3|FeO|K2O|MgO|CaO|Na2O|TiO2|P2O5|MnO)$")


def layer_file(folder: Path, role: str) -> Path:
    """The one file of a folder whose name tells that it holds samples or deposits."""
    found = [
        path
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in SUFFIXES and any(word in path.stem.lower() for word in WORDS[role])
    ]
    exact = [path for path in found if path.stem.lower() == role]
    if len(exact or found) != 1:
        sys.exit(
            f"{folder} holds {len(found)} files for {role}: put one there named {role}.gpkg, {role}.geojson or"
            f" {role}.shp."
        )
    return (exact or found)[0]


def is_element(name: str) -> bool:
    """Tell whether a field is named after an element or oxide: `Cu`, `Cu_ppm_icp`, `SiO2_percent`."""
    first = re.split(r"[ _(]", name)[0]
    return first in SYMBOLS or OXIDE.match(first) is not None


def main() -> None:
    """Print what was asked for."""
    folder, what = Path(sys.argv[1]), sys.argv[2]
    if what != "elements":
        print(layer_file(folder, what))
        return
    ogr.UseExceptions()
    dataset = ogr.Open(str(layer_file(folder, "samples")))  # GDAL's layers are valid only as long as this name holds it
    definition = dataset.GetLayer(0).GetLayerDefn()
    fields = [definition.GetFieldDefn(i) for i in range(definition.GetFieldCount())]
    numeric = (ogr.OFTReal, ogr.OFTInteger, ogr.OFTInteger64)
    names = [field.GetName() for field in fields if field.GetType() in numeric and is_element(field.GetName())]
    if not names:
        sys.exit(
            f"No numeric field of {layer_file(folder, 'samples')} is named after an element: name them with --elements."
        )
    print(",".join(names))


if __name__ == "__main__":
    main()
