import pytest

from tests.render.pages.drawn import drawn, made_up, text
from tests.world import edited

PAGE = "updates/ios-40.2/"


def test_an_update_names_its_builds_aliases_betas_and_patches() -> None:
    body = text(made_up()[PAGE])
    assert "Published on 20 March 2031 as 50C100." in body
    assert "also listed as 50C6100" in body
    assert "2 test builds" in body
    assert "WebKit escape, again" in body
    assert "Kernel memory" in body


@pytest.mark.parametrize(
    ("address", "says"),
    [
        (PAGE, "3, 1 exploited"),
        ("updates/ios-40.1/", "CVE idsnone published"),
        ("updates/ios-41.0/", "CVE idsnot known"),
    ],
)
def test_cve_ids_are_counted_or_none_published_or_not_known(address: str, says: str) -> None:
    assert says in text(made_up()[address])


def test_an_update_without_a_release_says_that_it_is_not_published() -> None:
    change = ("updates/ios/41.yml", "{build: 51A10,", "{build: 51A10, channel: beta, label: beta,")
    body = text(drawn(edited(change))["updates/ios-41.0/"])
    assert "Not published yet" in body
    assert "from 10 June 2031 on" in body


def test_a_withdrawn_update_says_why() -> None:
    change = (
        "updates/ios/41.yml",
        "devices: all, sources: [list]}",
        "devices: all, sources: [list], events: [{date: 2031-06-12, event: withdrawn, reason: It drew a blank., "
        "sources: [list]}]}",
    )
    pages = drawn(edited(change))
    assert "Withdrawn on 12 June 2031. It drew a blank." in text(pages["updates/ios-41.0/"])
    assert "It drew a blank." in text(pages["withdrawn/"])


def test_the_search_finds_an_update_by_build_alias_and_cve() -> None:
    digest = made_up()[PAGE].digest
    assert digest is not None
    assert {"50C100", "50C6100", "50C5001a", "CVE-2030-1000"} <= set(digest.words)


def test_neighbours_are_those_of_the_line() -> None:
    page = made_up()[PAGE]
    assert page.previous is not None
    assert page.next is not None
    assert (page.previous.address, page.next.address) == ("updates/ios-40.1/", "updates/ios-40.2.1/")
    assert made_up()["updates/ios-41.0/"].previous is None
