"""What an edit of a record changes in feeds: a correction is told, a cosmetic edit changes nothing."""

import json
from pathlib import Path

import pytest

from tests.render.feeds.made import of, parsed
from tests.render.feeds.plain import heads, ids
from tests.world import FILES, edited

A = "patches/2031/2031-02-01-webkit-a.yml"
NOTE = "The first text named another flaw."
CORRECTED = f"  - {{date: 2031-05-01, event: corrected, note: {NOTE}, sources: [list]}}\n"


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return of(tmp_path_factory.mktemp("before"))


@pytest.fixture(scope="module")
def after(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The feeds after a correction of the first patch."""
    return of(tmp_path_factory.mktemp("after"), edited((A, "removal:", CORRECTED + "removal:")))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (A, "id: 2031", "# The first of all.\nid: 2031"),
        (A, "title: WebKit escape", "title:   'WebKit escape'"),
        (A, "program: bsi\ntitle: WebKit escape\n", "title: WebKit escape\nprogram: bsi\n"),
        (A, "{platform: ios, version: 40.1, letter: a,", "{letter: a, version: 40.1, platform: ios,"),
        (A, "summary: A web page", "summary: >-\n  A web page"),
        ("updates/ios/40.yml", "channel: rc, label: RC,", 'label: "RC", channel: rc,'),
    ],
    ids=["comment", "quotes", "order of keys", "order in a build", "folded text", "quotes in an update"],
)
def test_a_cosmetic_edit_changes_no_byte_of_any_feed(
    tmp_path: Path, before: dict[str, bytes], name: str, old: str, new: str
) -> None:
    assert of(tmp_path, edited((name, old, new))) == before


def test_a_file_in_another_folder_changes_no_byte_of_any_feed(tmp_path: Path, before: dict[str, bytes]) -> None:
    """The order in which files are read is no order of what happened."""
    files = dict(reversed(FILES.items()))
    assert of(tmp_path, files) == before


def test_new_words_without_a_correction_keep_ids_and_dates(tmp_path: Path, before: dict[str, bytes]) -> None:
    reworded = of(tmp_path, edited((A, "title: WebKit escape", "title: A way out of WebKit")))
    for head in heads(before):
        assert ids(reworded, head) == ids(before, head)
    for path in ("feeds/all.atom", "feeds/device/iphone91-1.atom"):
        old, new = parsed(before[path]).entries, parsed(reworded[path]).entries
        assert [(e.published, e.updated) for e in new] == [(e.published, e.updated) for e in old]


def test_a_correction_moves_no_id_and_no_day_of_publication(before: dict[str, bytes], after: dict[str, bytes]) -> None:
    assert after.keys() == before.keys()
    for head in heads(before):
        assert ids(after, head) == ids(before, head)
    for path in (path for path in before if path.endswith(".json")):
        old, new = (json.loads(files[path])["items"] for files in (before, after))
        assert [item["date_published"] for item in new] == [item["date_published"] for item in old]


def test_a_correction_is_told_by_every_entry_of_the_patch_in_every_format(after: dict[str, bytes]) -> None:
    told = 0
    for path in (path for path in after if path.endswith(".json")):
        for item in json.loads(after[path])["items"]:
            about = "/2031-02-01-webkit-a/" in item["id"]
            told += about
            assert (NOTE in item["content_html"]) == about
            assert item["date_modified"].startswith("2031-05-01") == about
    assert told > 20
    assert NOTE.encode() in after["feeds/withdrawn.rss"]


def test_a_correction_dates_the_feed(after: dict[str, bytes]) -> None:
    assert parsed(after["feeds/withdrawn.atom"]).feed.updated.startswith("2031-05-01")
    assert parsed(after["feeds/withdrawn.rss"]).feed.updated.startswith("Thu, 01 May 2031")


def test_a_correction_for_one_platform_is_none_for_another(tmp_path: Path) -> None:
    only = CORRECTED.replace("event: corrected", "event: corrected, platforms: [macos]")
    files = of(tmp_path, edited((A, "removal:", only + "removal:")))
    assert NOTE.encode() in files["feeds/device/mac90-1.rss"]
    assert NOTE.encode() not in files["feeds/device/iphone91-1.rss"]


def test_an_entry_says_what_was_known_on_its_day(tmp_path: Path) -> None:
    """What came out later stands in later entries alone."""
    late = "    known: 2031-02-20\n"
    note = f"notes:\n  - text: It came out later.\n{late}    sources: [list]\nfixes:"
    files = edited((A, "  - component: webkit\n", f"  - component: webkit\n{late}"), (A, "fixes:", note))
    found = {entry.id: entry.content[0].value for entry in parsed(of(tmp_path, files)["feeds/all.atom"]).entries}
    for event, known in (
        ("released/2031-02-01", False),
        ("withdrawn/2031-02-02", False),
        ("included/2031-03-20", True),
    ):
        text = next(text for name, text in found.items() if name.endswith(f"2031-02-01-webkit-a/{event}"))
        assert ("It came out later." in text) is known, event
        assert ("CVE-2031-0001" in text) is known, event
