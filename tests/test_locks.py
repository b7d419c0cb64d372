"""The lock files: every package by hash, from no host in particular, for every Python that is promised."""

import importlib.metadata
import json
import re

import pytest
from packaging.specifiers import SpecifierSet

from tests.shared import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
OLDEST = "3.11.0"


@pytest.mark.parametrize("name", [*LOCKS, "package-lock.json", "package.json", "pyproject.toml", "Makefile"])
def test_no_registry_is_named(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"--(extra-)?index-url|registry|pypi|resolved|--find-links", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_has_hashes(name: str) -> None:
    packages = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8").strip())
    assert len(packages) > 20
    assert [p for p in packages if not re.match(r"[\w.\[\]-]+==\S+ ", p) or "--hash=sha256:" not in p] == []


def test_every_npm_package_has_its_integrity() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert [name for name, package in packages.items() if name and "integrity" not in package] == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_takes_the_oldest_python_that_is_promised(name: str) -> None:
    locked = re.findall(r"^([\w.-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    wanted = {package: importlib.metadata.metadata(package)["Requires-Python"] or "" for package in locked}
    assert {package: spec for package, spec in wanted.items() if not SpecifierSet(spec).contains(OLDEST)} == {}
