"""Builds, second numbers and security content, put into the mapping of a line's updates."""

from collections.abc import Sequence
from typing import Any

from generator.edit.roundtrip import row
from generator.model.addition import NewAliases, NewBuild, NewLine, NewSecurity
from generator.model.scope import Rule, Scope
from generator.model.values import UNKNOWN
from generator.model.version import Version

_UPDATE = ("version", "security_content", "cves", "exploited", "note", "sources", "builds")
_BUILD = ("build", "channel", "label", "date", "devices", "aliases")
"""Keys in the order in which they are written; those not named here stand behind."""


def line(data: Any, new: NewLine) -> None:
    """Puts a line behind those of its platform."""
    for platform in data["platforms"]:
        if platform["id"] == new.platform:
            platform["lines"].append(row({"major": str(new.major), "train": str(int(new.train))}))


def build(data: Any, new: NewBuild) -> None:
    """Puts a release into its update, which is made where it is missing; says `unknown` of what a release must say."""
    update = _update(data, new.version)
    if update is None:
        update = _new_update(data, new.version)
    for key in ("security_content", "cves"):
        if key not in update and update.get("security_content") != "none-published":
            put(update, key, UNKNOWN, _UPDATE)
    written: dict[str, Any] = {"build": new.build, "date": new.date.isoformat(), "devices": scope(new.devices)}
    if new.aliases:
        written["aliases"] = list(new.aliases)
    written["sources"] = list(new.sources)
    rows = update["builds"]
    later = (place for place, old in enumerate(rows) if str(old["date"]) <= new.date.isoformat())
    rows.insert(next(later, len(rows)), row(written))


def alias(data: Any, new: NewAliases) -> None:
    """Puts second numbers beside the release that they stand for."""
    update = _update(data, new.version)
    releases = (r for r in (update or {"builds": ()})["builds"] if _released(r) and r["build"] == new.build)
    found = next(releases, None)
    if found is not None:
        put(found, "aliases", [*found.get("aliases", ()), *new.aliases], _BUILD)


def security(data: Any, new: NewSecurity) -> None:
    """Fills in what was unknown, and marks what was exploited besides."""
    update = _update(data, new.version)
    if update is None:
        return
    if new.security_content:
        put(update, "security_content", new.security_content, _UPDATE)
    if new.cves:
        put(update, "cves", list(new.cves), _UPDATE)
    if new.exploited:
        put(update, "exploited", list(dict.fromkeys([*update.get("exploited", ()), *new.exploited])), _UPDATE)
    if new.cves or new.exploited:
        old = list(update.get("sources", ()))
        put(update, "sources", [*old, *(source for source in new.sources if source not in old)], _UPDATE)


def put(mapping: Any, key: str, value: Any, order: Sequence[str]) -> None:
    """Sets a key; a new one behind those that stand before it in the order, and before all others."""
    if key in mapping:
        mapping[key] = value
        return
    before = set(order[: order.index(key)])
    place = max((number for number, name in enumerate(mapping, 1) if name in before), default=0)
    mapping.insert(place, key, value)


def scope(devices: Scope) -> Any:
    """Devices as they are written: a bare rule, or a rule with its exceptions in braces."""
    if not devices.named:
        return devices.rule.value
    keys = {"rule": devices.rule.value, "plus": devices.plus, "except": devices.minus, "only": devices.only}
    if devices.rule is Rule.ONLY:
        del keys["rule"]
    return row({key: value if isinstance(value, str) else list(value) for key, value in keys.items() if value})


def _new_update(data: Any, version: Version) -> Any:
    updates = data["updates"] = data["updates"] or []  # an empty list that was read is a row in brackets
    lower = (place for place, old in enumerate(updates) if Version(str(old["version"])) < version)
    place = next(lower, len(updates))
    updates.insert(place, {"version": str(version), "security_content": UNKNOWN, "cves": UNKNOWN, "builds": []})
    return updates[place]


def _update(data: Any, version: Version) -> Any:
    return next((one for one in data["updates"] if Version(str(one["version"])) == version), None)


def _released(build: Any) -> bool:
    return bool(build.get("channel", "release") == "release" and build.get("factory", "false") == "false")
