"""Small hyperspectral images and a classifier of their spectra, with the truth known."""

import numpy as np

BANDS = np.linspace(450.0, 2450.0, 60)
NAMES = ("goethite", "kaolinite", "white mica")
WIDTH = 35.0


def spectrum_of(name, centres=BANDS):
    """Reflectance of a class: a slope, and one feature at its textbook position."""
    centre, depth, width = {"goethite": (920, 0.35, 90), "kaolinite": (2205, 0.3, 40), "white mica": (2350, 0.25, 45)}[
        name
    ]
    return (0.35 + 5e-5 * (centres - 400)) * (1 - depth * np.exp(-0.5 * ((centres - centre) / width) ** 2))


def noisy(labels, centres=BANDS, seed=0, noise=0.004):
    """Spectra of classes by their position in NAMES, of any illumination; shape (*labels, bands)."""
    rng = np.random.default_rng(seed)
    labels = np.asarray(labels)
    clean = np.array([spectrum_of(name, centres) for name in NAMES])[labels]
    return clean * rng.uniform(0.7, 1.3, (*labels.shape, 1)) + rng.normal(0, noise, clean.shape)


def write_cube(path, values, centres=BANDS, interleave="bsq", extra="", place=True, kind=np.float32):
    """Write an ENVI cube of values of shape (rows, columns, bands) at `path`, its header beside it."""
    order = {"bsq": (2, 0, 1), "bil": (0, 2, 1), "bip": (0, 1, 2)}[interleave]
    np.ascontiguousarray(values.transpose(order)).astype(kind).tofile(path)
    rows, columns, bands = values.shape
    code = {np.float32: 4, np.int16: 2, np.uint16: 12, np.float64: 5}[kind]
    lines = [
        "ENVI",
        f"samples = {columns}\nlines = {rows}\nbands = {bands}\nheader offset = 0\nfile type = ENVI Standard",
        f"data type = {code}\ninterleave = {interleave}\nbyte order = 0",
    ]
    if centres is not None:
        lines.append(f"wavelength units = Nanometers\nwavelength = {{{', '.join(f'{c:.6f}' for c in centres)}}}")
        lines.append(f"fwhm = {{{', '.join(f'{WIDTH:.2f}' for _ in centres)}}}")
    if place:
        lines.append("map info = {UTM, 1, 1, 500000, 2600000, 5, 5, 37, North, WGS-84, units=Meters}")
    path.with_name(path.name + ".hdr").write_text("\n".join([*lines, extra, ""]), encoding="utf-8")
    return path


def class_map(rows=40, columns=30):
    """Class of each cell: three stripes of different widths; shape (rows, columns)."""
    return np.repeat(np.digitize(np.arange(columns), [columns // 2, columns * 5 // 6])[None], rows, axis=0)


def train(method="plsda", steps="", centres=BANDS, seed=1, count=20, blocks=1, shuffled=False):
    """Classifier of the three classes, trained on other spectra than those of the images."""
    from prospectivity.models.core.progress import Progress
    from prospectivity.models.spectra.classes.samples import BlockValues, ClassSamples
    from prospectivity.models.spectra.classification import train_classifier
    from prospectivity.models.spectra.table import Bands

    label = np.repeat(np.arange(3), count)
    values = noisy(label, centres, seed)
    if shuffled:
        label = np.random.default_rng(seed).permutation(label)
    bands = Bands(centres, "nm", np.full(len(centres), WIDTH))
    samples = ClassSamples(
        blocks=(BlockValues(bands, "reflectance", steps, values),) * blocks,
        label=label,
        classes=NAMES,
        group=np.arange(len(label)),
        names=tuple(f"s{i}" for i in range(len(label))),
    )
    return train_classifier(samples, method, 42, Progress()).classifier
