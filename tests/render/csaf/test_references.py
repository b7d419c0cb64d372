"""What an advisory refers to: itself first, then its page, the vendor, its relatives, and each source once."""

from pathlib import Path

from tests.render.csaf.made import AGAIN, SITE, TEST, WITHDRAWN, of


def test_references_name_itself_its_note_the_vendor_its_relatives_and_sources_once(tmp_path: Path) -> None:
    references = of(tmp_path)[WITHDRAWN]["document"]["references"]
    found = [(reference["category"], reference["url"]) for reference in references]
    assert found == [
        ("self", f"{SITE}csaf/2031/{WITHDRAWN}.json"),
        ("external", f"{SITE}patches/{WITHDRAWN}/"),
        ("external", "https://vendor.example/bi"),
        ("external", f"{SITE}csaf/2031/{AGAIN}.json"),
        ("external", "https://list.example/"),
        ("external", "https://vendor.example/withdrawn"),
    ]


def test_where_the_vendor_published_nothing_no_page_of_his_is_named(tmp_path: Path) -> None:
    references = of(tmp_path)[TEST]["document"]["references"]
    assert not any("vendor's page" in reference["summary"] for reference in references)
