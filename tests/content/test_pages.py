"""The hand-written pages as data under test: what every one of them must have, and that what they say can be held."""

import re
from pathlib import PurePosixPath

import pytest

from generator.load import load_pages
from generator.model.document import HandWritten
from tests.shared import ROOT, shared

PAGES = [page for page in load_pages(ROOT)[0] if not page.path.startswith("content/pages/frames/")]
GUIDES = [
    page
    for page in PAGES
    if page.path.startswith("content/pages/guides/") and page.path != "content/pages/guides/index.md"
]
REFERENCES = ("guides/problems.md", "guides/records.md")
"""Hand-written beginnings of pages that are made from code."""
FOR_WRITERS = ("data.md", *REFERENCES, "writers/index.md", "writers/importing.md", "writers/july-2023.md")
"""Guides that say how something here is done, and no facts that need a source."""
LINK = re.compile(r"\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
RECORD = re.compile(
    rf"record:(?:(?:patches|devices|programs|components|platforms)/{SLUG}"
    rf"|lines/{SLUG}-\d+|updates/{SLUG}-\d+(?:\.\d+)+|changelog/\d{{4}}|guides/(?:problems|api))(?:#{SLUG})?"
)
PANE = "x-apple.systempreferences:com.apple.SecurityImprovements-Settings.extension"
FORMATS = ("https://docs.oasis-open.org/csaf/", "https://github.com/Macjutsu/super/")
"""Addresses that say how a format is read: they are no source of a fact about patches."""
AMERICAN = re.compile(
    r"\b(?:\w+ization|\w*(?:recogn|organ|author|synchron)iz\w+|colors?|behaviors?|favorites?|centers?|canceled"
    r"|enrollments?|catalogs?|defenses?|gray)\b",
    re.IGNORECASE,
)
MIXED_UP = re.compile(
    r"\bpulled\b|\bApple (?:has )?remove[sd]?\b|\b(?:you|users?|people) (?:can(?:not)? )?withdr[ae]w", re.IGNORECASE
)


def _prose(page: HandWritten) -> str:
    """What a person reads: no front matter, no code blocks, no code in lines."""
    body = page.text.split("\n---\n", 1)[1]
    return re.sub(r"`[^`\n]*`", "", FENCE.sub("", body))


def _links(page: HandWritten) -> list[str]:
    return LINK.findall(_prose(page))


def _id(page: HandWritten) -> str:
    return page.path.removeprefix("content/pages/")


every_page = pytest.mark.parametrize("page", PAGES, ids=_id)
every_guide = pytest.mark.parametrize("page", GUIDES, ids=_id)


def test_the_pages_that_the_site_promises_are_there() -> None:
    lists = "changelog patches updates devices lines platforms programs components withdrawn subscribe about guides"
    guides = "what-it-is install automatic remove genuine no-letter managed rsr-and-bsi how-lookup-decides writers data"
    guides += " sofa-csaf"
    addresses = {page.address for page in PAGES}
    assert {"", *(f"{name}/" for name in lists.split()), *(f"guides/{name}/" for name in guides.split())} <= addresses


def test_titles_and_descriptions_are_unique() -> None:
    for values in ([page.title for page in PAGES], [page.description for page in PAGES]):
        assert sorted(set(values)) == sorted(values)


@every_page
def test_a_page_has_a_description_that_a_search_result_shows_whole(page: HandWritten) -> None:
    assert 50 <= len(page.description) <= 160
    assert page.description.endswith((".", "?"))


@every_page
def test_a_page_begins_with_its_only_first_heading(page: HandWritten) -> None:
    prose = _prose(page)
    assert len(re.findall(r"^# \S", prose, re.MULTILINE)) == 1
    assert prose.lstrip().startswith("# ")


@every_page
def test_a_link_has_a_form_that_both_engines_keep(page: HandWritten) -> None:
    for link in _links(page):
        local = re.fullmatch(r"(?:\.\./)*[a-z0-9/-]+\.md(?:#[a-z0-9-]+)?", link)
        assert local or RECORD.fullmatch(link) or link.startswith("https://") or link == PANE, link


@every_page
def test_a_link_to_a_hand_written_page_finds_its_file(page: HandWritten) -> None:
    folder = (ROOT / page.path).parent
    local = [link.split("#")[0] for link in _links(page) if ".md" in PurePosixPath(link).name]
    assert [link for link in local if not (folder / link).resolve().is_file()] == []


@every_page
def test_a_link_to_a_patch_finds_its_record(page: HandWritten) -> None:
    ids = {file.stem for file in (ROOT / "content" / "patches").glob("*/*.yml")}
    named = [link.removeprefix("record:patches/") for link in _links(page) if link.startswith("record:patches/")]
    assert [name for name in named if name not in ids] == []


@every_page
def test_nothing_leads_to_an_address_without_encryption(page: HandWritten) -> None:
    assert "http:" not in page.text


@every_page
def test_words_are_british_and_keep_remove_and_withdraw_apart(page: HandWritten) -> None:
    prose = _prose(page)
    assert AMERICAN.findall(prose) == []
    assert MIXED_UP.findall(prose) == []


@every_guide
def test_a_guide_is_useful_and_not_long(page: HandWritten) -> None:
    body = _prose(page).split("\n## Sources\n")[0]
    if page.path.endswith(REFERENCES):
        return
    assert 250 <= len(re.findall(r"\w+", re.sub(r"\]\([^)]*\)", "]", body))) <= 900


@pytest.mark.parametrize("page", [page for page in GUIDES if not page.path.endswith(FOR_WRITERS)], ids=_id)
def test_a_guide_ends_with_what_is_not_known_and_its_sources(page: HandWritten) -> None:
    assert page.headings[-2:] == ("What is not known", "Sources")
    sources = page.text.split("\n## Sources\n")[1]
    assert sum(link.startswith("https://") for link in LINK.findall(sources)) >= 2


@every_guide
def test_a_guide_cites_only_addresses_that_the_facts_name(page: HandWritten) -> None:
    facts = shared("facts")
    named = "\n".join(file.read_text(encoding="utf-8") for file in sorted(facts.glob("*.json")) if file.is_file())
    cited = [link for link in _links(page) if link.startswith("https://")]
    cited = [link for link in cited if not link.startswith(FORMATS)]
    assert [link for link in cited if link.removeprefix("https://") not in named] == []


def test_the_guides_of_the_index_are_all_guides() -> None:
    index = next(page for page in PAGES if page.address == "guides/")
    listed = {link for link in _links(index) if link.endswith(".md")}
    assert listed == {page.path.removeprefix("content/pages/guides/") for page in GUIDES}
