"""The feeds of the real content: nothing is lost, nothing is told twice, and what is published keeps its name."""

from collections import Counter
from typing import Any

import pytest

from generator.assemble import assemble
from generator.check import check
from generator.derive.history import history
from generator.load import load
from generator.model.catalogue import Catalogue
from generator.render.feeds.moments import told
from tests.render.feeds.made import SITE, made, parsed
from tests.render.feeds.test_documents import chain
from tests.shared import ROOT


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    documents, problems = load(ROOT)
    records, found = check(documents)
    assert not [*problems, *found]
    return assemble(records)


@pytest.fixture(scope="module")
def files(catalogue: Catalogue) -> dict[str, bytes]:
    return made(catalogue)


def entries(files: dict[str, bytes], path: str) -> list[Any]:
    return [entry for document in chain(files, path) for entry in document.entries]


@pytest.mark.parametrize("ending", ["rss", "atom"])
def test_all_that_happened_is_told_once_and_in_order(
    catalogue: Catalogue, files: dict[str, bytes], ending: str
) -> None:
    expected = [f"tag:{catalogue.authority}:{h.id}" for h in history(catalogue) if told(h)]
    found = entries(files, f"feeds/all.{ending}")
    assert [entry.id for entry in found] == expected
    assert set(Counter(expected).values()) == {1}
    assert len(expected) > 300


def test_no_reader_finds_anything_wrong_with_any_document(files: dict[str, bytes]) -> None:
    for content in files.values():
        assert parsed(content).feed.title


@pytest.mark.parametrize("platform", ["ios", "ipados", "macos"])
def test_a_platforms_feed_is_its_part_of_everything(files: dict[str, bytes], platform: str) -> None:
    everything = [
        entry.id for entry in entries(files, "feeds/all.atom") if platform in {tag.term for tag in entry.tags}
    ]
    assert [entry.id for entry in entries(files, f"feeds/platform/{platform}.atom")] == everything


def test_withdrawals_tell_of_july_2023(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    found = {entry.id.split(":", 2)[2]: entry for entry in entries(files, "feeds/withdrawn.rss")}
    entry = found["patches/2023-07-10-webkit-16-5-1-a/withdrawn/2023-07-10"]
    assert entry.link == f"{SITE}patches/2023-07-10-webkit-16-5-1-a/"
    assert "16.5.1\u00a0(a)" in entry.title
    assert "CVE-2023-37450" in {tag.term for tag in entry.tags}
    assert "20F770750b" in entry.content[0].value


def test_the_letter_of_july_2023_came_back_as_c(catalogue: Catalogue) -> None:
    returned = [h for h in history(catalogue) if h.kind == "returned"]
    assert [(h.patch and h.patch.id, h.other and h.other.id, h.platforms) for h in returned] == [
        ("2023-07-10-webkit-16-5-1-a", "2023-07-12-webkit-16-5-1-c", ("ios", "ipados", "macos"))
    ]


def test_every_entry_leads_to_a_page_and_every_patch_and_published_update_has_one(
    catalogue: Catalogue, files: dict[str, bytes]
) -> None:
    links = {entry.link.removeprefix(SITE) for entry in entries(files, "feeds/all.rss")}
    patches = {f"patches/{patch}/" for patch in catalogue.patches}
    updates = {f"updates/{update.id}/" for update in catalogue.updates.values() if update.published}
    assert links == patches | updates


def test_the_same_records_give_the_same_bytes(catalogue: Catalogue, files: dict[str, bytes]) -> None:
    assert made(catalogue) == files
