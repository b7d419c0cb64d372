"""The Content-Security-Policy that the documented nginx sends holds: nothing on the site needs more than it allows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Visit
from tests.deploy.servers import nginx

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def guarded(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site behind nginx."""
    with nginx(site, tmp_path_factory.mktemp("nginx")) as port:
        yield f"http://127.0.0.1:{port}/"


@pytest.fixture
def visit(browser: Browser, guarded: str) -> Iterator[Visit]:
    """A fresh tab; the test fails at its end if the console told of a violation."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    visit = Visit(context.new_page(), guarded).watch()
    yield visit
    context.close()
    assert _violations(visit) == []


def _violations(visit: Visit) -> list[str]:
    return [fault for fault in visit.faults if "Content Security Policy" in fault]


def test_the_policy_is_in_force(visit: Visit) -> None:
    page = visit.open("")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    assert page.evaluate("window.ran") is None
    assert _violations(visit)
    visit.faults.clear()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "patches/2026-03-17-webkit-navigation/",
        "devices/iphone-16-pro/",
        "lookup/",
        "subscribe/",
        "changelog/?kind=withdrawn",
        "guides/install/",
    ],
)
def test_a_page_violates_nothing(visit: Visit, address: str) -> None:
    page = visit.open(address)
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1").first).to_be_visible()


def test_the_lookup_answers_one_device_and_many(visit: Visit) -> None:
    page = visit.open("lookup/?device=iPhone17,1&build=23D8133&as_of=2026-03-18")
    expect(page.locator("[data-sentence]")).to_contain_text("is waiting for your iPhone")
    page.get_by_text("Why", exact=True).click()
    expect(page.locator(".bu-answer__reasons li").first).to_be_visible()
    page.locator("#bu-csv").fill('device,build\n"iPhone17,1",23D8133\n')
    page.get_by_role("button", name="Answer all").click()
    with page.expect_download():
        page.get_by_role("button", name="Export as CSV").click()


def test_the_search_works(visit: Visit) -> None:
    page = visit.open("")
    page.locator("[data-bu-search-open]").click()
    page.locator("#bu-search input").fill("CVE-2026-20643")
    first = page.locator("#bu-search li a").first
    expect(first).to_be_visible(timeout=15_000)
    assert "patches/2026-03-17-webkit-navigation/" in (first.get_attribute("href") or "")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("WebKit")
