"""The lookup on every screen and for everyone: small, enlarged, dark, still, printed, by keyboard, without scripts."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit
from tests.browser.desk import Desk, desk

pytestmark = pytest.mark.browser

QUESTIONS = (
    "", "?device=iPhone17,1", "?device=iPhone17,1&build=23D8133&as_of=2026-03-18", "?device=Mac16,1&build=15.2",
    "?device=Mac16,1&build=25D2128&automatic=off&as_of=2026-03-18", "?device=none&build=1",
    "?device=iPhone14,5&build=20F770750b&as_of=2023-07-12", "?device=iPad7,1&build=21H461",
)  # fmt: skip


def _wider(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth - innerWidth"))


def _unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('article details').forEach((fold) => { fold.open = true; })")
    page.wait_for_load_state("networkidle")


def _violations(page: Page) -> list[str]:
    return [
        f"{violation['id']}: {node['html'][:160]} {json.dumps(node['any'])[:200]}"
        for violation in Axe().run(page).response["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize(
    "query", [*QUESTIONS[:3], *(pytest.param(query, marks=pytest.mark.conformance) for query in QUESTIONS[3:])]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_everything_unfolded(visit: Visit, query: str, scheme: str) -> None:
    visit.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    asked = desk(visit, query)
    expect(asked.result.locator(".bu-lookup__hint, .bu-answer").first).to_be_visible()
    _unfold(asked.page)
    asked.page.mouse.move(0, 0)
    found = _violations(asked.page)
    assert not found, "\n".join(found[:12])


def test_axe_finds_nothing_in_an_open_list_and_in_many_answers(visit: Visit) -> None:
    asked = desk(visit)
    asked.device.fill("iphone")
    expect(asked.options.first).to_be_visible()
    assert not _violations(asked.page)
    asked.page.locator("#bu-csv").fill('device,build\n"iPhone17,1",23D8133\nx,\n')
    asked.page.get_by_role("button", name="Answer all").click()
    expect(asked.page.locator(".bu-many__bad")).to_be_visible()
    assert not _violations(asked.page)


@pytest.mark.parametrize("query", QUESTIONS)
def test_nothing_is_wider_than_the_screen(visit: Visit, query: str) -> None:
    asked = desk(visit, query)
    expect(asked.result.locator(".bu-lookup__hint, .bu-answer").first).to_be_visible()
    _unfold(asked.page)
    for width in (320, 360, 768, 1280):
        asked.page.set_viewport_size({"width": width, "height": 800})
        assert _wider(asked.page) <= 0, width
    asked.page.set_viewport_size({"width": 320, "height": 640})
    asked.device.fill("macbook pro")
    expect(asked.options.first).to_be_visible()
    assert _wider(asked.page) <= 0


@pytest.mark.parametrize(("width", "height"), [(360, 740), (390, 844), (768, 1024), (1280, 800)])
@pytest.mark.parametrize("page", ["", "lookup/"])
def test_controls_and_answer_stand_on_the_first_screen(visit: Visit, page: str, width: int, height: int) -> None:
    visit.page.set_viewport_size({"width": width, "height": height})
    asked = desk(visit, "?device=iPhone17,1&build=23D8133&as_of=2026-03-18", page=page)
    step = asked.result.locator(".bu-answer__steps li").first
    expect(step).to_be_visible()
    for part in (asked.device, asked.build, asked.page.get_by_role("radio", name="Off"), asked.sentence, step):
        box = part.bounding_box()
        assert box
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= height


def test_at_twice_the_size(browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": 640, "height": 450}, device_scale_factor=2)  # 1280 at 200 %
    asked = Desk(context.new_page())
    asked.page.goto(f"{base}lookup/?device=iPhone17,1&build=23D8133&as_of=2026-03-18")
    asked.answered("26.3.1\u00a0(a) is waiting")
    assert _wider(asked.page) <= 0
    context.close()


def test_by_keyboard_alone(visit: Visit) -> None:
    asked = desk(visit)
    asked.device.focus()
    keys = asked.page.keyboard
    keys.type("iphone 16 p")
    expect(asked.device).to_have_attribute("aria-expanded", "true")
    expect(asked.options.nth(0)).to_have_attribute("aria-selected", "true")
    keys.press("ArrowDown")
    chosen = asked.options.nth(1)
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(asked.device).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    keys.press("ArrowUp")
    keys.press("Enter")
    expect(asked.device).to_have_value("iPhone 16 Pro")
    expect(asked.device).to_have_attribute("aria-expanded", "false")
    keys.press("Tab")
    expect(asked.build).to_be_focused()
    keys.press("ArrowDown")
    keys.press("Escape")
    expect(asked.build).to_have_attribute("aria-expanded", "false")
    keys.type("26.3.1")
    keys.press("Tab")
    asked.answered("Your iPhone needs an update first")
    expect(asked.page.get_by_role("radio", name="On")).to_be_focused()
    keys.press("ArrowRight")
    expect(asked.page.get_by_role("radio", name="Off")).to_be_checked()
    expect(asked.page.locator("[data-said]")).to_contain_text("Your iPhone needs an update first")


def test_by_touch(browser: Browser, base: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    asked = Desk(context.new_page())
    asked.page.goto(f"{base}lookup/")
    asked.device.tap()
    asked.device.fill("iphone 17e")
    asked.options.first.tap()
    asked.result.get_by_role("button", name="26.7.1").tap()
    asked.answered("Your iPhone has the newest iOS 26")
    assert asked.address()["device"] == "iPhone18,5"
    context.close()


@pytest.mark.parametrize("page", ["", "lookup/"])
def test_without_scripts_the_page_leads_to_the_devices(browser: Browser, base: str, page: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(base + page)
    expect(tab.get_by_text("This form needs scripts, and they are off.")).to_be_visible()
    expect(tab.locator("form.bu-lookup__form")).to_be_hidden()
    tab.get_by_role("link", name="iPhone 17 Pro", exact=True).click()
    expect(tab.locator("h1")).to_have_text("iPhone 17 Pro")
    context.close()


def test_an_answer_prints_on_one_page(visit: Visit) -> None:
    asked = desk(visit, "?device=Mac16,1&build=25D2128&automatic=off&as_of=2026-03-18")
    asked.answered("is waiting for your Mac")
    pages = asked.page.pdf(format="A4").count(b"/Type /Page\n") or asked.page.pdf(format="A4").count(b"/Type /Page ")
    assert pages == 1
    asked.page.emulate_media(media="print")
    expect(asked.sentence).to_be_visible()
    expect(asked.page.locator(".bu-lookup__form")).to_be_hidden()
    expect(asked.page.locator(".bu-many")).to_be_hidden()


def test_with_reduced_motion_nothing_moves(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    asked = desk(visit, "?device=iPhone17,1&build=23D8133")
    asked.answered("needs an update first")
    moving = "(all) => all.filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0).length"
    assert asked.page.locator(".bu-lookup *").evaluate_all(moving) == 0
