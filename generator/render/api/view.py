"""The catalogue as every export sees it: addresses, cited sources, and what follows from the records, found once."""

import functools
from collections.abc import Iterable
from typing import Any, TypedDict

import jinja2

from generator.derive.answer import Answer, Question, answer, installable
from generator.derive.answer.index import index
from generator.derive.facts import grouped
from generator.derive.history import Happening, history
from generator.derive.status import Status, patch_statuses, rows_of, status
from generator.model.catalogue import Catalogue, LinkedUpdate
from generator.model.output import OutputFile
from generator.model.patch import Patch
from generator.model.rows import PatchRow
from generator.model.slug import device_slug
from generator.model.version import Version
from generator.render.api.shapes.base import Document, Source
from generator.render.environment import bound, render

API = "api/v1/"
SCHEMAS = "schemas/api/v1/"


class Head(TypedDict):
    """What every document begins with."""

    schema_url: str
    api: str
    page: str


class View:
    """One catalogue, published at `site_url`, which ends in a slash; "" gives addresses relative to the site's root."""

    def __init__(
        self,
        catalogue: Catalogue,
        site_url: str = "",
        site_name: str = "Between Updates",
        env: jinja2.Environment | None = None,
    ) -> None:
        self.catalogue, self.site_url, self.site_name = catalogue, site_url, site_name
        self._env = bound(env, catalogue) if env else None
        self._cited: dict[tuple[str, ...], tuple[Source, ...]] = {}
        self._installable: dict[tuple[int, bool], tuple[str, ...]] = {}
        self._identifiers: dict[frozenset[str], tuple[str, ...]] = {}
        self._order = {identifier: place for place, identifier in enumerate(catalogue.fleet.devices)}

    def page(self, address: str) -> str:
        """The page at an address without slashes at its ends: `patches/ID`."""
        return f"{self.site_url}{address}/"

    def api(self, path: str) -> str:
        """A document by its path below the API's root, without its ending: `patches/ID`."""
        return f"{self.site_url}{API}{path}.json"

    def head(self, kind: str, path: str, page: str) -> Head:
        """The head of a document of a kind (the name of its schema)."""
        return {"schema_url": self.schema(kind), "api": self.api(path), "page": self.page(page) if page else self.site}

    def schema(self, kind: str) -> str:
        """The schema of a kind of document."""
        return f"{self.site_url}{SCHEMAS}{kind}.json"

    @property
    def site(self) -> str:
        """The home page."""
        return self.site_url or "./"

    def file(self, document: Document) -> OutputFile:
        """The document as a file, at the address that it names."""
        text = document.model_dump_json(by_alias=True)
        return OutputFile(document.api.removeprefix(self.site_url), f"{text}\n".encode())

    def cite(self, references: Iterable[str]) -> tuple[Source, ...]:
        """Source references as names and addresses."""
        key = tuple(references)
        if key not in self._cited:
            self._cited[key] = tuple(Source(name=c.name, url=c.url) for c in self.catalogue.cite(*key))
        return self._cited[key]

    def devices(self, devices: frozenset[str]) -> tuple[str, ...]:
        """Identifiers in the order of the records."""
        if devices not in self._identifiers:
            self._identifiers[devices] = tuple(sorted(devices, key=self._order.__getitem__))
        return self._identifiers[devices]

    def device_page(self, identifier: str) -> str:
        """The address of a device's page."""
        return f"devices/{self._slugs[self.catalogue.fleet.devices[identifier].name]}"

    def render(self, template: str, **values: Any) -> str:
        """The text of a template, for exports that have one. Raises BetweenError if the template is at fault."""
        assert self._env, f"{template} needs the environment of the templates"  # noqa: S101
        return render(self._env, template, **values)

    @functools.cached_property
    def _slugs(self) -> dict[str, str]:
        return {name.name: slug for slug, name in self.catalogue.names.items()}

    @functools.cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """All that happened, newest first."""
        return history(self.catalogue)

    @functools.cached_property
    def rows_by_inclusion(self) -> dict[tuple[str, Version], list[PatchRow]]:
        """The builds of patches that an update took in."""
        rows = self.catalogue.patch_rows
        return grouped(((row.platform, version), row) for row in rows if (version := row.included_version))

    def took_in(self, update: LinkedUpdate) -> tuple[PatchRow, ...]:
        """The builds of patches that an update took in."""
        return tuple(self.rows_by_inclusion.get((update.platform, update.version), ()))

    @functools.cached_property
    def rows_by_version(self) -> dict[tuple[str, Version], list[PatchRow]]:
        """The builds of patches by platform and version of their base."""
        return grouped(((row.platform, row.version), row) for row in self.catalogue.patch_rows)

    def on_top(self, update: LinkedUpdate) -> tuple[PatchRow, ...]:
        """The builds of patches for an update's builds."""
        return tuple(self.rows_by_version.get((update.platform, update.version), ()))

    def rows(self, patch: Patch) -> tuple[PatchRow, ...]:
        """The builds of a patch."""
        return rows_of(self.catalogue, patch)

    def status(self, row: PatchRow) -> Status:
        """Of a patch's build, as of the day that the records reach."""
        return status(self.catalogue, row, self.catalogue.checked)

    def statuses(self, patch: Patch) -> dict[str, Status]:
        """Of a patch, by platform, as of that day."""
        return patch_statuses(self.catalogue, patch, self.catalogue.checked)

    def newest(self, platform: str, major: int | None = None) -> LinkedUpdate | None:
        """The newest published update of a platform, or of one of its lines."""
        updates = (u for u in self.catalogue.updates.values() if u.platform == platform and u.published)
        return max((u for u in updates if major in (None, u.version.major)), key=lambda u: u.version, default=None)

    def answer(self, device: str, build: str, *, automatic: bool = True) -> Answer:
        """What the device gets today."""
        return answer(self.catalogue, Question(device, build, automatic, self.catalogue.checked))

    def installable(self, device: str) -> tuple[str, ...]:
        """The builds that a device can have installed, newest first; found once for devices that share them."""
        kind = self.kind(device)
        if kind not in self._installable:
            self._installable[kind] = installable(self.catalogue, device, self.catalogue.checked)
        return self._installable[kind]

    def kind(self, device: str) -> tuple[int, bool]:
        """The same for devices that share their answers."""
        on_sale = self.catalogue.fleet.devices[device].on_sale(self.catalogue.checked)
        return index(self.catalogue).kind(device), on_sale


def patch_ids(rows: Iterable[PatchRow]) -> tuple[str, ...]:
    """The ids of the patches of these builds, each once."""
    return tuple(dict.fromkeys(str(row.patch.id) for row in rows))


def device_path(identifier: str, folder: str = "devices") -> str:
    """The path of a device's file in a folder, without its ending: `devices/iphone17-1`."""
    return f"{folder}/{device_slug(identifier)}"
