"""How far the records reach: a record that is newer than that asks whether the others were checked again, too."""

from collections.abc import Callable, Iterator

from generator.desk import answers as say
from generator.desk.draft import Sheets
from generator.desk.fields import Answers, Field

HEAD = "content/platforms.yml"


def reach(answers: Answers, name: str = "date") -> Iterator[Field]:
    """The question whether `checked` may move on; asked only if the day of this name lies after it."""
    day, checked = answers.day(name), answers.catalogue.checked
    if "checked" in answers.given or (day and day > checked):
        question = f"The records were last checked on {checked}. Were all of them checked again up to {day}?"
        yield Field("checked", question, _promised(answers), None if answers.asking else "no")


def _promised(answers: Answers) -> Callable[[str], bool]:
    """Yes or no. To a person, no is not the end of a long form: what follows could not be written."""

    def parse(told: str) -> bool:
        if not (promised := say.yes(told)) and answers.asking:
            checked = answers.catalogue.checked
            raise ValueError(f"nothing may lie after {checked}: check them all and say yes, or stop here with Ctrl-C")
        return promised

    return parse


def move(sheets: Sheets, answers: Answers, name: str) -> None:
    """Moves `checked` on to the day of this name, if that was said and the records do not reach it."""
    day = answers.day(name)
    if answers.get("checked") and day and day > answers.catalogue.checked:
        sheets.open(HEAD)["checked"] = day.isoformat()
