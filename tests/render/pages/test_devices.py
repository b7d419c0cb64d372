import re

from generator.model.output import Page
from tests.render.pages.drawn import drawn, made_up, text
from tests.world import edited

TWO = "devices/phone-two/"
DESK = "devices/desk-2030/"


def _rows(page: Page) -> dict[str, list[str]]:
    """The cells of each row of answers, by the build that is installed."""
    found = re.findall(r'<th scope="row">.*?<code>(\w+)</code></th>\s*(.*?)\s*</tr>', page.body, re.DOTALL)
    cells = {build: re.findall(r"<td[^>]*>(.*?)</td>", rest, re.DOTALL) for build, rest in found}
    return {build: [re.sub(r"<[^>]*>|\s+", " ", cell).strip() for cell in row] for build, row in cells.items()}


def _patched_desk() -> Page:
    """The desk's page, with a patch for its newest update."""
    build = "  - {platform: macos, version: 40.2, letter: a, build: 60C771000a, base: 60C100, sources: [list]}\n"
    change = ("patches/2031/2031-04-10-kernel-a.yml", "fixes:\n", f"{build}fixes:\n")
    return drawn(edited(change))[DESK]


def test_the_switch_has_one_column_where_it_makes_no_difference() -> None:
    rows = _rows(made_up()[DESK])
    assert rows["60B50"] == ["Update to 40.2"]
    assert rows["60C100"] == ["Up to date; last update on 20 March 2031"]
    assert "With automatic off" not in text(made_up()[DESK])


def test_the_switch_has_a_column_each_where_it_makes_a_difference() -> None:
    page = _patched_desk()
    on, off = _rows(page)["60C100"]
    assert "by itself" in on
    assert "by hand" in off
    assert "With automatic off" in text(page)


def test_a_patch_can_be_what_is_installed() -> None:
    assert _rows(_patched_desk())["60C771000a"][0].startswith("Has 40.2")


def test_a_line_that_gets_nothing_any_more_is_folded() -> None:
    body = made_up()[TWO].body
    assert re.search(r"<details[^>]*><summary>iOS 40, an older line", body)
    assert not re.search(r"<summary>iOS 41, an older line", body)


def test_identifiers_that_get_the_same_share_one_table() -> None:
    assert "iphone91-1" not in made_up()[TWO].body
    only = ("updates/ios/41.yml", "devices: all", 'devices: {only: ["iPhone91,1"]}')
    body = drawn(edited(only))[TWO].body
    assert 'id="iphone91-1"' in body
    assert 'id="iphone91-2"' in body


def test_a_device_has_a_page_under_each_of_its_names() -> None:
    other = made_up()["devices/desk-rack-2030/"]
    assert "Also called" in text(other)
    assert other.digest is not None
    assert {"Mac90,1", "Desk (2030)", "Y1AP"} <= set(other.digest.words)


def test_a_device_that_is_not_on_sale_yet_has_a_page_that_says_so() -> None:
    pages = drawn(edited(("devices/mac.yml", "released: 2030-11-01", "released: 2031-11-01")))
    assert "1 November 2031" in text(pages["devices/lap/"])
    assert "Lap from 1 November 2031" in text(pages["devices/"])


def test_the_list_names_the_last_line_of_devices_that_were_left_behind() -> None:
    assert "Phone One up to iOS 40" in text(made_up()["devices/"])


def test_a_day_of_sale_that_is_not_certain_says_so() -> None:
    change = ("devices/mac.yml", "released: 2030-01-10", "released: 2030-01-10\n    released_certainty: inferred")
    page = drawn(edited(change))[DESK]
    assert re.search(r"<time datetime=\"2030-01-10\">[^<]*</time>\s*<a[^>]*>inferred</a>", page.body)
    assert "inferred" not in made_up()[DESK].body


def test_an_update_that_was_withdrawn_is_not_up_to_date() -> None:
    build = "{build: 60C100, date: 2031-03-20, devices: all"
    event = "events: [{date: 2031-03-22, event: withdrawn, reason: Bad., sources: [list]}]"
    page = drawn(edited(("updates/macos/40.yml", build, f"{build}, {event}")))[DESK]
    assert _rows(page)["60C100"] == ["Withdrawn, and nothing newer is out"]
