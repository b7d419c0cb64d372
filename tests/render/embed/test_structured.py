"""Structured data says what the note says, and cannot end its element."""

import dataclasses
import json
from dataclasses import dataclass

from generator.render.embed.structured import structured
from generator.render.environment import environment
from generator.render.slots import Surroundings
from tests.content import real
from tests.render.pages.drawn import made_up, shipped
from tests.shared import ROOT

NOTE = "patches/2031-02-01-webkit-a/"


@dataclass(frozen=True)
class Site:
    site_name: str = "Between Updates"
    site_url: str = "https://site.example/"
    report: str = "about/"
    repo_url: str = ""


def test_a_note_is_a_technical_article_about_its_versions() -> None:
    told = json.loads(structured(made_up()[NOTE], Site()))
    assert (told["@context"], told["@type"]) == ("https://schema.org", "TechArticle")
    assert told["url"] == told["@id"] == "https://site.example/patches/2031-02-01-webkit-a/"
    assert (told["datePublished"], told["dateModified"]) == ("2031-02-01", "2031-03-20")
    assert told["about"] == [
        {"@type": "SoftwareApplication", "name": "iOS", "softwareVersion": "40.1\u00a0(a)"},
        {"@type": "SoftwareApplication", "name": "macOS", "softwareVersion": "40.1\u00a0(a)"},
    ]
    assert told["keywords"] == ["Background Improvement", "WebKit", "CVE-2031-0001"]
    assert {"@type": "WebPage", "name": "vendor.example", "url": "https://vendor.example/withdrawn"} in told["citation"]
    assert told["publisher"]["name"] == "Between Updates"
    assert told["image"] == "https://site.example/pictures/withdrawn.png"


def test_every_note_has_it_and_no_other_page() -> None:
    notes = {f"patches/{patch}/" for patch in real.catalogue().patches}
    assert {address for address, page in shipped().items() if page.article} == notes
    for address in notes:
        page = shipped()[address]
        told = json.loads(structured(page, Site()))
        assert (told["headline"], told["description"]) == (page.title, page.description)


def test_nothing_in_it_can_end_the_element() -> None:
    page = dataclasses.replace(made_up()[NOTE], title="</script><script>alert(1)</script><!-- & \u2028")
    text = structured(page, Site())
    assert not set("<>&") & set(text)
    assert json.loads(text)["headline"] == page.title


def test_the_head_of_a_note_holds_it_with_its_picture_and_its_other_forms() -> None:
    page = dataclasses.replace(made_up()[NOTE], title='A "title" </script>')
    checked = real.catalogue().checked
    head = Surroundings(environment(ROOT / "templates"), Site(), checked, checked).around(page)["head"]
    assert head.count("</script>") == 1
    assert (
        json.loads(head.split('<script type="application/ld+json">')[1].split("</script>")[0])["headline"] == page.title
    )
    assert '<meta property="og:image" content="https://site.example/pictures/withdrawn.png">' in head
    assert '<meta property="og:image:alt" content="Status: withdrawn">' in head
    assert '<meta property="og:type" content="article">' in head
    assert 'type="text/markdown" title="This page as Markdown" href="../../patches/2031-02-01-webkit-a.md"' in head


def test_another_page_has_the_picture_of_the_site() -> None:
    checked = real.catalogue().checked
    around = Surroundings(environment(ROOT / "templates"), Site(), checked, checked).around(made_up()["withdrawn/"])
    assert 'content="https://site.example/pictures/site.png"' in around["head"]
    assert "ld+json" not in around["head"]
