"""The schemas are as they were released: what is new is kept, and nothing that breaks readers comes in."""

import json
from typing import Any

import pytest

from generator.compare.shapes import breaking
from generator.render.api.schemas import schema
from generator.render.api.shapes import SHAPES
from generator.render.api.view import SCHEMAS
from tests.conftest import GOLDEN, Golden
from tests.render.api.made import SITE, made_up

RELEASED = "api-schemas"


def _released(kind: str) -> dict[str, Any] | None:
    file = GOLDEN / RELEASED / f"{kind}.json"
    return json.loads(file.read_text()) if file.is_file() else None


def _now(kind: str) -> dict[str, Any]:
    return {"path": SHAPES[kind].path, "schema": schema(kind)}


def test_no_released_kind_of_document_is_gone() -> None:
    assert {file.stem for file in (GOLDEN / RELEASED).glob("*.json")} <= set(SHAPES)


@pytest.mark.parametrize("kind", SHAPES)
def test_no_change_breaks_readers_of_the_last_release(kind: str) -> None:
    if released := _released(kind):
        assert released["path"] == SHAPES[kind].path
        assert breaking(released["schema"], schema(kind)) == []


@pytest.mark.parametrize("kind", SHAPES)
def test_what_is_new_is_kept_as_released(kind: str, golden: Golden) -> None:
    """`--update-golden` keeps additions; it does not keep what breaks readers."""
    released = _released(kind)
    assert released is None or breaking(released["schema"], schema(kind)) == []
    golden(f"{RELEASED}/{kind}.json", json.dumps(_now(kind), indent=1) + "\n")


def test_a_schema_is_published_under_its_own_address_and_closes_no_door() -> None:
    for kind in SHAPES:
        text = made_up()[f"{SCHEMAS}{kind}.json"].decode()
        assert json.loads(text)["$id"] == f"{SITE}{SCHEMAS}{kind}.json"
        assert '"additionalProperties": false' not in text


def test_every_key_of_a_document_is_always_there() -> None:
    for kind in SHAPES:
        made = schema(kind)
        for part in (made, *made.get("$defs", {}).values()):
            assert set(part.get("properties", {})) == set(part.get("required", ())), (kind, part.get("title"))
