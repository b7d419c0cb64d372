"""The lookup as a person uses it: its fields, its answer, its address."""

import datetime
from dataclasses import dataclass
from urllib.parse import parse_qs, urlparse

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visit

TODAY = datetime.datetime(2026, 10, 10, 12, tzinfo=datetime.UTC)
"""The reader's clock in most tests: a few days past the last day of the records."""


@dataclass
class Desk:
    """A page with the form."""

    page: Page

    @property
    def device(self) -> Locator:
        return self.page.get_by_role("combobox", name="Your device")

    @property
    def build(self) -> Locator:
        return self.page.get_by_role("combobox", name="What is installed")

    @property
    def options(self) -> Locator:
        return self.page.locator("[role=option]:visible")

    @property
    def result(self) -> Locator:
        return self.page.locator("[data-result]")

    @property
    def sentence(self) -> Locator:
        return self.result.locator("[data-sentence]")

    @property
    def state(self) -> Locator:
        return self.result.locator(".bu-answer .bu-chip")

    def write(self, device: str, build: str) -> None:
        """Writes both fields and leaves them with Enter."""
        self.device.fill(device)
        self.device.press("Enter")
        self.build.fill(build)
        self.build.press("Enter")

    def switch(self, name: str) -> None:
        """Turns automatic installation `On` or `Off`."""
        self.page.get_by_role("radio", name=name).check()

    def paste(self, field: Locator, text: str) -> None:
        """Pastes a text into a field, as the clipboard hands it over."""
        field.focus()
        field.evaluate(
            """(field, text) => {
              const data = new DataTransfer();
              data.setData("text/plain", text);
              const given = { clipboardData: data, bubbles: true, cancelable: true };
              field.dispatchEvent(new ClipboardEvent("paste", given));
            }""",
            text,
        )

    def address(self) -> dict[str, str]:
        """What the address asks."""
        return {name: values[0] for name, values in parse_qs(urlparse(self.page.url).query).items()}

    def answered(self, text: str) -> None:
        """Waits for an answer with these words."""
        expect(self.sentence).to_contain_text(text)


def desk(visit: Visit, query: str = "", now: datetime.datetime = TODAY, page: str = "lookup/") -> Desk:
    """The lookup, opened with a question in its address, on a day of the reader's clock."""
    visit.page.clock.set_fixed_time(now)
    return Desk(visit.open(page + query))
