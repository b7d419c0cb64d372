"""A new patch: what is asked, and its file."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from generator.derive.bases import bases, next_letter
from generator.desk import answers as say
from generator.desk.draft import Draft, Sheets
from generator.desk.fields import Answers, Field, Option
from generator.desk.reach import move, reach
from generator.desk.scopes import left_out
from generator.edit import printed, row
from generator.edit.comments import put_before
from generator.model.layout import schema_line
from generator.model.patch import Exploited
from generator.model.rows import BuildRow
from generator.model.slug import slugify
from generator.model.values import UNKNOWN, Letter, Slug
from generator.project import Project

OPTIONS = (
    Option("event", "released, or tested for a patch on betas"),
    Option("date", "The day of that event: 2026-03-17; today if it is left out"),
    Option("checked", "yes: all records were checked again up to that day, and platforms.yml says so"),
    Option("build", "A build and its base, as PLATFORM:BASE=BUILD: ios:23D8133=23D771330a", many=True),
    Option("except", "A device that a build leaves out, as BUILD=NAME: 25D771280a=MacBook Neo", many=True),
    Option("letter", "The letter; the next one if it is left out"),
    Option("title", "A few words that name it"),
    Option("summary", "What happened, in one sentence that a layperson understands"),
    Option("security-content", "The vendor's page, none-published, or unknown"),
    Option("component", "What was fixed, an id of components.yml; unknown if it is left out"),
    Option("cves", "CVE ids with commas, or unknown"),
    Option("exploited", "reported, not-reported or unknown"),
    Option("impact", "What the flaw allowed, in a sentence of your own, or unknown"),
    Option("source", "An https address, or a key of sources.yml; for all facts of the record", many=True),
    Option("id", "The id and file name; made of date, component, version and letter if it is left out"),
)


def form(answers: Answers) -> Iterator[Field]:
    """Everything that the record of a patch needs."""
    catalogue = answers.catalogue
    yield Field("event", "Released, or tested on betas?", say.choice(("released", "tested"), "beginning"), "released")
    yield Field("date", "On which day?", say.day, answers.today.isoformat())
    yield from reach(answers)
    yield from _builds(answers)
    letter = next_letter(catalogue, [base for base, _ in _chosen(answers)])
    yield Field("letter", "Its letter", say.typed(Letter), letter)
    yield Field("title", "Title, a few words", say.text)
    yield Field("summary", "Summary, one sentence that a layperson understands", say.text)
    nothing = "none-published" if answers.get("event") == "tested" else UNKNOWN
    yield Field("security-content", "The vendor's page, none-published or unknown", say.page, nothing)
    yield from _fix(answers)
    page = str(answers.get("security-content") or "")
    cited = page if page.startswith("https:") else None
    yield Field("source", "Sources, with semicolons between them", say.source(catalogue), cited, many=True)
    proposed = _identifier(answers)
    question = "Its id, which is part of an address and never changes"
    yield Field("id", question, _free(answers), proposed, needed=answers.asking or bool(_chosen(answers)))


def draft(project: Project, answers: Answers) -> Draft:
    """The patch's file; with `checked` moved on if that was said."""
    get, sheets = answers.get, Sheets(project)
    path = f"content/patches/{get('id')[:4]}/{get('id')}.yml"
    data = sheets.new(path, f"{schema_line(path)}\n{printed(_record(answers))}")
    put_before(
        data, "builds", ["# One row a platform and base, with devices only where they are not all of the base's."]
    )
    put_before(data, "fixes", ["# What nobody says stays unknown."])
    put_before(data, "events", ["# What happens later goes below: withdrawn, included, corrected."])
    move(sheets, answers, "date")
    return sheets.draft(path)


def _builds(answers: Answers) -> Iterator[Field]:
    """Each base that fits is proposed to a person; on a command line, builds are named with their bases."""
    if "build" in answers.given or not answers.asking:
        yield Field("build", "Which build goes onto which base? PLATFORM:BASE=BUILD", _pair(answers), many=True)
        yield Field(
            "except",
            "Devices that a build leaves out, as BUILD=NAME; nothing for none",
            _exception(answers),
            many=True,
            needed=False,
        )
        return
    for base in _fitting(answers):
        name = answers.catalogue.platforms[base.platform].name
        key = f"{base.platform}:{base.build}"
        question = f"Its build on {name} {base.version} ({base.build}); nothing if there is none"
        yield Field(key, question, say.build_of(base.build[:2]), needed=False)
        if answers.get(key):
            count = f"{len(base.devices)} device{'' if len(base.devices) == 1 else 's'}"
            question = f"Which of the {count} of {base.build} does it leave out? Names and semicolons; nothing for none"
            yield Field(f"{key} except", question, left_out(answers.catalogue), needed=False)
    if not _chosen(answers):
        question = "Onto which base? PLATFORM:BASE=BUILD, with semicolons between several"
        yield Field("build", question, _pair(answers), many=True)


