"""Schemas accept what the loader accepts, and refuse what an editor can know to be wrong."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.model.document import Kind
from generator.model.layout import kind_of
from generator.render.api.view import View
from generator.render.records.schemas import render
from tests import world
from tests.check.rules.test_legal import LEGAL
from tests.content.real import ROOT, catalogue, documents
from tests.render.records.validator import against_schemas, refused

SITE = "https://patches.example/notes/"
KERNEL = "patches/2031/2031-04-10-kernel-a.yml"
WEBKIT_B = "patches/2031/2031-02-04-webkit-b.yml"
IOS_41 = "updates/ios/41.yml"
IPHONE = "devices/iphone.yml"


def published() -> dict[Kind, dict[str, Any]]:
    files = {file.path: json.loads(file.content) for file in render(View(catalogue(), SITE))}
    return {kind: files[f"schemas/records/{kind}.json"] for kind in Kind}


@pytest.mark.parametrize("kind", Kind)
def test_all_real_records_are_accepted_in_the_editor(kind: Kind) -> None:
    files = [ROOT / document.path for document in documents() if document.kind is kind]
    assert refused(ROOT / f".vscode/schemas/{kind}.json", files) == ""


@pytest.mark.parametrize("kind", Kind)
def test_all_real_records_are_accepted_by_the_published_schema(kind: Kind, tmp_path: Path) -> None:
    schema = tmp_path / "schema.json"
    schema.write_text(json.dumps(published()[kind]))
    files = [ROOT / document.path for document in documents() if document.kind is kind]
    assert refused(schema, files) == ""


def test_all_records_of_the_made_up_world_are_accepted(tmp_path: Path) -> None:
    assert against_schemas(tmp_path, world.FILES) == {}


@pytest.mark.parametrize("changes", LEGAL)
def test_what_looks_wrong_and_is_right_is_accepted(changes: list[tuple[str, str, str]], tmp_path: Path) -> None:
    files = world.edited(*changes)
    assert against_schemas(tmp_path, {name: files[name] for name, _, _ in changes}) == {}


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (KERNEL, "title: Kernel memory", "titel: Kernel memory", "titel"),
        (KERNEL, "title: Kernel memory", "title: Kernel memory\nstatus: available", "status"),
        (KERNEL, "title: Kernel memory\n", "", "title"),
        (KERNEL, "title: Kernel memory", "title:", "title"),
        (KERNEL, "component: kernel", "component: kernal", "kernal"),
        (KERNEL, "program: bsi", "program: bis", "bis"),
        (KERNEL, "platform: ios", "platform: iso", "iso"),
        (KERNEL, "certainty: likely", "certainty: probably", "probably"),
        (KERNEL, "exploited: unknown", "exploited: perhaps", "perhaps"),
        (KERNEL, "event: released, sources: [list]", "event: released, sources: [lits]", "lits"),
        (KERNEL, "event: released, sources: [list]", "event: released, sources: []", "sources"),
        (KERNEL, "date: 2031-04-10", "date: 10.4.2031", "10.4.2031"),
        (KERNEL, "date: 2031-04-10", "date: 2031-04-31", "2031-04-31"),
        (KERNEL, "letter: a", "letter: (a)", "(a)"),
        (KERNEL, "version: 40.2,", "version: 40.2 (a),", "40.2 (a)"),
        (KERNEL, "build: 50C771000a", "build: 50c771000a", "50c771000a"),
        (KERNEL, "https://vendor.example/bi-2", "http://vendor.example/", "http://vendor.example/"),
        (WEBKIT_B, "in: {ios: 40.2,", "in: {iso: 40.2,", "iso"),
        (IOS_41, "devices: all", "devices: every", "every"),
        (IOS_41, "devices: all", "devices: {only: [Phone Twoo]}", "Phone Twoo"),
        (IOS_41, "major: 41", "major: 41.5", "41.5"),
        (IPHONE, "family: iphone", "family: iphones", "iphones"),
        (IPHONE, "runs: {ios: {from: 39.0}}", "runs: {ios: {frm: 39.0}}", "frm"),
        ("components.yml", "summary: Shows web pages.", "sumary: Shows web pages.", "sumary"),
        ("sources.yml", "url: https://list.example/", "url: list.example", "list.example"),
        ("programs.yml", "about: default", "about: defaults", "defaults"),
        ("platforms.yml", "checked: 2031-06-30", "checked: today", "today"),
    ],
)
def test_what_an_editor_can_know_to_be_wrong_is_refused(
    file: str, old: str, new: str, told: str, tmp_path: Path
) -> None:
    files = world.edited((file, old, new))
    said = against_schemas(tmp_path, {file: files[file]})
    assert told in said[file]


def test_schemas_are_schemas_with_their_address() -> None:
    for kind, schema in published().items():
        Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert schema["$id"] == f"{SITE}schemas/records/{kind}.json"
        assert "x-names" not in json.dumps(schema)


def test_a_published_schema_is_whole_in_itself() -> None:
    for schema in published().values():
        for address in _refs(schema):
            assert address.startswith("#/$defs/")
            assert address.removeprefix("#/$defs/") in schema["$defs"]


def test_names_come_from_the_records_with_what_they_stand_for() -> None:
    devices = published()[Kind.PATCH]["$defs"]["devices"]
    said = dict(zip(devices["enum"], devices["enumDescriptions"], strict=True))
    assert said["MacBook Neo"] == "Mac17,5"
    assert said["iPhone17,1"] == "iPhone 16 Pro"
    assert "webkit" in published()[Kind.PATCH]["$defs"]["components"]["enum"]


def test_the_repository_holds_the_schemas_that_the_code_makes() -> None:
    """But for the names: a record that is added is no mistake, and `between schemas --write` follows it."""
    from generator import schemas
    from generator.project import Project

    stale = [file.path for file in schemas.stale(Project(ROOT))]
    assert [path for path in stale if not path.endswith("names.json")] == [], "between schemas --write"


def test_the_schema_of_each_record_has_its_file_in_the_editors_settings() -> None:
    mapped = json.loads((ROOT / ".vscode/settings.json").read_text())["yaml.schemas"]
    for document in documents():
        fits = [schema for schema, glob in mapped.items() if Path(f"/{document.path}").match(glob)]
        assert fits == [f".vscode/schemas/{kind_of(document.path)}.json"]


def test_the_extension_that_reads_them_is_recommended() -> None:
    assert "redhat.vscode-yaml" in json.loads((ROOT / ".vscode/extensions.json").read_text())["recommendations"]


def _refs(part: Any) -> list[str]:
    if isinstance(part, list):
        return [address for item in part for address in _refs(item)]
    if not isinstance(part, dict):
        return []
    own = [part["$ref"]] if isinstance(part.get("$ref"), str) else []
    return own + [address for value in part.values() for address in _refs(value)]
