from pathlib import Path

import pytest

from generator.derive.history import Happening, history
from generator.model.catalogue import Catalogue
from generator.render.feeds import feed_links
from generator.render.feeds.scopes import Scope, has_calendar, scopes
from tests.world import catalogue, edited


def scope(world: Catalogue, key: str) -> Scope:
    return next(scope for scope in scopes(world) if scope.key == key)


def held(world: Catalogue, key: str) -> list[Happening]:
    return [happening for happening in history(world) if scope(world, key).holds(happening)]


def test_every_scope_has_an_address_and_a_human_page_of_its_own(tmp_path: Path) -> None:
    found = list(scopes(catalogue(tmp_path)))
    assert [scope.key for scope in found] == [
        "all", "withdrawn", "test", "platform/ios", "platform/macos", "line/ios-40", "line/ios-41", "line/macos-40",
        "program/bsi", "component/webkit", "component/kernel",
    ]  # fmt: skip
    assert len({scope.page for scope in found}) == len(found)
    assert all(scope.page.endswith("/") and scope.title and scope.description for scope in found)
    assert [scope.key for scope in found if has_calendar(scope)] == ["all", "platform/ios", "platform/macos"]


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("withdrawn", {"patches/2031-02-01-webkit-a/withdrawn/2031-02-02"}),
        ("test", {"patches/2031-02-12-test-a/tested/2031-02-12"}),
        ("line/ios-41", {"updates/ios-41.0/released/2031-06-10"}),
        ("component/kernel", {"patches/2031-04-10-kernel-a/released/2031-04-10"}),
    ],
)
def test_a_scope_holds_what_belongs_in_it(tmp_path: Path, key: str, expected: set[str]) -> None:
    assert {happening.id for happening in held(catalogue(tmp_path), key)} == expected


def test_a_platform_holds_what_happened_on_it(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    ios, macos, everything = (held(world, key) for key in ("platform/ios", "platform/macos", "all"))
    assert all("ios" in happening.platforms for happening in ios)
    assert {happening.id for happening in (*ios, *macos)} == {happening.id for happening in everything}
    assert any("macos" in happening.platforms for happening in ios)


def test_a_program_holds_patches_only(tmp_path: Path) -> None:
    assert {happening.patch is None for happening in held(catalogue(tmp_path), "program/bsi")} == {False}


def test_nothing_leaves_the_feed_of_tests_when_a_test_is_released(tmp_path: Path) -> None:
    name = "patches/2031/2031-02-12-test-a.yml"
    released = (name, "removal:", "  - {date: 2031-02-20, event: released, sources: [list]}\nremoval:")
    before, after = (
        [happening.id for happening in held(world, "test")]
        for world in (
            catalogue(tmp_path / "old"),
            catalogue(tmp_path / "new", edited(released, (name, "fixes: none", "fixes: unknown"))),
        )
    )
    assert after == before


def test_a_page_announces_its_feeds_and_everything(tmp_path: Path) -> None:
    world = catalogue(tmp_path)
    links = feed_links(world, "device/phone-two", "device/iphone91-1", "line/ios-40", "line/ios-99")
    assert [(link.title, link.address) for link in links] == [
        ("Phone Two", "feeds/device/phone-two"),
        ("Phone Two (iPhone91,1)", "feeds/device/iphone91-1"),
        ("iOS 40", "feeds/line/ios-40"),
        ("Everything", "feeds/all"),
    ]
    assert [link.address for link in feed_links(world, "all")] == ["feeds/all"]
