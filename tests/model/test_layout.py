import pytest

from generator.model.document import Kind
from generator.model.layout import kind_of, schema_line
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


def test_every_record_names_the_schema_of_its_kind() -> None:
    for document in documents():
        assert document.text.split("\n", 1)[0] == schema_line(document.path), document.path


def test_the_schema_that_a_record_names_is_there() -> None:
    for document in documents():
        target = schema_line(document.path).partition("$schema=")[2]
        assert ((ROOT / document.path).parent / target).resolve().is_file(), document.path
