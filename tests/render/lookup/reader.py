"""Reads the files of the lookup as the browser does: it looks up, fills slots, and decides nothing."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.model.dates import spoken
from tests.render.lookup.unpacked import Class, at, lines, sums

KINDS = 4


@dataclass(frozen=True)
class Look:
    """What the browser knows of an answer."""

    state: str
    sentence: str
    steps: tuple[dict[str, Any], ...] = ()
    upgrade: str | None = None
    withdrawn: dict[str, Any] | None = None
    inside: tuple[tuple[dict[str, Any], str | None], ...] = ()
    undo: dict[str, Any] | None = None
    program: str | None = None
    line: datetime.date | None = None
    quiet: bool = False
    name: str | None = None


class Reader:
    """All files of one site, by name."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files
        self.devices = json.loads(files["devices.json"])
        self._classes: dict[str, Class] = {}

    @cached_property
    def class_of(self) -> dict[str, str]:
        """The class of every device."""
        found: dict[str, str] = {}
        for rows in self.devices["devices"].values():
            before = ""
            for entry in (entry for row in rows for entry in row if isinstance(entry, list)):
                before = {0: before, 1: entry[0].lower().replace(",", "-")}.get(entry[1]) or str(entry[1])
                found[entry[0]] = before
        return found

    def of(self, device: str) -> Class:
        name = self.class_of[device]
        if name not in self._classes:
            self._classes[name] = Class(self._files, name)
        return self._classes[name]

    def look(self, device: str, build: str, automatic: bool, day: datetime.date) -> Look:
        """The answer to a question."""
        asked = {"device": device, "build": build, "as_of": spoken(day)}
        if device not in self.class_of:
            return Look("unknown-device", _filled(self.devices["unknown_device"]["text"], asked))
        return Question(self.of(device), device, build, automatic, day).look(asked)

    def reasons(self, device: str, build: str, automatic: bool, day: datetime.date) -> list[tuple[str, str, list[str]]]:
        """Rule, text and addresses of sources, of each reason."""
        asked = {"device": device, "build": build, "as_of": spoken(day)}
        if device not in self.class_of:
            return [(rule, _filled(text, asked), []) for rule, text in self.devices["unknown_device"]["reasons"]]
        return list(Question(self.of(device), device, build, automatic, day).reasons(asked))


