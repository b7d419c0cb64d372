"""Record files as they would have stood at the end of a day, as text: comments and order stay, later things go."""

import datetime
from collections.abc import Mapping
from typing import Any

from generator.edit import parse, printed, row


def cut(texts: Mapping[str, str], day: datetime.date) -> dict[str, str]:
    """The texts of record files, by path, without what is dated after `day`."""
    end = day.isoformat()
    kept: dict[str, str] = {}
    for path, text in texts.items():
        data = parse(text)
        if path.endswith("/platforms.yml"):
            data.update(checked=end, authority=f"{data['authority'].partition(',')[0]},{end[:4]}")
            _lines(data, texts, end)
        elif path.startswith("content/updates/"):
            _updates(data, end)
        elif path.startswith("content/patches/"):
            _patch(data, end)
        if data.get("updates", True) and data.get("builds", True):
            kept[path] = printed(data)
    return kept


def without_later_devices(texts: Mapping[str, str], day: datetime.date) -> dict[str, str]:
    """The texts without devices that came on sale after `day`, and without their names in updates."""
    end = day.isoformat()
    files = {path: parse(text) for path, text in texts.items()}
    known: set[str] = set()
    for data in files.values():
        if "devices" in data:
            data["devices"] = [one for one in data["devices"] if one["released"] <= end]
            known |= {name for one in data["devices"] for name in (one["identifier"], *one["names"])}
    for data in files.values():
        for update in data.get("updates", ()):
            for build in update["builds"]:
                build["devices"] = _of_known(build["devices"], known)
    return {path: printed(data) for path, data in files.items()}


_LISTS = ("only", "plus", "except")


def _of_known(devices: Any, known: set[str]) -> Any:
    if isinstance(devices, str):
        return devices
    lists = {key: [name for name in value if name in known] for key, value in devices.items() if key in _LISTS}
    kept = {key: value for key, value in {**devices, **lists}.items() if value}
    return kept["rule"] if list(kept) == ["rule"] else row(kept)


def _lines(data: Any, texts: Mapping[str, str], end: str) -> None:
    for platform in data["platforms"]:
        files = {line["major"]: f"content/updates/{platform['id']}/{line['major']}.yml" for line in platform["lines"]}
        begun = {major for major, path in files.items() if any(d <= end for d in _dates(parse(texts[path])))}
        for line in [line for line in platform["lines"] if line["major"] not in begun]:
            platform["lines"].remove(line)


def _dates(data: Any) -> list[str]:
    return [str(build["date"]) for update in data["updates"] for build in update["builds"]]


def _updates(data: Any, end: str) -> None:
    for update in data["updates"]:
        update["builds"] = [build for build in update["builds"] if build["date"] <= end]
        released = [b for b in update["builds"] if b.get("channel", "release") == "release" and "factory" not in b]
        if not released:  # what an update fixes is published with it: nobody knew while it was a beta
            for key in ("security_content", "cves", "exploited", "sources"):
                update.pop(key, None)
    data["updates"] = [update for update in data["updates"] if update["builds"]]


def _patch(data: Any, end: str) -> None:
    data["events"] = [event for event in data["events"] if event["date"] <= end]
    if not data["events"]:
        data["builds"] = []
