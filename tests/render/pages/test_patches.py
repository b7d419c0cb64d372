import pytest

from tests.render.pages.drawn import drawn, made_up, text
from tests.world import edited

WITHDRAWN = "patches/2031-02-01-webkit-a/"
TEST = "patches/2031-02-12-test-a/"
KERNEL = "patches/2031-04-10-kernel-a/"


def test_a_withdrawn_patch_says_why_and_what_came_instead() -> None:
    body = text(made_up()[WITHDRAWN])
    assert "Withdrawn by the vendor on 2 February 2031. It broke web sites." in body
    assert "40.1 (b) came instead on 4 February 2031." in body
    assert "Its fixes are part of iOS 40.2 and macOS 40.2, since 20 March 2031." in body


def test_what_is_unknown_is_called_not_known() -> None:
    body = text(made_up()[KERNEL])
    assert "Impact not known." in body
    assert "CVE ids not known" in body
    assert "exploitation not known" in body
    assert "What then happens is not known." in text(made_up()[TEST])


def test_a_patch_whose_fixes_are_unknown_says_so_and_one_without_any_is_a_test() -> None:
    unknown = drawn(edited(("patches/2031/2031-02-12-test-a.yml", "fixes: none", "fixes: unknown")))
    assert "What it fixes is not known." in text(unknown[TEST])
    assert "Nothing: it was a test" in text(made_up()[TEST])


def test_a_fact_that_is_not_certain_says_how_sure_it_is() -> None:
    assert 'about/#how-sure"' in made_up()[KERNEL].body
    assert ">likely</a>" in made_up()[KERNEL].body
    assert "how-sure" not in made_up()[WITHDRAWN].body


def test_a_patch_says_for_each_platform_how_it_stands_where_they_differ() -> None:
    change = ("patches/2031/2031-02-04-webkit-b.yml", "in: {ios: 40.2, macos: 40.2}", "in: {ios: 40.2}")
    body = text(drawn(edited(change))["patches/2031-02-04-webkit-b/"])
    assert "Included iOS" in body
    assert "Available macOS" in body


@pytest.mark.parametrize("word", ["50B770500a", "60B770501a", "40.1\u00a0(a)", "CVE-2031-0001", "WebKit"])
def test_the_search_finds_a_note_by_build_version_cve_and_component(word: str) -> None:
    digest = made_up()[WITHDRAWN].digest
    assert digest is not None
    assert word in digest.words


def test_a_note_has_its_neighbours_record_feeds_and_newest_date() -> None:
    page = made_up()["patches/2031-02-04-webkit-b/"]
    assert page.previous is not None
    assert page.next is not None
    assert (page.previous.address, page.next.address) == (WITHDRAWN, TEST)
    assert page.record == "content/patches/2031/2031-02-04-webkit-b.yml"
    assert {"feeds/platform/ios", "feeds/platform/macos", "feeds/all"} <= {feed.address for feed in page.feeds}
    assert str(page.changed) == "2031-03-20"


def test_the_list_holds_every_patch_by_year() -> None:
    page = made_up()["patches/"]
    assert [heading.text for heading in page.headings] == ["2031"]
    assert (
        page.body.index("Kernel memory") < page.body.index("WebKit escape, again") < page.body.rindex("WebKit escape<")
    )


def test_a_platform_with_a_page_of_its_own_has_its_own_link() -> None:
    own = "security_content_on: {macos: https://vendor.example/mac}\nsecurity_content:"
    body = drawn(edited(("patches/2031/2031-02-01-webkit-a.yml", "security_content:", own)))[WITHDRAWN].body
    assert '<a href="https://vendor.example/bi">Security content for iOS</a>' in body
    assert '<a href="https://vendor.example/mac">Security content for macOS</a>' in body
    assert '<a href="https://vendor.example/bi">Security content</a>' in made_up()[WITHDRAWN].body
