"""Answers as an entry tells them: a sentence, and the link to the answer as of that day."""

from dataclasses import dataclass

import jinja2
from markupsafe import Markup

from generator.derive.changes import Change
from generator.model.answer import Answer
from generator.render.feeds.text import one_line


@dataclass(frozen=True, slots=True)
class Told:
    """What one person is told."""

    automatic: bool
    name: str
    """What is installed: `26.3.1 (a)`."""
    sentence: str
    link: str


class Teller:
    """Puts answers into words. `env` knows the names of the catalogue (`bound`); `site_url` ends in a slash."""

    def __init__(self, env: jinja2.Environment, site_url: str) -> None:
        self._env = env
        self._site_url = site_url
        self._words: dict[tuple[object, ...], tuple[str, str]] = {}

    def told(self, change: Change, device: str) -> Told:
        """The answer after a change. `device` is the identifier as it stands in a query, or a place left open for it.

        Hundreds of devices are told the same, so it is put into words once.
        """
        key = _said(change)
        if key not in self._words:
            self._words[key] = self._said(change.after)
        name, sentence = self._words[key]
        return Told(change.mode.automatic, name, sentence, self._link(change, device))

    def _said(self, answer: Answer) -> tuple[str, str]:
        """What is installed, and the sentence that every page has for the answer."""
        module = self._env.get_template("answer/sentence.jinja").module
        sentence = Markup(module.sentence(answer))  # type: ignore[attr-defined]  # noqa: S704 - it is escaped
        return answer.name or answer.build, one_line(sentence.unescape())

    def _link(self, change: Change, device: str) -> str:
        switch = "on" if change.mode.automatic else "off"
        asked = f"device={device}&build={change.build}&automatic={switch}&as_of={change.date.isoformat()}"
        return f"{self._site_url}lookup/?{asked}"


def _said(change: Change) -> tuple[object, ...]:
    """All that the words depend on: what is to be done by whom, on what, and when."""
    catalogue, outline = change.catalogue, change.turn.outline
    on_sale = catalogue.fleet.devices[change.device].on_sale(change.date)
    family = catalogue.families[change.device]
    return family, change.build, change.mode, change.date, outline, outline.last, on_sale
