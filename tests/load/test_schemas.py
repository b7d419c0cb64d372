"""The schemas that a checkout keeps."""

import json
from pathlib import Path

import pytest

from generator.errors import BetweenError
from generator.load.schemas import KEPT, kept_schemas
from generator.render.api.shapes import SHAPES
from tests.shared import ROOT


def test_this_checkout_keeps_those_of_every_document() -> None:
    kept = kept_schemas(ROOT)
    assert kept
    assert set(kept) <= set(SHAPES)
    assert all("properties" in schema for schema in kept.values())


def test_a_checkout_that_keeps_none_has_none(tmp_path: Path) -> None:
    assert kept_schemas(tmp_path) is None


@pytest.mark.parametrize("text", ["{", "[]", json.dumps({"path": "x"})])
def test_a_file_that_is_no_schema_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / KEPT).mkdir(parents=True)
    (tmp_path / KEPT / "patch.json").write_text(text)
    with pytest.raises(BetweenError, match=r"patch\.json"):
        kept_schemas(tmp_path)
