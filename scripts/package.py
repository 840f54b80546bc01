"""Builds the plugin's ZIP and checks it against the rules of the QGIS plugin repository.

The same source gives the same bytes: files are sorted and carry no times.
"""

from __future__ import annotations

import configparser
import io
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
TOP = "prospectivity"
FILES = ("metadata.txt", "__init__.py", "plugin.py", "LICENSE", "README.md", "CHANGELOG.md")
OPTIONAL = ("README.md", "CHANGELOG.md")
TRANSLATORS = ".ts"
"""What translators work on stays out: the plugin reads what is compiled from it."""
README = Path("ui/help/readme.md")
"""What stands in the ZIP as its README.md: that of the project speaks of scripts and pages which are not in the ZIP."""
FOLDERS = ("models", "processing", "ui", "i18n")
PAGES = Path("ui/help")
PICTURES = Path("docs/images")
"""Pictures of the pages of help; those of other pages stay in the project."""
SUFFIXES = (".py", ".svg", ".png", ".qm", ".md", ".txt", ".html", ".css", ".json", ".model3", ".ui")
"""All that a plugin needs; anything else in its folders is a mistake and stops the packaging."""

REQUIRED_KEYS = (
    "name",
    "qgisMinimumVersion",
    "description",
    "version",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
)
FORBIDDEN_KEYS = ("supportsQt6",)
MAXIMUM_BYTES = 25_000_000


class PackageError(Exception):
    """The ZIP cannot be built or breaks a rule."""


