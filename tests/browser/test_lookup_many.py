"""Many devices at once: pasted, dropped or opened, answered in the page, grouped, sorted, exported."""

import csv
import io
import random
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit
from tests.content.real import catalogue

pytestmark = pytest.mark.browser

INVENTORY = """Computer Name,Serial Number,Model Identifier,Operating System Version,Operating System Build,automatic
Front desk,C1,"iPhone17,1",26.3.1,23D8133,on
Lab,C2,"Mac16,1",26.7.1,,off
=HYPERLINK(1),C3,"Mac mini (M2 Pro, 2023)",26.3.1 (a),,on
Broken,C4,iPhone17,1,26.3.1,23D8133,on
Nothing,C5,"iPhone17,1",,,on
Odd,C6,"iPhone17,1",26.3.1,,perhaps
Two builds,C7,"Mac16,1",15.2,,on
"Quote,C8,"iPhone17,1",26.3.1,,on
Other,C9,Pixel 9,15,,on
Early,C10,"iPhone17,1",,99Z999,on
"""


def _answer(page: Page, text: str) -> Locator:
    page.locator("#bu-csv").fill(text)
    page.get_by_role("button", name="Answer all").click()
    expect(page.locator("[data-many-said]")).to_contain_text("Rows answered")
    return page.locator("[data-many-result]")


def _export(page: Page) -> list[dict[str, str]]:
    with page.expect_download() as download:
        page.get_by_role("button", name="Export as CSV").click()
    return list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8"), newline="")))


def test_every_row_is_answered_or_listed_with_its_line_and_reason(visit: Visit) -> None:
    page = visit.open("lookup/")
    result = _answer(page, INVENTORY)
    expect(page.locator("[data-many-said]")).to_have_text("Rows answered: 5. Not answered: 5.")
    bad = result.locator(".bu-many__bad tbody tr")
    expect(bad).to_have_count(5)
    for line, reason in {
        5: 'must be quoted: "iPhone17,1"',
        6: "names no build and no version",
        7: "The switch is perhaps",
        8: "It fits several",
        9: "The row is no CSV",
    }.items():
        row = bad.filter(has=page.get_by_role("cell", name=str(line), exact=True))
        expect(row).to_contain_text(reason)
    expect(page.get_by_text("nothing leaves your browser")).to_be_visible()


def test_rows_are_grouped_by_what_to_do_and_sorted(visit: Visit) -> None:
    page = visit.open("lookup/")
    result = _answer(page, INVENTORY)
    groups = result.locator(".bu-many__group")
    expect(groups).to_have_text(
        [
            "1 Install an update first: iOS\u00a026.7.1",
            "1 Install an update first: macOS\u00a026.7.1",
            "1 Nothing: up to date",
            "1 Check the build",
            "1 Check the device",
        ]
    )
    rows = result.locator(".bu-many__table tbody tr")
    groups.nth(2).click()
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Lab")
    groups.nth(2).click()
    expect(rows).to_have_count(5)
    result.get_by_role("button", name="Device", exact=True).click()
    first = rows.first.text_content()
    result.get_by_role("button", name="Device", exact=True).click()
    assert rows.first.text_content() != first
    expect(result.locator("th[aria-sort=descending]")).to_have_text("Device")


def test_the_export_has_every_row_and_no_formula(visit: Visit) -> None:
    page = visit.open("lookup/")
    _answer(page, INVENTORY)
    rows = _export(page)
    assert [row["line"] for row in rows] == [str(line) for line in range(2, 12)]
    assert rows[0]["state"] == "update-first"
    assert rows[0]["what_to_do"] == "Install an update first: iOS\u00a026.7.1"
    assert rows[2]["Computer Name"] == "'=HYPERLINK(1)"
    assert [bool(row["error"]) for row in rows] == [False, False, False, True, True, True, True, True, False, False]


def test_ten_thousand_rows_do_not_freeze_the_page(visit: Visit) -> None:
    dice, shipped = random.Random(5), catalogue()
    known = [
        (row.platform, row.build, sorted(row.devices)) for rows in shipped.lines.values() for row in rows if row.devices
    ]
    lines = ["name,device,build"]
    for number in range(10_000):
        _, build, devices = dice.choice(known)
        lines.append(f'Machine {number},"{dice.choice(devices)}",{build}')
    page = visit.open("lookup/")
    page.evaluate(
        """() => {
          window.seen = { frames: 0, steps: new Set() };
          const count = () => { window.seen.frames++; requestAnimationFrame(count); };
          requestAnimationFrame(count);
          const said = document.querySelector("[data-many-said]");
          new MutationObserver(() => window.seen.steps.add(said.textContent)).observe(said, { childList: true });
        }"""
    )
    page.locator("#bu-csv-file").set_input_files(
        {"name": "inventory.csv", "mimeType": "text/csv", "buffer": "\n".join(lines).encode()}
    )
    expect(page.locator("[data-many-said]")).to_have_text("Rows answered: 10000. Not answered: 0.", timeout=60_000)
    seen = page.evaluate("({ frames: window.seen.frames, steps: window.seen.steps.size })")
    assert seen["steps"] > 10, seen  # the page told how far it was, so it had its turns
    assert seen["frames"] > 10, seen
    assert page.locator(".bu-many__table tbody tr").count() == 100
    expect(page.locator("[data-page]")).to_have_text("Rows 1 to 100 of 10000")
    page.get_by_role("button", name="Next").click()
    expect(page.locator("[data-page]")).to_have_text("Rows 101 to 200 of 10000")
    assert len(_export(page)) == 10_000
    assert not [url for url in visit.requests if not url.startswith((visit.base, "blob:", "data:"))]


def test_a_dropped_file_is_answered_and_a_file_without_columns_refused(visit: Visit) -> None:
    page = visit.open("lookup/")
    drop = """([text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "devices.csv", { type: "text/csv" }));
      const drop = new DragEvent("drop", { dataTransfer: data, bubbles: true });
      document.querySelector("[data-bu-many]").dispatchEvent(drop);
    }"""
    page.evaluate(drop, ['device;version\n"iPhone17,1";26.3.1\n'])
    expect(page.locator("[data-many-said]")).to_have_text("Rows answered: 1. Not answered: 0.")
    page.evaluate(drop, ["colour,size\nred,1\n"])
    expect(page.locator("[data-many-result]")).to_contain_text("The first line must name the columns")
    page.evaluate(drop, [""])
    expect(page.locator("[data-many-said]")).to_have_text("There is no row in it.")
