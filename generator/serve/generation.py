"""One state of the records, from which a page, feed or answer is made when somebody asks for it."""

import threading
from collections.abc import Iterable
from pathlib import Path

from generator.check.codes import CODES
from generator.derive.addresses import addresses
from generator.derive.history import history
from generator.engine import Settings
from generator.errors import BetweenError
from generator.hang import Hanging
from generator.model.catalogue import Catalogue
from generator.model.output import Digest, OutputFile
from generator.project import Project
from generator.reading import Examined
from generator.render.environment import environment
from generator.render.feeds import feeds
from generator.render.lookup import lookup
from generator.render.pages import pages
from generator.render.slots import Surroundings


class Generation:
    """Makes the files of a site one by one.

    A whole site takes seconds; what one person looks at takes a fraction of one.
    """

    def __init__(self, project: Project, drawn: Path, examined: Examined, catalogue: Catalogue, site: Settings) -> None:
        self._catalogue = catalogue
        self._env = environment(project.templates)
        self._examined, self._drawn, self._site = examined, drawn, site
        newest = next((event.date for event in history(self._catalogue)), self._catalogue.checked)
        self._surroundings = Surroundings(self._env, site, self._catalogue.checked, newest)
        self._known = addresses(examined.records) | {page.address for page in examined.written}
        self._made: dict[str, bytes | None] = {}
        self._one_at_a_time = threading.Lock()

    def file(self, path: str) -> bytes | None:
        """The file at this path of the site; None if it is none of those that can be made alone.

        Raises BetweenError if a template is at fault.
        """
        with self._one_at_a_time:
            if path not in self._made:
                self._made |= {file.path: file.content for file in self._files(path)}
                self._made.setdefault(path, None)
            return self._made[path]

    def _files(self, path: str) -> Iterable[OutputFile]:
        if path.startswith("lookup/data/"):
            return lookup(self._catalogue, self._env, path)
        if path.startswith("feeds/"):
            return feeds(self._catalogue, self._env, self._site.site_url, self._site.site_name, only=path)
        if path.endswith("index.html"):
            return self._page(path.removesuffix("index.html"))
        return ()

    def _page(self, address: str) -> Iterable[OutputFile]:
        sheets = _Sheets(self._drawn)
        hanging = Hanging(sheets, self._examined.written, self._surroundings, _NoSearch())
        hanging.dates |= dict.fromkeys(self._known)
        made = [page for page in pages(self._catalogue, self._env, CODES, address) if page.address == address]
        hanging.hang(made)
        hanging.fill(address)
        return [OutputFile(path, content) for path, content in sheets.made.items()]


class _Sheets:
    """A stage in memory, above what the engine drew."""

    def __init__(self, drawn: Path) -> None:
        self._drawn = drawn
        self.made: dict[str, bytes] = {}

    def read(self, path: str) -> str:
        try:
            return (self._drawn / path).read_bytes().decode()
        except OSError as error:
            raise BetweenError(f"{path} was not drawn: {error.strerror}") from error

    def write(self, file: OutputFile) -> None:
        self.made[file.path] = file.content

    def rewrite(self, path: str, text: str) -> None:
        self.made[path] = text.encode()

    def remove(self, pattern: str) -> None:
        """Nothing was written that would have to go."""


class _NoSearch:
    def add(self, address: str, digest: Digest) -> None:
        """The search is made with the whole site."""
