"""Lists and the pages that gather: home, changelog, lines, platforms, programs, components, withdrawn, about."""

import re

import pytest

from generator.render.pages import changelog
from tests.render.pages.drawn import drawn, links, made_up, text
from tests.world import edited


def test_home_leads_to_devices_without_a_script() -> None:
    page = made_up()[""]
    assert page.body.index('<section id="lookup"') < page.body.index("Newest patches")
    assert {"devices/phone-two/", "devices/#iphone", "devices/#mac"} <= set(links(page))
    assert "It broke web sites." in text(page)


def test_the_changelog_has_a_section_a_month_newest_first() -> None:
    page = made_up()["changelog/2031/"]
    months = ["June", "May", "April", "March", "February", "January"]
    assert [heading.text for heading in page.headings] == [f"{month} 2031" for month in months]
    assert page.body.index("50C200") < page.body.index("50C100")


def test_the_changelog_tells_every_kind_of_event_in_one_line() -> None:
    body = made_up()["changelog/2031/"].body
    chips = set(re.findall(r"bu-chip--(\w+)", body))
    assert chips == {"update", "tested", "released", "withdrawn", "returned", "included"}
    lines = re.findall(r"<li[^>]*><time[^>]*>.*?</li>", body, re.DOTALL)
    assert len(lines) == body.count("<time datetime")
    assert all("href=" in line for line in lines)


def test_the_first_page_of_the_changelog_is_bounded_and_ends_with_a_whole_month(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(changelog, "FIRST_PAGE", 2)
    page = drawn(edited())["changelog/"]
    assert [heading.text for heading in page.headings] == ["June 2031", "May 2031"]
    assert "changelog/2031/" in {link.removeprefix("../") for link in links(page)}


def test_a_line_names_its_newest_published_update() -> None:
    assert "The newest update is iOS 40.2.1" in text(made_up()["lines/ios-40/"])
    beta = ("updates/ios/41.yml", "{build: 51A10,", "{build: 51A10, channel: beta, label: beta,")
    assert "No update of this line is published yet." in text(drawn(edited(beta))["lines/ios-41/"])


def test_a_program_says_how_sure_its_facts_are_and_opens_its_pane() -> None:
    body = made_up()["programs/bsi/"].body
    assert 'href="x-world:improvements"' in body
    assert re.search(r"It waits for the next update\..*?>reported</a>", body)


def test_a_pane_that_is_no_pane_is_not_linked() -> None:
    change = ("programs.yml", "link: x-world:improvements", 'link: "javascript:alert(1)"')
    assert "javascript:" not in drawn(edited(change))["programs/bsi/"].body


def test_a_component_lists_its_fixes_and_one_without_any_says_so() -> None:
    assert "WebKit escape, again" in text(made_up()["components/webkit/"])
    other = ("components.yml", "components:", "components:\n  - {id: safari, name: Safari, summary: The browser.}")
    assert "No patch on record has named it." in text(drawn(edited(other))["components/safari/"])


def test_a_withdrawal_says_why_who_what_to_do_and_what_came_instead() -> None:
    body = text(made_up()["withdrawn/"])
    for words in ("It broke web sites.", "Who is affected", "or what is newer", "40.1 (b) on 4 February 2031"):
        assert words in body


def test_without_a_withdrawal_the_page_says_so() -> None:
    change = (
        "patches/2031/2031-02-01-webkit-a.yml",
        "event: withdrawn\n    reason: It broke web sites.\n    replaced_by: 2031-02-04-webkit-b\n",
        "event: corrected\n    reason: A word.\n",
    )
    assert "Nothing on record was withdrawn." in text(drawn(edited(change))["withdrawn/"])


def test_about_credits_sources_and_says_what_is_unknown_and_disputed() -> None:
    body = text(made_up()["about/"])
    for words in ("The List", "MIT", "Builds and devices.", "made of cheese", "round was taken", "30 June 2031"):
        assert words in body
    assert 'id="how-sure"' in made_up()["about/"].body


def test_the_changelog_can_be_filtered_by_what_its_lines_carry() -> None:
    body = made_up()["changelog/2031/"].body
    assert "data-bu-filters hidden" in body
    assert "data-bu-filters data-more=" in made_up()["changelog/"].body
    for name in ("platform", "kind", "component"):
        select = re.search(rf'<select [^>]*name="{name}">(.*?)</select>', body, re.DOTALL)
        assert select
        options = set(re.findall(r'value="([^"]+)"', select[1]))
        carried = {word for words in re.findall(rf'<li [^>]*data-{name}="([^"]*)"', body) for word in words.split()}
        assert options == carried


def test_only_the_changelog_carries_marks_for_filters() -> None:
    assert [
        address for address, page in made_up().items() if "data-kind=" in page.body and "changelog" not in address
    ] == []
