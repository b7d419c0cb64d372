"""A draft: the texts that record files would get. It is checked with all the others before anything is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.edit import parse
from generator.edit.formatted import formatted
from generator.errors import BetweenError, Problem
from generator.project import Project
from generator.trial import trial
from generator.write.records import put


@dataclass(frozen=True, slots=True)
class Draft:
    """What a new record changes. `path` is the file that it stands in."""

    path: str
    texts: Mapping[str, str]
    """By path: the record's own file first."""
    before: Mapping[str, bytes | None]
    """What those files held; None for a new one."""

    @property
    def text(self) -> str:
        """The text of the record's own file."""
        return self.texts[self.path]

    def edited(self, text: str) -> "Draft":
        """The same with another text of the record's own file."""
        return Draft(self.path, {**self.texts, self.path: text}, self.before)


class Sheets:
    """The files that a draft changes, as mappings that keep their comments."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._sheets: dict[str, Any] = {}
        self._before: dict[str, bytes | None] = {}

    def open(self, path: str, begin: str = "") -> Any:
        """The mapping of a file; of `begin` where there is no such file yet."""
        if path not in self._sheets:
            file = self._project.root / path
            self._before[path] = file.read_bytes() if file.exists() else None
            self._sheets[path] = parse((self._before[path] or begin.encode()).decode())
        return self._sheets[path]

    def new(self, path: str, text: str) -> Any:
        """The mapping of a file that must not be there yet. Raises BetweenError if it is."""
        if (self._project.root / path).exists():
            raise BetweenError(f"{path} is there already: nothing was written")
        return self.open(path, text)

    def draft(self, path: str) -> Draft:
        """The draft of everything that was opened; `path` is the file of the new record."""
        order = [path, *(other for other in self._sheets if other != path)]
        return Draft(path, {name: formatted(self._sheets[name], name) for name in order}, self._before)


def verdict(project: Project, draft: Draft) -> tuple[Problem, ...]:
    """What would be wrong with the records if the draft were written."""
    return trial(project, draft.texts)


def write(project: Project, draft: Draft) -> None:
    """Writes a draft, all of its files or none. Raises BetweenError if one is not as it was, or cannot be written."""
    put(project.root, draft.texts, draft.before)
