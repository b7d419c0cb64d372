"""Where a published thing stands, or stood, in the records: from its address back to its file and the way into it."""

from generator.model.document import Where
from generator.model.patch import Patch
from generator.model.records import Records
from generator.model.update import UpdatesFile

_ONE_FILE = {"platforms": "platforms.yml", "programs": "programs.yml", "components": "components.yml"}
_FEEDS = {
    "platform": "platforms.yml",
    "line": "platforms.yml",
    "program": "programs.yml",
    "component": "components.yml",
    "device": "devices",
}


def whereabouts(records: Records, address: str, name: str) -> tuple[str, Where]:
    """The file of a page or feed (`patches/ID/`), whether or not it is there, and the way to what `name` says in it.

    `name` is the id of an entry (`patches/ID/released/2026-03-17`), a build (`ios/23D8133`), or "" for all of it.
    """
    kind, _, rest = address.rstrip("/").partition("/")
    if kind == "patches" and rest:
        path = f"content/patches/{rest[:4]}/{rest}.yml"
        return path, _in_patch(records.of(Patch).get(path), name)
    if kind in ("updates", "lines") and rest:
        platform, _, version = rest.rpartition("-")
        path = f"content/updates/{platform}/{version.partition('.')[0]}.yml"
        return path, _in_updates(records.of(UpdatesFile).get(path), version, name)
    if kind == "devices" and rest:
        return "content/devices", ()
    if kind == "feeds":
        return f"content/{_FEEDS.get(rest.partition('/')[0], '')}".rstrip("/"), ()
    if kind in _ONE_FILE and (rest or name or kind == "platforms"):
        return f"content/{_ONE_FILE[kind]}", ()
    return f"content/pages/{address}index.md", ()


def _in_patch(patch: Patch | None, name: str) -> Where:
    parts = name.split("/")
    if patch is None or len(parts) < 2:
        return ()
    if len(parts) == 2:
        builds = (i for i, build in enumerate(patch.builds) if f"{build.platform}/{build.build}" == name)
        return next((("builds", i, "build") for i in builds), ("builds",))
    events = (i for i, event in enumerate(patch.events) if event.event == parts[2])
    return next((("events", i, "date") for i in events), ("events",))


def _in_updates(file: UpdatesFile | None, version: str, name: str) -> Where:
    updates = file.updates if file else ()
    for number, update in enumerate(updates):
        if str(update.version) == version:
            build = name.partition("/")[2]
            rows = (i for i, row in enumerate(update.builds) if row.build == build and row.channel == "release")
            return next((("updates", number, "builds", i, "date") for i in rows), ("updates", number, "version"))
    return ("updates",) if updates else ()
