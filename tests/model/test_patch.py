from pathlib import Path

import pytest

from tests.check.checked import problems
from tests.world import FILES, catalogue, edited

FILE = "patches/2031/2031-02-01-webkit-a.yml"
BOTH, MAC = "https://vendor.example/bi", "https://vendor.example/mac"


def test_a_platform_can_have_a_page_of_its_own(tmp_path: Path) -> None:
    own = (FILE, "security_content:", f"security_content_on: {{macos: {MAC}}}\nsecurity_content:")
    patch = catalogue(tmp_path, edited(own)).patches["2031-02-01-webkit-a"]
    assert (patch.security_content_of("ios"), patch.security_content_of("macos")) == (BOTH, MAC)
    assert patch.security_contents() == {BOTH: ("ios",), MAC: ("macos",)}


def test_without_one_all_share_the_page(tmp_path: Path) -> None:
    patch = catalogue(tmp_path, FILES).patches["2031-02-01-webkit-a"]
    assert patch.security_contents() == {BOTH: ("ios", "macos")}


@pytest.mark.parametrize(("said", "page"), [("unknown", None), ("none-published", "none-published")])
def test_where_there_is_no_page_there_is_no_link(tmp_path: Path, said: str, page: str | None) -> None:
    patch = catalogue(tmp_path, edited((FILE, BOTH, said))).patches["2031-02-01-webkit-a"]
    assert (patch.security_content_of("ios"), patch.security_contents()) == (page, {})


def test_a_page_for_a_platform_that_the_patch_is_not_for_is_a_problem(tmp_path: Path) -> None:
    file = "patches/2031/2031-04-10-kernel-a.yml"
    own = f"security_content_on: {{macos: {MAC}}}\nsecurity_content:"
    (problem,) = problems(tmp_path, (file, "security_content:", own))
    assert (problem.code, problem.message) == ("P201", "the patch has no build for macos")
