"""What holds for every document: it fits its schema, says where it is, and leads to pages that are there."""

import json
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest
from jsonschema.protocols import Validator

from generator.check import check
from generator.derive.addresses import addresses
from generator.render.api.shapes import SHAPES
from tests.content import real
from tests.render.api.made import SITE, Files, documents, made, made_up, of, shipped, world_view
from tests.render.pages.drawn import hand_written
from tests.world import FILES, edited

both = pytest.mark.parametrize("files", [made_up, shipped], ids=["world", "content"])
Made = Callable[[], Files]
BOUND = 1_000_000
"""No document of the shipped records comes near this many bytes."""


def _closed(part: Any) -> Any:
    """A schema that allows no key that it does not name: a reader must expect new ones, our own test must not."""
    if isinstance(part, list):
        return [_closed(item) for item in part]
    if not isinstance(part, dict):
        return part
    shut = {"additionalProperties": False} if "properties" in part and "type" in part else {}
    return {**shut, **{key: _closed(value) for key, value in part.items()}}


def _validators(files: Files) -> dict[str, Validator]:
    found: dict[str, Validator] = {}
    for kind in SHAPES:
        schema = json.loads(files[f"schemas/api/v1/{kind}.json"])
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        checker = jsonschema.FormatChecker(["date"])
        found[schema["$id"]] = jsonschema.Draft202012Validator(_closed(schema), format_checker=checker)
    return found


@pytest.mark.parametrize(
    "files", [made_up, pytest.param(shipped, marks=pytest.mark.conformance)], ids=["world", "content"]
)
def test_every_document_fits_its_schema(files: Made) -> None:
    validators = _validators(files())
    for path, document in documents(files()).items():
        error = jsonschema.exceptions.best_match(validators[document["$schema"]].iter_errors(document))
        assert error is None, f"{path}: {error.json_path}: {error.message}"


def test_a_document_that_does_not_fit_is_noticed() -> None:
    document = json.loads(made_up()["api/v1/patches/2031-02-01-webkit-a.json"])
    validator = _validators(made_up())[document["$schema"]]
    for change in ({"title": None}, {"date": "soon"}, {"status": {"ios": "gone"}}, {"extra": 1}):
        assert not validator.is_valid({**document, **change}), change
    assert not validator.is_valid({key: value for key, value in document.items() if key != "cves"})


@both
def test_a_document_says_where_it_is(files: Made) -> None:
    for path, document in documents(files()).items():
        assert document["api"] == SITE + path


@both
def test_every_kind_of_document_is_made_and_named_by_the_index(files: Made) -> None:
    used = {document["$schema"] for document in documents(files()).values()}
    index = json.loads(files()["api/v1/index.json"])
    assert used == {kind["json_schema"] for kind in index["documents"]}
    assert {kind["name"] for kind in index["documents"]} == set(SHAPES)
    assert all(file["url"].removeprefix(SITE) in files() for file in index["files"])


def _links(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every address within the site, with the key it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _links(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _links(inner, key)
    elif isinstance(value, str) and value.startswith(SITE) and "{" not in value:
        yield key, value.removeprefix(SITE)


@both
def test_every_address_within_the_site_leads_somewhere(files: Made) -> None:
    records, _ = check(real.documents())
    pages = {*hand_written(), *addresses(records)}
    for path, document in documents(files()).items():
        for key, address in _links(document):
            page = key in ("page", "site")
            if page and files is made_up:
                continue  # the made-up world has pages of its own
            assert address in (pages if page else files()), f"{path}: {key} {address}"


@both
def test_sources_are_names_and_https_addresses(files: Made) -> None:
    def sources(value: Any) -> Iterator[Any]:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if isinstance(value, dict):
            yield from value.get("sources", ()) if isinstance(value.get("sources"), list) else ()
        for item in inner:
            yield from sources(item)

    found = [source for document in documents(files()).values() for source in sources(document)]
    assert found
    assert all(source["name"] and urlsplit(source["url"]).scheme == "https" for source in found)


def test_no_document_grows_without_a_bound() -> None:
    assert {path: len(text) for path, text in shipped().items() if path.endswith(".json") and len(text) > BOUND} == {}


def test_the_same_records_give_the_same_bytes() -> None:
    assert made(of(FILES)) == made_up()


def test_a_later_check_of_the_records_changes_nothing_but_what_is_dated() -> None:
    later = made(of(edited(("platforms.yml", "checked: 2031-06-30", "checked: 2031-07-01"))))
    changed = {path for path in later if later[path] != made_up()[path]}
    api = ("index.json", "status.json", "answers/", "between-updates.sqlite")
    dated = (*(f"api/v1/{name}" for name in api), "llms.txt", "embed/", "sofa/")
    assert [path for path in changed if not path.startswith(dated)] == []
    assert "api/v1/index.json" in changed


def test_what_is_not_known_is_null_and_what_there_is_none_of_is_empty() -> None:
    kernel = json.loads(made_up()["api/v1/patches/2031-04-10-kernel-a.json"])
    test = json.loads(made_up()["api/v1/patches/2031-02-12-test-a.json"])
    newest = json.loads(made_up()["api/v1/updates/ios-41.0.json"])
    assert (kernel["fixes"][0]["cves"], kernel["fixes"][0]["impact"]) == (None, None)
    assert (test["fixes"], test["removal"]["effect"]) == ([], None)
    assert (newest["cves"], newest["security_content"]) == (None, None)
    assert json.loads(made_up()["api/v1/updates/ios-40.1.json"])["security_content"] == "none-published"


def test_a_view_without_an_address_gives_links_from_the_sites_root() -> None:
    assert world_view().page("patches/x") == f"{SITE}patches/x/"
    assert type(world_view())(world_view().catalogue).page("patches/x") == "patches/x/"
