"""How Markdown tells of what happened: in the words of the feeds' titles."""

from typing import Any

from generator.derive.happening import Happening
from generator.model.patch import Patch
from generator.render.api.view import View
from generator.render.feeds.name import named


class Telling:
    """Words for happenings and patches, each found once."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._told: dict[str, str] = {}

    def told(self, happening: Happening) -> str:
        """What happened, on one line: `Withdrawn: iOS 16.5.1 (a): ...`."""
        if happening.id not in self._told:
            self._told[happening.id] = self._view.render("feeds/title.txt", **self._facts(happening)).strip()
        return self._told[happening.id]

    def brief(self, happening: Happening) -> str:
        """The same without the title of the patch, where everything is about that patch."""
        facts = self._facts(happening)
        after = {"replaced": f", by {facts['other']}", "returned": f", as {facts['other']}"}.get(happening.kind, "")
        into = f", in {facts['into']}" if facts["into"] else ""
        return f"{happening.kind.capitalize()}: {facts['what']}{after}{into}."

    def _facts(self, happening: Happening) -> dict[str, Any]:
        catalogue = self._view.catalogue
        return {
            "happening": happening,
            "what": named(catalogue, happening.rows or happening.builds),
            "other": named(catalogue, happening.others),
            "into": named(catalogue, (), happening.included_in),
        }

    def names(self, patch: Patch) -> str:
        """Its platforms with their versions and letters."""
        return named(self._view.catalogue, self._view.rows(patch))

    def link(self, happening: Happening) -> str:
        """The page of what it happened to."""
        return self._view.page(happening.subject)
