"""The manual is made from the code and must be as new as the code."""

import importlib.util
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def test_the_pages_of_algorithms_are_up_to_date(qgis, monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location("write_manual", ROOT / "scripts" / "write_manual.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    sys.modules.pop("load_prospectivity", None)
    for page, text in (("docs/algorithms.md", module.manual()), ("ui/help/algorithms.html", module.page())):
        assert (ROOT / page).read_text(encoding="utf-8") == text, "run sh scripts/manual.sh"
