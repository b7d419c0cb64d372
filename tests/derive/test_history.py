from collections import Counter
from pathlib import Path

import pytest

from generator.assemble import assemble
from generator.check import check
from generator.derive.history import Happening, HappeningKind, history, patch_history, update_history
from generator.load import load
from generator.model.catalogue import Catalogue
from generator.model.records import Records
from generator.model.values import Certainty
from tests.world import FILES, catalogue, edited, write

A, B = "patches/2031/2031-02-01-webkit-a.yml", "patches/2031/2031-02-04-webkit-b.yml"
WITHDRAWN = FILES[A][FILES[A].index("  - date: 2031-02-02") : FILES[A].index("  - {date: 2031-03-20")]
IOS_40 = "updates/ios/40.yml"


def between_a_and_b() -> dict[str, str]:
    """A letter that is recorded late: between (a), which stays this time, and what is now (c)."""
    text = FILES[A].replace(WITHDRAWN, "").replace("2031-02-01", "2031-02-03").replace("webkit-a", "webkit-between")
    text = text.replace("letter: a", "letter: b").replace("0500a", "0500x").replace("0501a", "0501x")
    files = edited((A, WITHDRAWN, ""))
    files[B] = files[B].replace("letter: b", "letter: c")
    return files | {"patches/2031/2031-02-03-webkit-between.yml": text}


def ids(world: Catalogue) -> list[str]:
    return [happening.id for happening in history(world)]


def found(world: Catalogue, identifier: str) -> Happening:
    return next(happening for happening in history(world) if happening.id == identifier)


def test_all_that_happened_newest_first_in_a_fixed_order_within_a_day(tmp_path: Path) -> None:
    assert ids(catalogue(tmp_path)) == [
        "updates/ios-41.0/released/2031-06-10",
        "updates/ios-40.2.1/released/2031-05-20",
        "patches/2031-04-10-kernel-a/released/2031-04-10",
        "patches/2031-02-01-webkit-a/included/2031-03-20",
        "patches/2031-02-04-webkit-b/included/2031-03-20",
        "updates/ios-40.2/released/2031-03-20",
        "updates/macos-40.2/released/2031-03-20",
        "patches/2031-02-12-test-a/tested/2031-02-12",
        "patches/2031-02-01-webkit-a/returned/2031-02-04/2031-02-04-webkit-b",
        "patches/2031-02-04-webkit-b/released/2031-02-04",
        "patches/2031-02-01-webkit-a/withdrawn/2031-02-02",
        "patches/2031-02-01-webkit-a/released/2031-02-01",
        "updates/macos-40.1/released/2031-01-16",
        "updates/ios-40.1/released/2031-01-15",
        "updates/macos-40.1/released/2031-01-15",
    ]


def test_one_happening_names_all_its_platforms_and_devices(tmp_path: Path) -> None:
    happening = found(catalogue(tmp_path), "patches/2031-02-01-webkit-a/withdrawn/2031-02-02")
    assert happening.platforms == ("ios", "macos")
    assert happening.devices == {"iPhone90,1", "iPhone91,1", "iPhone91,2", "Mac90,1", "Mac90,2"}
    assert [row.build for row in happening.rows] == ["50B770500a", "60B770500a", "60B770501a"]
    assert happening.reason == "It broke web sites."
    assert happening.sources == ("https://vendor.example/withdrawn",)
    assert happening.subject == "patches/2031-02-01-webkit-a"


def test_a_release_on_two_days_is_two_happenings(tmp_path: Path) -> None:
    event = "  - {date: 2031-04-10, event: released, sources: [list]}\n"
    twice = event.replace("released,", "released, platforms: [ios],") + event.replace("10,", "12,", 1).replace(
        "released,", "released, platforms: [macos],"
    )
    kernel = "patches/2031/2031-04-10-kernel-a.yml"
    mac = "  - {platform: macos, version: 40.2, letter: a, build: 60C771000a, base: 60C100, sources: [list]}\nfixes:"
    world = catalogue(tmp_path, edited((kernel, "fixes:", mac), (kernel, event, twice)))
    assert [
        (h.id.split("/", 2)[2], h.platforms) for h in patch_history(world, world.patches["2031-04-10-kernel-a"])
    ] == [
        ("released/2031-04-12", ("macos",)),
        ("released/2031-04-10", ("ios",)),
    ]


def test_two_builds_of_an_update_on_one_day_are_one_happening_with_the_least_sure_certainty(tmp_path: Path) -> None:
    first = "      - {build: 50C100, channel: rc"
    second = "build: 50C101, date: 2031-03-20, devices: {only: [Phone One]}, certainty: reported, sources: [list]"
    world = catalogue(tmp_path, edited((IOS_40, first, f"      - {{{second}}}\n{first}")))
    (happening,) = update_history(world.updates["ios-40.2"])
    assert [row.build for row in happening.builds] == ["50C100", "50C101"]
    assert happening.certainty is Certainty.REPORTED


def test_a_newer_letter_replaces_one_that_was_not_withdrawn(tmp_path: Path) -> None:
    world = catalogue(tmp_path, edited((A, WITHDRAWN, "")))
    happening = found(world, "patches/2031-02-01-webkit-a/replaced/2031-02-04/2031-02-04-webkit-b")
    assert happening.other is world.patches["2031-02-04-webkit-b"]
    assert [row.build for row in happening.others] == ["50B770500b", "60B770500b", "60B770501b"]
    assert not any(h.kind is HappeningKind.RETURNED for h in history(world))