def _fix(answers: Answers) -> Iterator[Field]:
    if answers.get("event") == "tested":
        return
    components = say.choice(answers.catalogue.components, "component")
    yield Field("component", "What was fixed? A component, or unknown", say.or_words(components, UNKNOWN), UNKNOWN)
    if answers.get("component") not in (None, UNKNOWN):
        words = [word.value for word in Exploited]
        yield Field("cves", "CVE ids, or unknown", say.cves, UNKNOWN)
        question = "Exploited? reported, not-reported or unknown"
        yield Field("exploited", question, say.choice(words, "word for that"), UNKNOWN)
        yield Field("impact", "What did the flaw allow? A sentence, or unknown", say.text, UNKNOWN)


def _fitting(answers: Answers) -> tuple[BuildRow, ...]:
    day = answers.day("date")
    return bases(answers.catalogue, day, answers.get("event") == "tested") if day else ()


def _chosen(answers: Answers) -> list[tuple[BuildRow, str]]:
    """The bases, each with the build that goes onto it."""
    if pairs := answers.get("build"):
        return list(pairs)
    fitting = ((base, answers.get(f"{base.platform}:{base.build}")) for base in _fitting(answers))
    return [(base, build) for base, build in fitting if build]


def _pair(answers: Answers) -> Callable[[str], tuple[BuildRow, str]]:
    rows, platforms = answers.catalogue.rows, answers.catalogue.platforms

    def parse(told: str) -> tuple[BuildRow, str]:
        found = re.fullmatch(r"([^:=]+):([^:=]+)=([^:=]+)", told)
        if not found:
            raise ValueError(f"{told!r} is no PLATFORM:BASE=BUILD")
        platform, base, build = (part.strip() for part in found.groups())
        say.choice(platforms, "platform")(platform)
        known = rows.get((platform, say.build(base)))
        if not known or known[-1].build != base:
            fitting = " or ".join(r.build for r in _fitting(answers) if r.platform == platform)
            raise ValueError(f"{base} is in no {platform} update" + (f": did you mean {fitting}?" if fitting else ""))
        return known[-1], say.build_of(base[:2])(build)

    return parse


def _exception(answers: Answers) -> Callable[[str], tuple[str, str]]:
    def parse(told: str) -> tuple[str, str]:
        build, sign, name = told.partition("=")
        if not sign or build not in [build for _, build in _chosen(answers)]:
            raise ValueError(f"{told!r} is no BUILD=NAME with a build of this patch")
        left_out(answers.catalogue)(name)
        return build, name.strip()

    return parse


def _identifier(answers: Answers) -> str | None:
    chosen, day, letter = _chosen(answers), answers.get("date"), answers.get("letter")
    if not chosen or not day or not letter:
        return None
    component = answers.get("component")
    what = "test" if answers.get("event") == "tested" else "patch" if component in (None, UNKNOWN) else component
    return f"{day}-{slugify(f'{what} {chosen[0][0].version} {letter}')}"


def _free(answers: Answers) -> Callable[[str], str]:
    shape = say.typed(Slug)

    def parse(told: str) -> str:
        identifier: str = shape(told)
        if identifier in answers.catalogue.patches:
            raise ValueError(f"there is a patch {identifier} already")
        if answers.get("date") and not identifier.startswith(answers.get("date")[:4]):
            raise ValueError(f"an id begins with the year of the patch, {answers.get('date')[:4]}")
        return identifier

    return parse


def _record(answers: Answers) -> dict[str, Any]:
    get, sources = answers.get, list(answers.get("source"))
    first = _chosen(answers)[0][0]
    programs = answers.catalogue.programs.values()
    program = answers.catalogue.program_for(first.platform, first.version) or next(
        (one for one in programs if one.tests_version(first.platform, first.version)), next(iter(programs))
    )
    return {
        "id": get("id"),
        "program": program.id,
        "title": get("title"),
        "summary": get("summary"),
        "security_content": get("security-content"),
        "builds": [_row(answers, base, build, sources) for base, build in _chosen(answers)],
        "fixes": _fixes(answers, sources),
        "events": [row({"date": get("date"), "event": get("event"), "sources": sources})],
        "removal": {"effect": UNKNOWN, "sources": sources},
    }


def _row(answers: Answers, base: BuildRow, build: str, sources: list[str]) -> Any:
    keys = {"platform": base.platform, "version": str(base.version), "letter": answers.get("letter"), "build": build}
    devices = answers.get(f"{base.platform}:{base.build} except")
    if named := [name for other, name in answers.get("except") or () if other == build]:
        devices = left_out(answers.catalogue)("; ".join(named))
    return row({**keys, "base": base.build, **({"devices": devices} if devices else {}), "sources": sources})


def _fixes(answers: Answers, sources: list[str]) -> Any:
    if answers.get("event") == "tested":
        return "none"
    if answers.get("component") == UNKNOWN:
        return UNKNOWN
    keys = {key: answers.get(key) for key in ("component", "cves", "exploited", "impact")}
    return [{**keys, "sources": sources}]
