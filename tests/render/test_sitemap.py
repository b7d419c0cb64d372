import datetime
from xml.etree import ElementTree

from generator.model.output import OutputFile
from generator.render.sitemap import sitemap

SITE = "https://site.example/x/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
DAY = datetime.date(2031, 2, 1)


def listed(file: OutputFile) -> list[tuple[str, str | None]]:
    root = ElementTree.fromstring(file.content)
    return [(item.findtext("s:loc", "", NAMES), item.findtext("s:lastmod", None, NAMES)) for item in root]


def test_every_page_once_sorted_and_dated_where_a_date_is_known() -> None:
    (file,) = sitemap([("patches/b/", DAY), ("", None), ("patches/a/", None)], SITE)
    assert file.path == "sitemap.xml"
    assert listed(file) == [(SITE, None), (SITE + "patches/a/", None), (SITE + "patches/b/", "2031-02-01")]


def test_the_order_of_the_pages_changes_no_byte() -> None:
    pages = [("b/", DAY), ("a/", None), ("c/", DAY)]
    assert sitemap(pages, SITE) == sitemap(reversed(pages), SITE)


def test_an_address_is_escaped() -> None:
    (file,) = sitemap([("a&b/", None)], SITE)
    assert listed(file) == [(SITE + "a&b/", None)]


def test_more_pages_than_a_sitemap_may_hold_are_split_below_an_index() -> None:
    pages = [(f"p/{number}/", DAY + datetime.timedelta(number) if number < 4 else None) for number in range(5)]
    index, *parts = sitemap(pages, SITE, limit=2)
    assert listed(index) == [
        (SITE + "sitemap-1.xml", "2031-02-02"),
        (SITE + "sitemap-2.xml", "2031-02-04"),
        (SITE + "sitemap-3.xml", None),
    ]
    assert [part.path for part in parts] == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    assert sorted(entry for part in parts for entry in listed(part)) == sorted(listed(sitemap(pages, SITE)[0]))
    assert [len(listed(part)) for part in parts] == [2, 2, 1]


def test_as_many_pages_as_a_sitemap_may_hold_stand_in_one() -> None:
    assert len(sitemap([("a/", None), ("b/", None)], SITE, limit=2)) == 1
