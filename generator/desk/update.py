"""A new build of an update, or a new update: what is asked, and where it goes in the file of its line."""

from collections.abc import Iterator
from typing import Any

from generator.check.nearest import alternatives
from generator.desk import answers as say
from generator.desk.draft import Draft, Sheets
from generator.desk.fields import Answers, Field, Option
from generator.desk.reach import HEAD, move, reach
from generator.desk.scopes import HOW, scope
from generator.edit import printed, row
from generator.model.layout import schema_line
from generator.model.update import Channel
from generator.model.values import UNKNOWN
from generator.model.version import AnyVersion, Version
from generator.project import Project

OPTIONS = (
    Option("platform", "An id of platforms.yml: ios"),
    Option("version", "The version: 26.3.1"),
    Option("build", "The build number: 23D8133"),
    Option("channel", "release, rc or beta; release if it is left out"),
    Option("label", "What the vendor calls a beta or candidate: beta 2, RC"),
    Option("date", "The day on which it came; today if it is left out"),
    Option("checked", "yes: all records were checked again up to that day, and platforms.yml says so"),
    Option("devices", f"The devices that it is made for: {HOW}"),
    Option("security-content", "The vendor's page, none-published, or unknown"),
    Option("cves", "CVE ids that it fixes, with commas, or unknown"),
    Option("exploited", "Those of them that were exploited, with commas"),
    Option("source", "An https address, or a key of sources.yml; more than one if need be", many=True),
)


def form(answers: Answers) -> Iterator[Field]:
    """Everything that the row of a build needs, and its update where there is none yet."""
    catalogue = answers.catalogue
    platforms = list(catalogue.platforms)
    yield Field("platform", f"Platform: {alternatives(platforms)}", say.choice(platforms, "platform"))
    yield Field("version", "Version", say.typed(AnyVersion))
    yield Field("build", "Build", say.build_of(_train(answers)))
    channels = [channel.value for channel in Channel]
    yield Field("channel", f"Channel: {alternatives(channels)}", say.choice(channels, "channel"), Channel.RELEASE)
    released = answers.get("channel") == Channel.RELEASE
    if not released:
        yield Field("label", "What the vendor calls it", say.text, _label(answers))
    yield Field("date", "On which day did it come?", say.day, answers.today.isoformat())
    yield from reach(answers)
    yield Field("devices", f"Devices: {HOW}", scope(catalogue), "all" if released else "on-sale")
    if released and not _said(answers):
        yield from _security(answers)
    yield Field("source", "Sources of the build, with semicolons between them", say.source(catalogue), many=True)


def draft(project: Project, answers: Answers) -> Draft:
    """The line's file with the build in it; with the line, and `checked`, in platforms.yml where that is needed."""
    get, sheets = answers.get, Sheets(project)
    platform, version = get("platform"), Version(get("version"))
    path = f"content/updates/{platform}/{version.major}.yml"
    name = answers.catalogue.platforms[platform].name
    head = f"# {name} {version.major}: the newest update first, and within an update the newest build first."
    first = [_new(answers)]
    begin = {"platform": platform, "major": str(version.major), "updates": first}
    data = sheets.open(path, f"{schema_line(path)}\n{head}\n{printed(begin)}")
    _put_build(_update(data["updates"], answers, version), answers)
    _line(sheets, answers, version)
    move(sheets, answers, "date")
    return sheets.draft(path)


def _train(answers: Answers) -> str | None:
    """What the builds of this line begin with; None for a line that is new."""
    platform, version = answers.get("platform"), answers.get("version")
    lines = answers.catalogue.platforms[platform].lines if platform and version else ()
    return next((f"{line.train:02}" for line in lines if line.major == Version(version).major), None)


def _security(answers: Answers) -> Iterator[Field]:
    yield Field("security-content", "The vendor's page, none-published or unknown", say.page, UNKNOWN)
    if answers.get("security-content") != "none-published":
        yield Field("cves", "CVE ids that it fixes, or unknown", say.cves, UNKNOWN)
        if isinstance(answers.get("cves"), list):
            question = "Which of them were exploited? Nothing for none"
            yield Field("exploited", question, say.some_of(answers.get("cves")), needed=False)


def _said(answers: Answers) -> bool:
    """Whether there is a record of the update that says what is in it."""
    platform, version = answers.get("platform"), answers.get("version")
    found = answers.catalogue.update_of(platform, Version(version)) if platform and version else None
    return found is not None and "security_content" in found.update.model_fields_set


def _label(answers: Answers) -> str:
    """`RC`, or the next `beta 2` of this version."""
    platform, version, channel = (answers.get(key) for key in ("platform", "version", "channel"))
    found = answers.catalogue.update_of(platform, Version(version)) if platform and version else None
    count = sum(row.item.channel == channel for row in found.rows) if found else 0
    return ("RC" if channel == Channel.RC else "beta") + (f" {count + 1}" if count else "")


def _new(answers: Answers) -> dict[str, Any]:
    keys = {"version": answers.get("version"), **_contents(answers)}
    return {**keys, "builds": []}


def _contents(answers: Answers) -> dict[str, Any]:
    """What an update says of itself, if it was asked."""
    told = {key.replace("-", "_"): answers.get(key) for key in ("security-content", "cves", "exploited")}
    return {key: value for key, value in told.items() if value}


def _update(updates: Any, answers: Answers, version: Version) -> Any:
    """The update of this version in a line's list; a new one stands above all that are older."""
    for update in updates:
        if Version(str(update["version"])) == version:
            for key, value in _contents(answers).items():
                update.setdefault(key, value)
            return update
    place = next((n for n, old in enumerate(updates) if Version(str(old["version"])) < version), len(updates))
    updates.insert(place, _new(answers))
    return updates[place]


def _put_build(update: Any, answers: Answers) -> None:
    """Puts the row above the first that is not newer."""
    get = answers.get
    channel = {} if get("channel") == Channel.RELEASE else {"channel": get("channel"), "label": get("label")}
    rest = {"date": get("date"), "devices": get("devices"), "sources": list(get("source"))}
    builds = update["builds"] = update["builds"] or []  # an empty list that was read is a row in brackets
    place = next((n for n, old in enumerate(builds) if str(old["date"]) <= get("date")), len(builds))
    builds.insert(place, row({"build": get("build"), **channel, **rest}))


def _line(sheets: Sheets, answers: Answers, version: Version) -> None:
    """A line that is not known yet is added to its platform; its train is what the build begins with."""
    platform = answers.get("platform")
    if any(line.major == version.major for line in answers.catalogue.platforms[platform].lines):
        return
    train = answers.get("build")[:2]
    for one in sheets.open(HEAD)["platforms"]:
        if one["id"] == platform:
            one["lines"].append(row({"major": str(version.major), "train": train}))
