"""Made-up soils with planted contents, as spectra and tables of the tests."""

import numpy as np
from prospectivity.models.spectra.contents.samples import CellTable
from prospectivity.models.spectra.table import Bands, Spectra

CENTRES = np.arange(400.0, 1000.0, 5.0)


def planted(samples=60, sites=6, noise=0.01, seed=0):
    """Spectra whose band at 700 nm is as deep as their content `Fe`, before slopes and shifts of their own; `Zn` is
    noise. Contents of a site lie together."""
    rng = np.random.default_rng(seed)
    site = np.arange(samples) % sites
    content = 10 + 2 * rng.normal(size=sites)[site] + 3 * rng.normal(size=samples)
    feature = np.exp(-0.5 * ((CENTRES - 700) / 25) ** 2)
    other = np.exp(-0.5 * ((CENTRES - 500) / 40) ** 2)
    values = 0.6 - 0.01 * content[:, None] * feature - 0.05 * rng.random((samples, 1)) * other
    values = values + 0.05 * rng.normal(size=(samples, 1))
    values = values + 1e-4 * rng.normal(size=(samples, 1)) * (CENTRES - 700)
    spectra = values + noise * 0.1 * rng.normal(size=values.shape)
    return content, site, spectra, rng.normal(20, 3, samples)


def spectra_of(values, centres=CENTRES, quantity="reflectance", **columns):
    """Spectra called A0, A1, … in a field `sample`."""
    names = tuple(f"A{i}" for i in range(len(values)))
    cells = {name: tuple(cells) for name, cells in columns.items()}
    return Spectra(Bands(centres), values, quantity, names, {"sample": names, **cells})


def soils(log=False, **how):
    """Spectra with the fields `Fe`, `Zn` and `site`."""
    content, site, values, zinc = planted(**how)
    content = 10 ** (content / 10) if log else content
    return spectra_of(values, Fe=content.tolist(), Zn=zinc.tolist(), site=[f"site {s}" for s in site])


def table(name="assays.csv", **columns):
    """Table of cells."""
    rows = tuple(zip(*columns.values()))
    return CellTable(name, tuple(columns), rows, tuple(range(2, len(rows) + 2)))
