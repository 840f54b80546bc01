"""The plugin's ZIP keeps the rules of the QGIS plugin repository, and the checks see it when one is broken."""

from __future__ import annotations

import importlib.util
import shutil
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location("package_script", ROOT / "scripts" / "package.py")
package = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(package)


@pytest.fixture
def root(tmp_path):
    """A small plugin that keeps all rules."""
    root = tmp_path / "checkout"
    for folder in ("models", "processing", "ui/icons", "i18n", "tests", "scripts", "build", "models/__pycache__"):
        (root / folder).mkdir(parents=True)
    for name in ("metadata.txt", "__init__.py", "plugin.py", "LICENSE", "ui/icons/prospectivity.svg"):
        shutil.copy(ROOT / name, root / name)
    (root / "models" / "io.py").write_text("ANSWER = 42\n")
    (root / "models" / "__pycache__" / "io.pyc").write_bytes(b"\0")
    (root / "tests" / "test_io.py").write_text("assert True\n")
    (root / "scripts" / "run.sh").write_text("true\n")
    return root


def repacked(archive: Path, changed: dict[str, bytes | None]) -> Path:
    """A copy of the ZIP with some files replaced, added, or (None) left out."""
    with zipfile.ZipFile(archive) as opened:
        content = {name: opened.read(name) for name in opened.namelist()}
    content.update(changed)
    copy = archive.with_name("repacked.zip")
    with zipfile.ZipFile(copy, "w") as opened:
        for name, data in content.items():
            if data is not None:
                opened.writestr(name, data)
    return copy


def test_the_zip_of_this_checkout_keeps_all_rules_and_is_named_after_metadata(tmp_path):
    archive = package.build(ROOT, tmp_path)
    assert package.broken_rules(archive) == []
    version = package.read_metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    assert archive.name == f"prospectivity-{version}.zip"
    names = zipfile.ZipFile(archive).namelist()
    assert {name.split("/")[0] for name in names} == {"prospectivity"}
    pages = {name.split("/")[1] for name in names if not name.startswith(f"prospectivity/{package.PICTURES}/")}
    assert pages <= {*package.FILES, *package.FOLDERS}
    assert {path.suffix for path in map(Path, names)} <= {*package.SUFFIXES, ""}


def test_the_zip_holds_no_tests_scripts_caches_or_hidden_files(root, tmp_path):
    (root / "models" / ".io.py.swp").write_text("x")
    names = zipfile.ZipFile(package.build(root, tmp_path)).namelist()
    assert sorted(names) == [
        "prospectivity/LICENSE",
        "prospectivity/__init__.py",
        "prospectivity/metadata.txt",
        "prospectivity/models/io.py",
        "prospectivity/plugin.py",
        "prospectivity/ui/icons/prospectivity.svg",
    ]


def test_the_zip_takes_the_pictures_that_pages_of_help_show_and_no_others(root, tmp_path):
    (root / "docs/images").mkdir(parents=True)
    (root / "ui/help/questions").mkdir(parents=True)
    for name in ("shown.png", "other.png"):
        (root / "docs/images" / name).write_bytes(b"picture")
    page = root / "ui/help/questions/one.html"
    page.write_text('<p><img alt="A map" src="../../../docs/images/shown.png" /></p>')
    names = zipfile.ZipFile(package.build(root, tmp_path)).namelist()
    assert [name for name in names if name.endswith(".png")] == ["prospectivity/docs/images/shown.png"]
    page.write_text('<p><img alt="A map" src="../../../docs/images/lost.png" /></p>')
    with pytest.raises(package.PackageError, match=r"one.html shows .*lost.png"):
        package.build(root, tmp_path)


def test_the_same_source_gives_the_same_bytes(root, tmp_path):
    first = package.build(root, tmp_path / "a").read_bytes()
    (root / "models" / "io.py").touch()
    assert package.build(root, tmp_path / "b").read_bytes() == first


