"""Which feeds there are: a scope is an address for ever, its words, its human page, and what belongs in it.

What belongs in a scope is decided by what a happening was on its day, so that nothing leaves a feed later.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.derive.happening import Happening, HappeningKind
from generator.model.catalogue import Catalogue
from generator.model.output import FeedLink
from generator.model.rows import BuildRow, PatchRow

_PUBLISHED = ("all", "withdrawn", "platform")
"""The families of scopes that are published as files."""


@dataclass(frozen=True, slots=True)
class Scope:
    """One feed, in every format."""

    key: str
    """`all`, `platform/ios`, `component/webkit`."""
    title: str
    description: str
    page: str
    """The page that says the same to a person, relative to the site's root."""
    holds: Callable[[Happening], bool]

    @property
    def address(self) -> str:
        """Where it lies, without its ending: `feeds/platform/ios`."""
        return f"feeds/{self.key}"

    @property
    def published(self) -> bool:
        """Whether it is written as a file."""
        return self.key.split("/")[0] in _PUBLISHED


def scopes(catalogue: Catalogue) -> Iterator[Scope]:
    """Every scope over what happened, in a fixed order. A device's feed is none: it holds changes of its answer."""
    yield Scope(
        "all", "Everything", "Updates, patches, tests and withdrawals, as they happen.", "changelog/", lambda _: True
    )
    yield Scope(
        "withdrawn", "Withdrawals", "What the vendor took back, and why.", "withdrawn/", _kind(HappeningKind.WITHDRAWN)
    )
    yield Scope("test", "Tests", "Patches on trial, on betas, before anyone else gets them.", "patches/", _on_trial)
    yield from _platforms(catalogue)
    yield from _lines(catalogue)
    for program in catalogue.programs.values():
        text = f"What arrives as a {program.name}."
        page = f"programs/{program.id}/"
        yield Scope(f"program/{program.id}", program.plural, text, page, _program(program.id))
    for component in catalogue.components.values():
        text = f"Patches with a fix in {component.name}."
        page = f"components/{component.id}/"
        yield Scope(f"component/{component.id}", component.name, text, page, _component(component.id))


def feed_links(catalogue: Catalogue, *keys: str) -> tuple[FeedLink, ...]:
    """What a page announces in its head: the published feeds of these keys in their order, and everything at the end.

    A key whose feed is not published is left out, so a page can name the scope it stands for in any case.
    """
    known = {scope.key: scope for scope in scopes(catalogue) if scope.published}
    wanted = dict.fromkeys((*keys, "all"))
    return tuple(FeedLink(known[key].title, known[key].address) for key in wanted if key in known)


def _platforms(catalogue: Catalogue) -> Iterator[Scope]:
    for platform in catalogue.platforms.values():
        text = f"What happens on {platform.name}: updates, patches, tests and withdrawals."
        yield Scope(
            f"platform/{platform.id}", platform.name, text, f"platforms/{platform.id}/", _platform(str(platform.id))
        )


def _lines(catalogue: Catalogue) -> Iterator[Scope]:
    for platform in catalogue.platforms.values():
        for line in platform.lines:
            name, title = f"{platform.id}-{line.major}", f"{platform.name} {line.major}"
            text = f"What happens on {title}: updates, patches, tests and withdrawals."
            yield Scope(f"line/{name}", title, text, f"lines/{name}/", _line(str(platform.id), line.major))


def _kind(kind: HappeningKind) -> Callable[[Happening], bool]:
    return lambda happening: happening.kind is kind


def _on_trial(happening: Happening) -> bool:
    """Whether it happened to a patch that nobody but testers had on that day."""
    return bool(happening.rows) and all(
        row.released is None or row.released.date > happening.date for row in happening.rows
    )


def _platform(platform: str) -> Callable[[Happening], bool]:
    return lambda happening: platform in happening.platforms


def _line(platform: str, major: int) -> Callable[[Happening], bool]:
    def holds(happening: Happening) -> bool:
        rows: tuple[PatchRow | BuildRow, ...] = (*happening.rows, *happening.builds)
        return any(row.platform == platform and row.version.major == major for row in rows)

    return holds


def _program(program: str) -> Callable[[Happening], bool]:
    return lambda happening: happening.patch is not None and happening.patch.program == program


def _component(component: str) -> Callable[[Happening], bool]:
    return lambda happening: (
        happening.patch is not None and any(fix.component == component for fix in happening.patch.fixes or ())
    )
