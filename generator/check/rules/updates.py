"""The updates of one line's file: their versions, each once, newest first."""

import itertools
from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.model.update import UpdatesFile
from generator.model.version import Version


def versions_of_line(index: Index) -> Iterator[Finding]:
    """A version's first number is its file's major."""
    for path, file in index.records.of(UpdatesFile).items():
        for number, update in enumerate(file.updates):
            if update.version.major != file.major and path not in index.unasked.astray:
                message = f"{update.version} is no version of the line {file.major}"
                repair = f"move it to {update.version.major}.yml, or correct the version"
                yield Finding(path, ("updates", number, "version"), "P306", message, repair)


def versions_once(index: Index) -> Iterator[Finding]:
    """A version stands once, however it is written."""
    for path, file in index.records.of(UpdatesFile).items():
        seen: dict[Version, Version] = {}
        for number, update in enumerate(file.updates):
            if update.version in seen:
                message = f"{update.version} stands here already, as {seen[update.version]}"
                repair = "put the builds under one of the two"
                yield Finding(path, ("updates", number, "version"), "P307", message, repair)
            seen.setdefault(update.version, update.version)


def newest_first(index: Index) -> Iterator[Finding]:
    """The newest update stands first."""
    for path, file in index.records.of(UpdatesFile).items():
        for number, (above, update) in enumerate(itertools.pairwise(file.updates), 1):
            if update.version > above.version:
                message = f"{update.version} stands below {above.version}"
                repair = "move it up: the newest update stands first"
                yield Finding(path, ("updates", number, "version"), "P317", message, repair)


RULES = (versions_of_line, versions_once, newest_first)