class Question:
    """One question to one class."""

    def __init__(self, own: Class, device: str, build: str, automatic: bool, day: datetime.date) -> None:
        self.own, self.device, self.build, self.automatic, self.day = own, device, build, automatic, day
        self.now = day == own.checked
        self.i = own.places.get(build, own.today.get("aliases", {}).get(build))

    def look(self, asked: dict[str, str]) -> Look:
        own = self.own
        if self.i is None:
            text = own.today["unknown_build" if self.build else "unknown_version"]
            return Look("unknown-build", _filled(text, asked) + self._not_on_sale())
        value = self.value()
        if value is None:
            return Look("not-yet-released", _filled(own.history["late"], asked) + self._not_on_sale())
        return self._answer(value, asked)

    def value(self) -> int | None:
        """What stands for the answer."""
        own, i = self.own, self.i
        assert i is not None
        if self.now:
            return int(own.today["now"][i])
        day = own.days.number(self.day)
        found = at(own.spans[i], day)
        if found is not None and found < 0:
            found = at(own.lines[-found - 1], day)
        return None if found is None else int(found)

    def changing(self, key: str, current: Any) -> Any:
        """What holds of the build on the date."""
        changed = {} if self.now else self.own.history.get(key, {})
        return at(changed[str(self.i)], self.own.days.number(self.day)) if str(self.i) in changed else current

    def name(self, i: int) -> str:
        """What a build is called on the date."""
        own = self.own
        found: tuple[int, str] | None = None
        for label, places in {} if self.now else own.today.get("former", {}).items():
            if i in places:
                turned = own.history["turned"][label][places.index(i)]
                after = not isinstance(turned, str) and turned > own.days.number(self.day)
                if after and (found is None or turned < found[0]):
                    found = turned, f"{own.names[i]} {label}"
        return found[1] if found else own.names[i]

    def line(self) -> tuple[datetime.date | None, bool, int]:
        """The line's last update, whether it is quiet, and the build of a newer line + 1."""
        own = self.own
        major = own.names[self.i or 0].split(".")[0]
        if self.now:
            facts = own.today["of_line"].get(major, {})
            last = datetime.date.fromisoformat(facts["last"]) if "last" in facts else None
            return last, bool(facts.get("quiet")), facts.get("upgrade", 0)
        facts, day = own.history["of_line"][major], own.days.number(self.day)
        days, values = sums(facts["last"][::2]), facts["last"][1::2]
        begin, back = [(one, value) for one, value in zip(days, values, strict=True) if one <= day][-1]
        date = datetime.date.fromisoformat(back) if isinstance(back, str) else None
        if isinstance(back, int):
            date = own.days.date(begin - back)
        quiet = sum(1 for one in sums(facts.get("quiet", [])) if one <= day) % 2 == 1
        return date, quiet, (at(lines([facts["upgrade"]])[0], day) or 0) if "upgrade" in facts else 0

    def _answer(self, value: int, asked: dict[str, str]) -> Look:
        own, lists = self.own, self.own.lists
        kind, n = value % KINDS, value // KINDS
        answer = lists["answers"][n] if kind == 0 else [kind - 1, [[n, 1] if kind == 2 else n]]
        text, steps, gone, off = [*answer, 0, 0, 0][:4]
        state, said, ends = [*lists["texts"][text if self.automatic or not off else off], 0][:3]
        found = tuple(self._step(step) for step in steps or ())
        last, quiet, newer = self.line()
        withdrawn = lists["withdrawals"][gone - 1] if gone else None
        undo = self.undo()
        setting = own.today["programs"][own.today["program"][self.i]] if own.today["program"][self.i] else {}
        slots = {
            **asked,
            "installed": self.name(self.i or 0),
            "major": own.names[self.i or 0].split(".")[0],
            "base": re.match(r"[\d.]+", own.names[self.i or 0])[0],  # type: ignore[index]
            "line": spoken(last) if last else "",
            "upgrade": own.names[newer - 1] if newer else "",
            "where": " > ".join(setting.get("setting", {}).get("path", [])),
            **dict(zip(("step", "then"), (step["name"] for step in found), strict=False)),
            **(
                {"withdrawn": withdrawn["name"], "withdrawn_on": spoken(datetime.date.fromisoformat(withdrawn["date"]))}
                if withdrawn
                else {}
            ),
        }
        tail = own.today["ends"]
        said += tail["last"] + (tail["quiet"] if quiet else "") if ends & 1 and last else ""
        said += tail["besides"] if ends & 2 and newer else ""
        return Look(
            state=state,
            sentence=_filled(said, slots) + self._not_on_sale(),
            steps=found,
            upgrade=own.names[newer - 1] if ends & 2 and newer else None,
            withdrawn=withdrawn,
            inside=self.inside(),
            undo=undo,
            program=setting.get("id"),
            line=last,
            quiet=quiet,
            name=self.name(self.i or 0),
        )

    def inside(self) -> tuple[tuple[dict[str, Any], str | None], ...]:
        found = self.own.lists["insides"][self.changing("inside", self.own.today["inside"][self.i])]
        return tuple((self.own.patches[patch], by[0] if by else None) for patch, *by in found)

    def undo(self) -> dict[str, Any] | None:
        place = self.changing("undo", self.own.today.get("undo", {}).get(str(self.i)))
        if place is None:
            return None
        found = dict(self.own.lists["undos"][place])
        build = self.own.builds[found["build"]] if isinstance(found["build"], int) else found["build"]
        return {**found, "build": build, "patch": self.own.patches[found["patch"]]}

    def _step(self, step: Any) -> dict[str, Any]:
        own = self.own
        if isinstance(step, int) and step < 0:
            patch = own.patches[-step - 1]
            place = own.builds.index(patch["build"])
            return {
                **patch, "kind": "patch", "name": own.names[place], "how": "automatic" if self.automatic else "manual",
                "count": len(patch["cves"]), "used": len(patch["exploited"]),
            }  # fmt: skip
        n, early, *more = [step, 0] if isinstance(step, int) else step
        count, used, unknown = more if len(more) == 3 else self._brought(n, early, *more)
        return {
            "kind": "update", "build": own.builds[n], "name": self.name(n), "count": count, "used": used,
            "unknown": unknown > 0, "how": None, "test": 0,
        }  # fmt: skip

    def _brought(self, n: int, early: int, level: int | None = None) -> list[int]:
        own = self.own
        if early:
            return [0, 0, 1]
        had = self.changing("levels", own.levels[self.i or 0])
        total = own.levels[n] if level is None else level
        return own.but(total, had) or [t - h for t, h in zip(own.had[total], own.had[had], strict=True)]

    def _not_on_sale(self) -> str:
        sale = self.own.today["devices"][self.device][1:]
        late = bool(sale) and self.day < datetime.date.fromisoformat(sale[0])
        return str(self.own.today["ends"]["not_on_sale"]) if late else ""

    def reasons(self, asked: dict[str, str]) -> Any:
        why, own = self.own.why, self.own
        if self.i is None:
            numbers = why["unknown_build" if self.build else "unknown_version"]
        elif self.value() is None:
            numbers = why["not_yet_released"]
        else:
            whole, shared, days = own.why_spans
            row = at(whole[self.i], days.number(self.day))
            row = at(shared[-row - 1], days.number(self.day)) if row < 0 else row
            told = why["rows"][row]
            told = told[0 if self.automatic else 1] if told and isinstance(told[0], list) else told
            about = why.get("aliases", {}).get(self.build) or why.get("builds", {}).get(str(self.i), [])
            contained = why.get("contained", {}).get(str(self.i))
            numbers = [*(at(about, self.day.isoformat()) or []), *[contained if n == -1 else n for n in told]]
            undo = self.undo()
            look = self.look(asked)
            first = look.steps[0]["name"] if look.steps else ""
            base = undo["build"] if undo else own.builds[self.i]
            asked = {**asked, "installed": look.name or "", "base_build": base, "step": first}
        if self._not_on_sale():
            numbers = [*numbers, why["not_on_sale"][self.device]]
        for rule, text, *rest in (why["reasons"][number] for number in numbers):
            places = rest[0] if rest and rest[0] else []
            yield rule, _filled(text, asked), [why["sources"][place][1] for place in places]


def _filled(text: str, slots: Mapping[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: slots[match[1]], text)
