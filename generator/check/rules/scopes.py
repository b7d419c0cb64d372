"""Which devices a build is made for: a rule and exceptions that mean something."""

from collections.abc import Iterator

from generator.check.finding import Finding
from generator.check.index import Index
from generator.check.nearest import hint
from generator.model.document import Where
from generator.model.scope import Fleet, Rule, Scope


def _scopes(index: Index) -> Iterator[tuple[str, Where, Scope]]:
    """Every scope that is written anywhere."""
    for row in index.rows:
        yield row.at.path, (*row.where, "devices"), row.item.devices
        for number, event in enumerate(row.item.events):
            if event.devices:
                yield row.at.path, (*row.where, "events", number, "devices"), event.devices
    for built in index.patch_builds:
        if built.item.devices:
            yield built.path, (*built.where, "devices"), built.item.devices


def _named(scope: Scope, *keys: str) -> Iterator[tuple[str, int, str]]:
    """The names in a scope, with the key they stand under and their number there."""
    for key, names in (("only", scope.only), ("plus", scope.plus), ("except", scope.minus)):
        if key in keys:
            yield from ((key, number, name) for number, name in enumerate(names))


def devices_known(index: Index) -> Iterator[Finding]:
    """A device that is named is known, by its identifier or by a marketing name."""
    if index.fleet is None:
        return
    known = [*index.fleet.devices, *(name for device in index.fleet.devices.values() for name in device.names)]
    for path, where, scope in _scopes(index):
        for key, number, name in _named(scope, "only", "plus", "except"):
            if not index.fleet.knows(name):
                repair = hint(
                    name, known, otherwise="write an identifier or a name as the files in content/devices have it"
                )
                yield Finding(path, (*where, key, number), "P204", f"no device is called {name}", repair)


def rule_or_list(index: Index) -> Iterator[Finding]:
    """`only` is the whole list: beside another rule stand `plus` and `except`."""
    for path, where, scope in _scopes(index):
        if scope.only and scope.rule is not Rule.ONLY:
            message = f"only stands beside the rule {scope.rule}"
            repair = "write plus or except, or take the rule away"
            yield Finding(path, (*where, "only"), "P406", message, repair, key=True)


def devices_run_the_line(index: Index) -> Iterator[Finding]:
    """A device that a build is made for runs the line."""
    if index.fleet is None:
        return
    for row in index.rows:
        platform, major = row.at.platform, row.at.update.version.major
        for key, number, name in _named(row.item.devices, "only", "plus"):
            named = sorted(index.fleet.identifiers([name]))
            off = [one for one in named if not index.fleet.devices[one].runs_major(platform, major)]
            if off:
                message = f"{', '.join(off)} does not run {index.platform_name(platform)} {major}"
                where = (*row.where, "devices", key, number)
                yield Finding(row.at.path, where, "P401", message, "take it away, or correct what it runs")


def exceptions_matter(index: Index) -> Iterator[Finding]:
    """What is left out would be in by the rule, and what is added would not."""
    if index.fleet is None:
        return
    for row in index.rows:
        scope = row.item.devices
        if not (scope.plus or scope.minus):
            continue
        bare = Scope(rule=scope.rule, only=scope.only)
        start = bare.devices(row.at.platform, row.at.update.version.major, row.item.date, index.fleet)
        for key, number, name in _idle(scope, start, index.fleet):
            message = f"{key} {name} changes nothing: the rule {scope.rule} has it {'in' if key == 'plus' else 'out'}"
            where = (*row.where, "devices", key, number)
            yield Finding(row.at.path, where, "P403", f"{message} already", "take it away")


def _idle(scope: Scope, start: frozenset[str], fleet: Fleet) -> Iterator[tuple[str, int, str]]:
    for key, number, name in _named(scope, "plus", "except"):
        named = fleet.identifiers([name])
        if named and (named <= start if key == "plus" else not named & start):
            yield key, number, name


def somebody_left(index: Index) -> Iterator[Finding]:
    """A build is made for at least one device."""
    for row in index.rows:
        known = index.fleet and all(index.fleet.knows(name) for name in row.item.devices.named)
        if known and not row.devices:
            message = f"{row.item.build} is made for no device"
            yield Finding(row.at.path, (*row.where, "devices"), "P405", message, "correct the rule or its exceptions")


def patches_within_base(index: Index) -> Iterator[Finding]:
    """A patch's devices are among those that its base is made for."""
    for built in index.patch_builds:
        rows = index.builds.get((built.item.platform, built.item.base), ())
        sure = index.line_can_be_asked(built.item.platform, built.item.version.major)
        if sure and index.fleet and rows and built.item.devices:
            under = frozenset().union(*(row.devices or () for row in rows))
            where = (*built.where, "devices")
            yield from _outside(built.path, where, built.item.devices, under, built.item.base, index.fleet)


def withdrawals_within_build(index: Index) -> Iterator[Finding]:
    """The devices for which a build is withdrawn are among those that it is made for."""
    for row in index.rows:
        for number, event in enumerate(row.item.events):
            if index.fleet and event.devices:
                where = (*row.where, "events", number, "devices")
                under = row.devices or frozenset()
                yield from _outside(row.at.path, where, event.devices, under, row.item.build, index.fleet)


def _outside(
    path: str, where: Where, scope: Scope, under: frozenset[str], build: str, fleet: Fleet
) -> Iterator[Finding]:
    for key, number, name in _named(scope, "only", "plus"):
        if outside := sorted(fleet.identifiers([name]) - under):
            message = f"{build} is not made for {', '.join(outside)}"
            yield Finding(path, (*where, key, number), "P404", message, "take the device away, or correct the build")


RULES = (
    devices_known,
    rule_or_list,
    devices_run_the_line,
    exceptions_matter,
    somebody_left,
    patches_within_base,
    withdrawals_within_build,
)