def read_metadata(text: str) -> dict[str, str]:
    """Keys of the section `general` of a metadata.txt, in their own spelling."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys are case-sensitive for QGIS
    try:
        parser.read_string(text)
    except configparser.Error as error:
        raise PackageError(f"metadata.txt cannot be read: {error}") from error
    if not parser.has_section("general"):
        raise PackageError("metadata.txt has no section [general].")
    return dict(parser.items("general"))


def plugin_files(root: Path) -> list[Path]:
    """Files that go into the ZIP, relative to `root` and sorted."""
    missing = [name for name in FILES if name not in OPTIONAL and not (root / name).is_file()]
    if missing:
        raise PackageError(f"{', '.join(missing)} is missing.")
    chosen = [Path(name) for name in FILES if (root / name).is_file()]
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            relative = path.relative_to(root)
            if not path.is_file() or "__pycache__" in relative.parts or relative.name.startswith("."):
                continue
            if relative == README or relative.suffix == TRANSLATORS:
                continue
            chosen.append(relative)
    chosen += pictures(root)
    strangers = [str(path) for path in chosen if path.suffix not in SUFFIXES and path.name != "LICENSE"]
    if strangers:
        raise PackageError(
            f"{', '.join(sorted(strangers))} does not belong into a plugin: remove it, or list its type in"
            " scripts/package.py."
        )
    return sorted(chosen)


def pictures(root: Path) -> set[Path]:
    """Pictures that pages of help show, relative to `root`."""
    found = set()
    for page in sorted((root / PAGES).rglob("*.html")):
        for link in re.findall(r'<img [^>]*?src="([^"]+)"', page.read_text(encoding="utf-8")):
            path = (page.parent / link).resolve()
            if not path.is_file() or (root / PICTURES).resolve() not in path.parents:
                raise PackageError(f"{page.relative_to(root)} shows {link}, which is no picture of {PICTURES}.")
            found.add(path.relative_to(root.resolve()))
    return found


def build(root: Path, folder: Path) -> Path:
    """Write the ZIP into `folder`, named after the version in metadata.txt, which is the only place that states it."""
    files = plugin_files(root)
    version = read_metadata((root / "metadata.txt").read_text(encoding="utf-8")).get("version", "")
    if not re.fullmatch(r"\d+(\.\d+)*[0-9A-Za-z.-]*", version):
        raise PackageError(f"The version '{version}' in metadata.txt is no version: write for example 0.1.0.")
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in files:
            entry = zipfile.ZipInfo(f"{TOP}/{path.as_posix()}", date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, (root / _source(root, path)).read_bytes())
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{TOP}-{version}.zip"
    target.write_bytes(content.getvalue())
    return target


def _source(root: Path, path: Path) -> Path:
    """File of the project that a file of the ZIP is made of."""
    return README if path == Path("README.md") and (root / README).is_file() else path


def broken_rules(archive: Path) -> list[str]:
    """Rules of the plugin repository that the ZIP breaks, each as a sentence."""
    with zipfile.ZipFile(archive) as opened:
        names = opened.namelist()
        text = opened.read(f"{TOP}/metadata.txt").decode("utf-8") if f"{TOP}/metadata.txt" in names else ""
        readme = opened.read(f"{TOP}/README.md").decode("utf-8") if f"{TOP}/README.md" in names else ""
    broken = _broken_by_names(names) + _broken_links(readme, names)
    if archive.stat().st_size > MAXIMUM_BYTES:
        broken.append(f"The ZIP has {archive.stat().st_size / 1e6:.1f} MB; {MAXIMUM_BYTES / 1e6:.0f} MB are allowed.")
    return broken + (_broken_by_metadata(read_metadata(text), names) if text else [])


def _broken_by_names(names: Iterable[str]) -> list[str]:
    names = list(names)
    broken = [
        f"{name} lies outside {TOP}/."
        for name in names
        if PurePosixPath(name).parts[0] != TOP or ".." in PurePosixPath(name).parts
    ]
    broken += [f"{name} is not allowed in a plugin." for name in names if _is_forbidden(PurePosixPath(name))]
    broken += [
        f"{name} is missing." for name in ("metadata.txt", "__init__.py", "LICENSE") if f"{TOP}/{name}" not in names
    ]
    return broken


def _broken_links(readme: str, names: Iterable[str]) -> list[str]:
    """Links of the README to what is not in the ZIP."""
    links = [link.split("#")[0] for link in re.findall(r"\]\(([^)]+)\)", readme)]
    known = set(names)
    return [f"README.md points to {link}, which is not in the ZIP." for link in links if f"{TOP}/{link}" not in known]


def _is_forbidden(path: PurePosixPath) -> bool:
    hidden = any(part.startswith((".", "__MACOSX")) or part == "__pycache__" for part in path.parts)
    return hidden or (path.suffix not in SUFFIXES and path.name != "LICENSE")


def _broken_by_metadata(metadata: dict[str, str], names: Iterable[str]) -> list[str]:
    broken = [f"metadata.txt lacks {key}." for key in REQUIRED_KEYS if not metadata.get(key, "").strip()]
    broken += [
        f"metadata.txt has the key {key}, which the repository refuses." for key in FORBIDDEN_KEYS if key in metadata
    ]
    icon = metadata.get("icon", "")
    if icon and f"{TOP}/{icon}" not in set(names):
        broken.append(f"The icon {icon} that metadata.txt names is not in the ZIP.")
    return broken


SWITCHED_OFF = ("B404", "B603")
"""Rules of Bandit that are switched off for the upload: numeric work runs in a process of its own (`models/worker`),
and pip in another (`models/installation`), which are started without a shell, by a list of arguments, with an
interpreter that the user or QGIS named.
"""


def bandit_findings(archive: Path) -> str:
    """What Bandit finds in the ZIP's Python files; empty if nothing.

    The repository refuses an upload with any finding.
    """
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(archive) as opened:
            opened.extractall(folder)
        command = [
            sys.executable,
            "-m",
            "bandit",
            "--quiet",
            "--ignore-nosec",
            "--skip",
            ",".join(SWITCHED_OFF),
            "--recursive",
            "--format",
            "txt",
            folder,
        ]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode == 0:
        return ""
    return result.stdout.strip() or result.stderr.strip() or f"Bandit ended with {result.returncode}."


def main() -> int:
    """Build, check, say what came out; a broken rule deletes the ZIP."""
    try:
        archive = build(ROOT, ROOT / "build")
        problems = broken_rules(archive)
    except PackageError as error:
        print(f"prospectivity: {error}", file=sys.stderr)
        return 1
    findings = bandit_findings(archive)
    if problems or findings:
        archive.unlink()
        print("\n".join([*(f"prospectivity: {problem}" for problem in problems), findings]).strip(), file=sys.stderr)
        return 1
    print(f"{archive} ({archive.stat().st_size / 1e3:.0f} kB): all rules kept, Bandit finds nothing.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
