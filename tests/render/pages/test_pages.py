"""What holds for every page, of the made-up world and of the shipped records alike."""

import gzip
import re
from collections import Counter
from collections.abc import Callable

import pytest

from generator.check import check
from generator.derive.addresses import addresses
from generator.model.output import Page
from tests.conftest import Golden
from tests.content import real
from tests.render.pages.drawn import (
    drawn,
    hand_written,
    ids,
    leads_to,
    links,
    made_up,
    shipped,
    text,
    written_places,
)
from tests.world import FILES, edited

GOLDEN_PAGES = (
    "",
    "changelog/2031/",
    "devices/desk-2030/",
    "patches/2031-02-01-webkit-a/",
    "programs/bsi/",
    "updates/ios-40.2/",
    "withdrawn/",
)
DATA = re.compile(
    r"feeds/.+\.(rss|atom|json|opml|ics)|(schemas/)?api/v1/.+\.(json|csv|sqlite)|schemas/records/.+\.json"
)
both = pytest.mark.parametrize("all_pages", [made_up, shipped], ids=["world", "content"])
AllPages = Callable[[], dict[str, Page]]


@pytest.mark.parametrize("address", GOLDEN_PAGES)
def test_a_page_of_the_made_up_world_is_as_it_was_looked_at(address: str, golden: Golden) -> None:
    name = address.strip("/").replace("/", "-") or "home"
    golden(f"pages/{name}.html", made_up()[address].body)


def test_pages_are_the_same_whatever_the_order_of_hashes() -> None:
    assert drawn(FILES) == made_up()


@both
def test_every_link_within_the_site_leads_to_a_page_and_to_a_place_on_it(all_pages: AllPages) -> None:
    pages, headings = all_pages(), written_places()
    places = {address: {"", *headings.get(address, ())} for address in hand_written()}
    for address, page in pages.items():
        places.setdefault(address, {""}).update(ids(page))
    lost = []
    for page in pages.values():
        for link in dict.fromkeys(links(page)):
            address, place = leads_to(page, link)
            if (
                not re.match(r"[a-z.-]+:", link)
                and not DATA.fullmatch(address)
                and place not in places.get(address, ())
            ):
                lost.append((page.address, link))
    assert lost == []


@both
def test_an_id_stands_once_on_a_page_and_every_heading_has_its_place(all_pages: AllPages) -> None:
    for page in all_pages().values():
        assert [i for i, count in Counter(ids(page)).items() if count > 1] == [], page.address
        assert [heading.id for heading in page.headings if heading.id not in ids(page)] == [], page.address


@both
def test_titles_and_addresses_are_unique(all_pages: AllPages) -> None:
    pages = all_pages().values()
    assert [t for t, count in Counter(page.title for page in pages).items() if count > 1] == []
    assert all(page.address == "" or page.address.endswith("/") for page in pages)


def test_descriptions_are_unique_and_fit_a_search_result() -> None:
    pages = shipped().values()
    assert [d for d, count in Counter(page.description for page in pages).items() if count > 1] == []
    assert [(p.address, p.description) for p in pages if not 50 <= len(p.description) <= 160] == []


@both
def test_no_page_needs_a_script_or_a_style_within_it(all_pages: AllPages) -> None:
    for page in all_pages().values():
        assert not re.search(r"<(script|style|iframe|img|link)\b|\s(style|on[a-z]+)=", page.body), page.address


@both
def test_a_page_in_a_frame_has_one_first_heading_and_one_without_has_none(all_pages: AllPages) -> None:
    for page in all_pages().values():
        assert page.body.count("<h1") == (1 if page.frame else 0), page.address


@both
def test_every_address_that_records_promise_has_its_page(all_pages: AllPages) -> None:
    if all_pages is shipped:
        records, _ = check(real.documents())
        assert addresses(records) - shipped().keys() == set()
    assert {"", "changelog/", "withdrawn/", "about/", "subscribe/"} <= all_pages().keys()


def test_pages_stay_small() -> None:
    big = {p.address: len(gzip.compress(p.body.encode())) for p in shipped().values()}
    assert {address: size for address, size in big.items() if size > 30_000} == {}


def test_text_from_records_is_escaped_everywhere() -> None:
    evil = "<script>alert(1)</script>"
    pages = drawn(
        edited(
            ("patches/2031/2031-02-01-webkit-a.yml", "title: WebKit escape", f"title: {evil}"),
            ("patches/2031/2031-02-01-webkit-a.yml", "reason: It broke web sites.", f'reason: "{evil}"'),
            ("devices/mac.yml", "names: [Lap]", f'names: ["Lap {evil}"]'),
            ("updates/macos/40.yml", "except: [Lap]", f'except: ["Lap {evil}"]'),
            ("updates/macos/40.yml", "only: [Lap]", f'only: ["Lap {evil}"]'),
            ("components.yml", "name: WebKit", f'name: "{evil}"'),
            ("programs.yml", "text: The switch is on.", f'text: "{evil}"'),
            ("sources.yml", "name: The List", f'name: "{evil}"'),
            ("platforms.yml", "text: Whether the moon is made of cheese.", f'text: "{evil}"'),
        )
    )
    assert [address for address, page in pages.items() if "<script" in page.body] == []
    assert evil in text(pages["patches/2031-02-01-webkit-a/"])
