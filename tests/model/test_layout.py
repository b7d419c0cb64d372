import pytest

from generator.model.document import Kind
from generator.model.layout import SCHEMAS, kind_of, schema_line
from tests.content.real import ROOT, documents


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("content/platforms.yml", Kind.PLATFORMS),
        ("content/devices/vision-pro.yml", Kind.DEVICES),
        ("content/updates/ios/40.yml", Kind.UPDATES),
        ("content/patches/2031/2031-02-01-webkit-a.yml", Kind.PATCH),
        ("platforms.yml", None),
        ("content/patches/2031-02-01-webkit-a.yml", None),
        ("content/updates/ios/forty.yml", None),
        ("content/platforms.yaml", None),
    ],
)
def test_a_kind_is_known_from_where_a_file_lies(path: str, kind: Kind | None) -> None:
    assert kind_of(path) == kind


def test_the_schema_is_named_relative_to_the_file() -> None:
    assert schema_line("content/platforms.yml") == "# yaml-language-server: $schema=../.vscode/schemas/platforms.json"
    assert schema_line("content/updates/ios/40.yml").endswith("$schema=../../../.vscode/schemas/updates.json")
    assert schema_line("README.md") == ""


def test_records_name_the_schema_of_their_kind_or_none() -> None:
    for document in documents():
        first = document.text.split("\n", 1)[0]
        assert first == schema_line(document.path) or "yaml-language-server" not in document.text, document.path


@pytest.mark.parametrize("name", ["platforms", "sources", "programs", "components"])
def test_the_lists_name_their_schema(name: str) -> None:
    (text,) = (document.text for document in documents() if document.path == f"content/{name}.yml")
    assert text.startswith(schema_line(f"content/{name}.yml") + "\n")


@pytest.mark.parametrize("kind", Kind)
def test_the_schema_of_each_kind_is_where_records_look_for_it(kind: Kind) -> None:
    assert (ROOT / SCHEMAS / f"{kind}.json").is_file()
