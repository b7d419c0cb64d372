import gzip
import html
import re

from generator.model.output import Page
from tests.content.real import catalogue
from tests.render.pages.drawn import drawn, links, made_up, shipped, text
from tests.world import edited

TWO = "devices/phone-two/"
DESK = "devices/desk-2030/"


def _rows(page: Page) -> dict[str, list[str]]:
    """The cells of each row of answers, by every build that is installed in it."""
    found: dict[str, list[str]] = {}
    for head, rest in _answers(page):
        cells = [
            re.sub(r"<[^>]*>|\s+", " ", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", rest, re.DOTALL)
        ]
        found |= dict.fromkeys(re.findall(r"<code>(\w+)</code>", head), cells)
    return found


def _answers(page: Page) -> list[tuple[str, str]]:
    """The head and the rest of each row of answers."""
    rows = re.findall(r'<tr class="bu-state--[^>]*>\s*<th scope="row">(.*?)</th>(.*?)</tr>', page.body, re.DOTALL)
    return [(head, rest) for head, rest in rows]


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
    assert 'id="iphone91-1"' not in made_up()[TWO].body
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


def _heads(page: Page) -> list[str]:
    """What the rows of answers are called."""
    return [re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", head))).strip() for head, _ in _answers(page)]


def test_builds_that_lead_to_the_same_stand_in_one_row() -> None:
    newest, older = _heads(made_up()[DESK])
    assert newest == "macOS 40.2 60C100"
    assert older.startswith("Anything before macOS 40.2 3 builds macOS 40.1 (b) 60B770500b")


def test_betas_that_lead_to_the_same_stand_in_rows_of_their_own() -> None:
    later = "channel: beta, label: beta {0}, date: 2031-06-{1}, devices: on-sale, sources: [list]"
    builds = "".join(f"      - {{build: 60D500{n}a, {later.format(n, n + 10)}}}\n" for n in (3, 2, 1))
    version = f"updates:\n  - version: 40.3\n    security_content: none-published\n    builds:\n{builds}"
    page = drawn(edited(("updates/macos/40.yml", "updates:\n", version)))[DESK]
    assert "Anything before macOS 40.3 beta 3 2 builds macOS 40.3 beta 2 60D5002a" in " | ".join(_heads(page))
    assert _rows(page)["60D5001a"] == ["Update to 40.3 beta 3"]


def test_every_build_links_its_answer() -> None:
    found = set(links(made_up()[DESK]))
    builds = set(_rows(made_up()[DESK]))
    assert {f"../../lookup/?device=Mac90,1&build={build}" for build in builds} <= found
    other = set(links(made_up()[TWO]))
    assert "../../lookup/?device=iPhone91,1&build=51A10" in other


def test_what_it_got_over_time_stands_newest_first_with_both_ways_to_keep_it() -> None:
    said = text(made_up()[DESK])
    over_time = said.split("What it got over time")[1].split("How long")[0]
    assert over_time.index("macOS 40.2") < over_time.index("macOS 40.1 (b)") < over_time.index("macOS 40.1 (a)")
    assert "40.1 (a): Withdrawn. Installs 40.1 (b) by itself instead" in over_time
    assert "Automatic off, 40.1: Install 40.1 (b) by hand" in over_time


def test_many_changes_are_folded() -> None:
    assert "earlier change" in text(shipped()["devices/iphone-16-pro/"])
    assert "earlier change" not in text(made_up()["devices/lap/"])


def test_how_long_it_waited_for_each_patch() -> None:
    said = text(made_up()[DESK]).split("How long it waited for fixes")[1].split("Patches made for it")[0]
    assert "40.1 (b) 60B770500b 4 February 2031 0 days 44 days, until macOS 40.2" in said
    assert "40.1 (a) 60B770500a 1 February 2031 0 days; withdrawn on 2 February 2031 47 days, until macOS 40.2" in said
    open_still = text(made_up()["devices/phone-one/"])
    assert "81 days so far" in open_still


def test_a_device_without_patches_waited_for_none() -> None:
    assert "How long it waited" not in text(shipped()["devices/iphone-duo/"])


def test_a_page_stays_small() -> None:
    largest = max(
        (page for address, page in shipped().items() if address.startswith("devices/")), key=lambda page: len(page.body)
    )
    assert len(gzip.compress(largest.body.encode(), 9)) < 25_000


def test_identifiers_of_one_name_may_differ_in_when_they_came_and_what_they_run() -> None:
    body = shipped()["devices/macbook-pro-16-inch-2019/"].body
    facts = body[body.index("<dt>On sale</dt>") : body.index("</dl>")]
    told = " ".join(re.sub(r"<[^>]+>", " ", facts).split())
    assert told == (
        "On sale since 15 June 2020 MacBookPro16,4 since 13 November 2019 MacBookPro16,1 "
        "Runs macOS&nbsp;10.15.5 to 26 MacBookPro16,4 macOS&nbsp;10.15.1 to 26 MacBookPro16,1"
    )


def test_a_device_that_is_announced_comes_from_a_day_on() -> None:
    for device in catalogue().fleet.devices.values():
        if device.released > catalogue().checked:
            slug = next(slug for slug, name in catalogue().names.items() if device in name.devices)
            assert re.search(r"<dd>from <time", shipped()[f"devices/{slug}/"].body), slug