@pytest.mark.parametrize(
    "name", ["models/weights.bin", "processing/setup.sh", "ui/library.so", "models/model.safetensors"]
)
def test_a_file_that_does_not_belong_into_a_plugin_stops_the_packaging(root, tmp_path, name):
    (root / name).write_bytes(b"\0")
    with pytest.raises(package.PackageError, match=f"{name} does not belong"):
        package.build(root, tmp_path)


@pytest.mark.parametrize("name", ["LICENSE", "metadata.txt", "plugin.py"])
def test_a_missing_file_stops_the_packaging(root, tmp_path, name):
    (root / name).unlink()
    with pytest.raises(package.PackageError, match=f"{name} is missing"):
        package.build(root, tmp_path)


@pytest.mark.parametrize("key", package.REQUIRED_KEYS)
def test_every_required_key_of_metadata_is_asked_for(root, tmp_path, key):
    archive = package.build(root, tmp_path)
    lines = (root / "metadata.txt").read_text(encoding="utf-8").splitlines()
    kept = "\n".join(line for line in lines if not line.startswith(f"{key}="))
    broken = package.broken_rules(repacked(archive, {"prospectivity/metadata.txt": kept.encode()}))
    assert broken == [f"metadata.txt lacks {key}."]


def test_the_readme_of_the_zip_points_to_nothing_outside_it(root, tmp_path):
    readme = zipfile.ZipFile(package.build(ROOT, tmp_path)).read("prospectivity/README.md").decode("utf-8")
    assert "Installation…" in readme
    assert "sh scripts" not in readme
    assert "docs/" not in readme
    (root / "README.md").write_text("[the manual](docs/algorithms.md), [licence](LICENSE)")
    assert package.broken_rules(package.build(root, tmp_path)) == [
        "README.md points to docs/algorithms.md, which is not in the ZIP."
    ]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"prospectivity/run.sh": b"true"}, "run.sh is not allowed"),
        ({"prospectivity/models/io.pyc": b"\0"}, "io.pyc is not allowed"),
        ({"prospectivity/.git/config": b"x"}, "config is not allowed"),
        ({"prospectivity/models/__pycache__/a.py": b"x"}, "a.py is not allowed"),
        ({"elsewhere/a.py": b"x"}, "a.py lies outside prospectivity"),
        ({"prospectivity/LICENSE": None}, "LICENSE is missing"),
        ({"prospectivity/ui/icons/prospectivity.svg": None}, "icon ui/icons/prospectivity.svg"),
    ],
)
def test_a_broken_rule_is_named(root, tmp_path, changed, sentence):
    broken = package.broken_rules(repacked(package.build(root, tmp_path), changed))
    assert len(broken) == 1
    assert sentence in broken[0]


def test_the_key_that_the_repository_refuses_is_named(root, tmp_path):
    text = (root / "metadata.txt").read_text(encoding="utf-8") + "supportsQt6=True\n"
    broken = package.broken_rules(
        repacked(package.build(root, tmp_path), {"prospectivity/metadata.txt": text.encode()})
    )
    assert broken == ["metadata.txt has the key supportsQt6, which the repository refuses."]


def test_a_zip_that_is_too_large_is_named(root, tmp_path, monkeypatch):
    monkeypatch.setattr(package, "MAXIMUM_BYTES", 1000)
    assert "MB are allowed" in package.broken_rules(package.build(root, tmp_path))[0]


def test_bandit_finds_nothing_in_the_plugin_and_finds_what_the_repository_would_refuse(root, tmp_path):
    pytest.importorskip("bandit")
    assert package.bandit_findings(package.build(ROOT, tmp_path)) == ""
    (root / "models" / "io.py").write_text("import pickle\nfor_user = eval('1')  # nosec\n")
    findings = package.bandit_findings(package.build(root, tmp_path))
    assert "B307" in findings
    assert "B403" in findings


def test_the_licence_is_the_text_of_the_gpl_version_2_and_metadata_says_so(tmp_path):
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "GNU GENERAL PUBLIC LICENSE" in text
    assert "Version 2, June 1991" in text
    assert "either version 2 of the License, or" in text
    assert package.read_metadata((ROOT / "metadata.txt").read_text(encoding="utf-8"))["license"] == "GPL-2.0-or-later"
