"""Page, Markdown and JSON say the same of a patch."""

import re

import pytest

from tests.content import real
from tests.render.api.made import Files, document, made_up, shipped
from tests.render.pages.drawn import made_up as world_pages
from tests.render.pages.drawn import shipped as shipped_pages
from tests.render.pages.drawn import text

WITHDRAWN = "2031-02-01-webkit-a"
PATCHES = tuple(real.catalogue().patches)


def _markdown(files: Files, patch: str) -> str:
    return re.sub(r"\\(.)", r"\1", files[f"patches/{patch}.md"].decode())


@pytest.mark.parametrize("patch", PATCHES)
def test_the_api_says_of_a_patch_what_its_page_and_its_markdown_say(patch: str) -> None:
    told = document(shipped(), f"patches/{patch}")
    page, markdown = text(shipped_pages()[f"patches/{patch}/"]), _markdown(shipped(), patch)
    words = [
        told["title"],
        told["summary"],
        *told["cves"],
        *(status.capitalize() for status in told["status"].values()),
    ]
    words += [value for build in told["builds"] for value in (build["build"], build["base"])]
    words += [event["reason"] for event in told["events"] if event["reason"]]
    words += [fix["impact"] for fix in told["fixes"] or () if fix["impact"]]
    assert [word for word in words if word not in page] == []
    assert [word for word in words if word not in markdown and word.lower() not in markdown] == []


@pytest.mark.parametrize("patch", PATCHES)
def test_every_status_on_a_page_is_in_the_api_and_no_other(patch: str) -> None:
    shown = re.findall(r'bu-status--([a-z]+)"', shipped_pages()[f"patches/{patch}/"].body)
    told = document(shipped(), f"patches/{patch}")
    assert set(shown) == {build["status"] for build in told["builds"]}
    assert set(told["status"]) == {build["platform"] for build in told["builds"]}


def test_a_withdrawn_patch_names_its_event_with_reason_and_what_came_instead() -> None:
    told = document(made_up(), f"patches/{WITHDRAWN}")
    withdrawn = next(event for event in told["events"] if event["event"] == "withdrawn")
    assert (withdrawn["date"], withdrawn["reason"]) == ("2031-02-02", "It broke web sites.")
    assert withdrawn["replaced_by"] == "2031-02-04-webkit-b"
    assert withdrawn["sources"] == [{"name": "vendor.example", "url": "https://vendor.example/withdrawn"}]
    assert [(link["patch"], link["kind"]) for link in told["successors"]] == [("2031-02-04-webkit-b", "returned")]
    assert told["status"] == {"ios": "withdrawn", "macos": "withdrawn"}


def test_the_list_has_every_patch_newest_first() -> None:
    entries = document(shipped(), "patches/index")["patches"]
    assert [entry["id"] for entry in entries] == list(real.catalogue().patches)


def test_a_note_announces_its_data_and_what_it_is() -> None:
    page = world_pages()[f"patches/{WITHDRAWN}/"]
    assert [(other.media_type, other.address) for other in page.alternates] == [
        ("text/markdown", f"patches/{WITHDRAWN}.md"),
        ("application/json", f"api/v1/patches/{WITHDRAWN}.json"),
    ]
    assert page.article is not None
    assert page.picture == "withdrawn"


def test_whatever_a_page_announces_is_there() -> None:
    for page in shipped_pages().values():
        assert [other.address for other in page.alternates if other.address not in shipped()] == [], page.address
