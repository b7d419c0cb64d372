from pathlib import Path
from xml.etree import ElementTree

from tests.render.feeds.made import SITE, made, of
from tests.render.feeds.plain import heads
from tests.world import catalogue, edited


def outlines(content: bytes) -> dict[str, list[ElementTree.Element]]:
    """The feeds of each group, by the group's name."""
    body = ElementTree.fromstring(content).find("body")
    assert body is not None
    groups = [*body, *body.findall("outline[@text='Devices']/outline")]
    return {group.attrib["text"]: group.findall("outline[@type='rss']") for group in groups}


def test_every_feed_stands_in_it_once_in_its_group(tmp_path: Path) -> None:
    files = made(catalogue(tmp_path))
    found = outlines(files["feeds/all.opml"])
    assert list(found) == ["Everything", "Platforms", "Lines", "Programs", "Components", "Devices", "iPhones", "Macs"]
    addresses = [outline.attrib["xmlUrl"] for group in found.values() for outline in group]
    assert sorted(addresses) == sorted(SITE + path for path in heads(files) if path.endswith(".rss"))
    assert [outline.attrib["text"] for outline in found["Everything"]] == ["Everything", "Withdrawals", "Tests"]
    assert [outline.attrib["text"] for outline in found["iPhones"]][:3] == [
        "Phone Two", "Phone Two (iPhone91,1)", "Phone Two (iPhone91,2)",
    ]  # fmt: skip


def test_it_has_what_opml_2_asks_for(tmp_path: Path) -> None:
    root = ElementTree.fromstring(of(tmp_path)["feeds/all.opml"])
    assert (root.tag, root.attrib) == ("opml", {"version": "2.0"})
    assert root.findtext("head/title") == "Between Updates"
    assert root.findtext("head/dateModified") == "Mon, 30 Jun 2031 00:00:00 GMT"
    for outline in root.iter("outline"):
        assert outline.attrib["text"]
        if outline.attrib.get("type") == "rss":
            assert outline.attrib["xmlUrl"].startswith(SITE)
            assert outline.attrib["htmlUrl"].startswith(SITE)
            assert outline.attrib["description"]


def test_marks_in_names_survive(tmp_path: Path) -> None:
    name = 'Phone <One> & "more"'
    files = of(tmp_path, edited(("devices/iphone.yml", "names: [Phone One]", f"names: ['{name}']")))
    assert name in [outline.attrib["text"] for outline in outlines(files["feeds/all.opml"])["iPhones"]]
