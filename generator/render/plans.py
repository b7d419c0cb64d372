"""The plan of an import as text for people: what it would add, by kind, and what it leaves out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from generator.model.addition import (
    NewAliases,
    NewBuild,
    NewLine,
    NewPatch,
    NewPatchBuild,
    NewPatchPage,
    NewSecurity,
    Plan,
)
from generator.model.scope import Rule, Scope
from generator.render.problems.plain import plain

Names = Mapping[str, str]
"""What people call each platform, by its id."""


def told(plan: Plan, names: Names) -> str:
    """The plan, a section a kind, each ending with a line break; "" for a plan of nothing."""
    sections = (_section(title, plan.additions, kind, draw, names) for title, kind, draw in _KINDS)
    left = [plain(f"  {one.what}: {one.why}") for one in plan.left_out]
    return "\n".join(filter(None, (*sections, _lines("Left out", left))))


def counted(plan: Plan) -> str:
    """How much the plan adds and how much is there already, in one line."""
    builds = sum(isinstance(one, NewBuild) for one in plan.additions)
    patches = sum(len(one.builds) for one in plan.additions if isinstance(one, NewPatch))
    others = sum(not isinstance(one, NewBuild | NewPatch) for one in plan.additions)
    counts = ((builds, "build of updates", "builds of updates"), (patches, "build of a patch", "builds of patches"))
    parts = [f"{n} {one if n == 1 else many}" for n, one, many in (*counts, (others, "other fact", "other facts")) if n]
    return f"To add: {', '.join(parts) or 'nothing'}. Known already: {plan.known}."


def _section(title: str, additions: Sequence[Any], kind: type, draw: Callable[..., Iterator[str]], names: Names) -> str:
    return _lines(title, [plain(line) for one in additions if isinstance(one, kind) for line in draw(one, names)])


def _lines(title: str, lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in (title, *lines)) if lines else ""


def _line(one: NewLine, names: Names) -> Iterator[str]:
    yield f"  {names[one.platform]} {one.major}, whose builds begin with {one.train}"


def _build(one: NewBuild, names: Names) -> Iterator[str]:
    also = f" (also {', '.join(one.aliases)})" if one.aliases else ""
    yield f"  {names[one.platform]} {one.version}: {one.build}{also}, {one.date}, {devices(one.devices)}"


def _aliases(one: NewAliases, names: Names) -> Iterator[str]:
    yield f"  {names[one.platform]} {one.version}: {one.build} is also {', '.join(one.aliases)}"


def _patch(one: NewPatch, names: Names) -> Iterator[str]:
    yield f"  {one.id}: {one.name}, {one.date}{', which has a record' if one.exists else ''}"
    yield from (f"    {_patch_build(build, names)}" for build in one.builds)


def _patch_build(one: NewPatchBuild, names: Names) -> str:
    whom = "all devices of its base" if one.devices is None else devices(one.devices)
    return f"{names[one.platform]} {one.version} ({one.letter}): {one.build} on {one.base}, {whom}"


def _security(one: NewSecurity, names: Names) -> Iterator[str]:
    facts = []
    if one.cves:
        facts.append(f"{len(one.cves)} CVE id{'' if len(one.cves) == 1 else 's'}")
    if one.exploited:
        facts.append(f"exploited: {', '.join(one.exploited)}")
    if one.security_content:
        facts.append(one.security_content)
    yield f"  {names[one.platform]} {one.version}: {'; '.join(facts)}"


def _page(one: NewPatchPage, _names: Names) -> Iterator[str]:
    yield f"  {one.id}: {one.security_content}"


def devices(scope: Scope) -> str:
    """A scope in words."""
    if scope.rule is Rule.ONLY:
        return f"only {', '.join(scope.only)}"
    rules = {Rule.ALL: "all", Rule.ON_SALE: "all that were on sale", Rule.ENDS_HERE: "those whose last line it is"}
    but = f", but not {', '.join(scope.minus)}" if scope.minus else ""
    plus = f", and {', '.join(scope.plus)}" if scope.plus else ""
    return f"{rules[scope.rule]}{but}{plus}"


_KINDS: tuple[tuple[str, type, Callable[..., Iterator[str]]], ...] = (
    ("Lines to add", NewLine, _line),
    ("Updates: builds to add", NewBuild, _build),
    ("Updates: second numbers to add", NewAliases, _aliases),
    ("Updates: security content to fill in", NewSecurity, _security),
    ("Patches: builds to add", NewPatch, _patch),
    ("Patches: pages to fill in", NewPatchPage, _page),
)