def test_only_the_named_successor_takes_a_withdrawn_patchs_place(tmp_path: Path) -> None:
    later = FILES[B].replace("2031-02-04", "2031-02-08").replace("webkit-b", "webkit-c")
    later = later.replace("letter: b", "letter: c").replace("0500b", "0500c").replace("0501b", "0501c")
    files = FILES | {"patches/2031/2031-02-08-webkit-c.yml": later}
    world = catalogue(tmp_path / "named", files)
    derived = [h.id for h in history(world) if h.other]
    assert derived == [
        "patches/2031-02-04-webkit-b/replaced/2031-02-08/2031-02-08-webkit-c",
        "patches/2031-02-01-webkit-a/returned/2031-02-04/2031-02-04-webkit-b",
    ]


def test_a_successor_follows_from_the_base_where_none_is_named(tmp_path: Path) -> None:
    unnamed = edited((A, "    replaced_by: 2031-02-04-webkit-b\n", ""))
    assert ids(catalogue(tmp_path / "unnamed", unnamed)) == ids(catalogue(tmp_path / "named"))


def test_a_letter_that_began_before_the_withdrawal_replaced_and_did_not_return(tmp_path: Path) -> None:
    late = edited((A, "date: 2031-02-02", "date: 2031-02-06"))
    kinds = [h.kind for h in history(catalogue(tmp_path, late)) if h.other]
    assert kinds == [HappeningKind.REPLACED]


def test_an_update_is_published_once_a_day_whatever_its_candidates(tmp_path: Path) -> None:
    second = "      - {build: 50C100, channel: rc"
    more = "      - {build: 50C101, date: 2031-03-25, devices: {only: [Phone One]}, sources: [list]}\n" + second
    world = catalogue(tmp_path, edited((IOS_40, second, more)))
    happenings = update_history(world.updates["ios-40.2"])
    assert [(h.id, [row.build for row in h.builds]) for h in happenings] == [
        ("updates/ios-40.2/released/2031-03-25", ["50C101"]),
        ("updates/ios-40.2/released/2031-03-20", ["50C100"]),
    ]


def test_a_factory_build_is_not_published(tmp_path: Path) -> None:
    factory = edited((IOS_40, "50B50, date", "50B50, factory: true, date"))
    assert "updates/ios-40.1/released/2031-01-15" not in ids(catalogue(tmp_path, factory))


def test_an_update_can_be_withdrawn_for_some_devices(tmp_path: Path) -> None:
    event = "{date: 2031-05-21, event: withdrawn, devices: {only: [Phone One]}, reason: It froze., sources: [list]}"
    old = "devices: {rule: ends-here}, sources: [list]}"
    world = catalogue(tmp_path, edited((IOS_40, old, old[:-1] + f", events: [{event}]}}")))
    happening = found(world, "updates/ios-40.2.1/withdrawn/2031-05-21")
    assert happening.kind is HappeningKind.WITHDRAWN
    assert happening.patch is None
    assert happening.devices == {"iPhone90,1"}
    assert happening.reason == "It froze."


@pytest.mark.parametrize(
    "changes",
    [
        [(A, "title: WebKit escape", "title: Another title")],
        [(A, "summary: A web page", "summary: This web page")],
        [("platforms.yml", "name: iOS", "name: Phones")],
        [("devices/iphone.yml", "[Phone Two]", "[Phone Two, Phone Deux]")],
        [(A, "https://vendor.example/withdrawn", "https://elsewhere.example/")],
    ],
)
def test_no_id_changes_when_words_are_edited(tmp_path: Path, changes: list[tuple[str, str, str]]) -> None:
    assert ids(catalogue(tmp_path / "new", edited(*changes))) == ids(catalogue(tmp_path / "old"))


def test_no_id_changes_when_a_file_is_moved(tmp_path: Path) -> None:
    documents, _ = load(write(tmp_path))
    records, _ = check(documents)
    moved = Records({f"elsewhere/{number}.yml": file for number, file in enumerate(records.files.values())})
    assert ids(assemble(moved)) == ids(assemble(records))


def test_history_added_late_moves_no_id_and_no_order(tmp_path: Path) -> None:
    before = ids(catalogue(tmp_path / "old", {k: v for k, v in between_a_and_b().items() if "between" not in k}))
    after = ids(catalogue(tmp_path / "new", between_a_and_b()))
    assert [identifier for identifier in after if identifier in set(before)] == before
    assert {identifier for identifier in after if identifier not in set(before)} == {
        "patches/2031-02-03-webkit-between/released/2031-02-03",
        "patches/2031-02-01-webkit-a/replaced/2031-02-03/2031-02-03-webkit-between",
        "patches/2031-02-03-webkit-between/replaced/2031-02-04/2031-02-04-webkit-b",
        "patches/2031-02-03-webkit-between/included/2031-03-20",
    }


def test_no_id_appears_twice(tmp_path: Path) -> None:
    counts = Counter(ids(catalogue(tmp_path, between_a_and_b())))
    assert set(counts.values()) == {1}
