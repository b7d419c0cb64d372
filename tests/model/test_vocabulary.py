"""A source reference becomes a name and an address."""

import pytest

from generator.model.vocabulary import SourceInfo, cite

SOURCES = {
    "list": SourceInfo(
        id="list",
        name="The List",
        url="https://list.example/",
        path="https://list.example/blob/{commit}/{path}",
        commit="https://list.example/commit/{commit}",
    ),
    "plain": SourceInfo(id="plain", name="Plain", url="https://plain.example/"),
}


@pytest.mark.parametrize(
    ("reference", "name", "url"),
    [
        ("list", "The List", "https://list.example/"),
        ("list:a/b.json", "The List", "https://list.example/blob/main/a/b.json"),
        ("list@0123abc:a/b.json", "The List", "https://list.example/blob/0123abc/a/b.json"),
        ("list:23x - 26.x/a#b?.json", "The List", "https://list.example/blob/main/23x%20-%2026.x/a%23b%3F.json"),
        ("list@0123abc", "The List", "https://list.example/commit/0123abc"),
        ("plain:a/b.json", "Plain", "https://plain.example/"),
        ("plain@0123abc", "Plain", "https://plain.example/"),
        ("https://www.vendor.example/a:b@c", "vendor.example", "https://www.vendor.example/a:b@c"),
    ],
)
def test_a_reference_is_cited(reference: str, name: str, url: str) -> None:
    citation = cite(reference, SOURCES)
    assert (citation.name, citation.url) == (name, url)
