"""An answer as a card for people at a terminal: the sentence, the steps, and what they bring; or why."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from generator.model.answer import Answer, Gain, Inside, Reason, Step, StepKind
from generator.model.catalogue import Catalogue
from generator.model.dates import spoken
from generator.model.patch import Fix
from generator.model.values import Certainty

SOME = 6
"""How many CVE ids are named; the count says how many there are."""


def show(console: Console, catalogue: Catalogue, answer: Answer, devices: Sequence[str], sentence: str) -> None:
    """Prints the card; `devices` are all identifiers that share the answer."""
    body = Text("\n").join([Text(sentence, "bold"), *_parts(catalogue, answer)])
    console.print(Panel(body, title=Text(_title(catalogue, answer, devices)), title_align="left", padding=(1, 2)))


def explain(console: Console, catalogue: Catalogue, answer: Answer) -> None:
    """Prints the reasons with their sources."""
    for number, reason in enumerate(answer.reasons, 1):
        console.print(Text(f"{number}. {_reason(reason)}"))
        for citation in catalogue.cite(*reason.sources):
            console.print(Text(f"   {citation.name}: {citation.url}", "dim"), soft_wrap=True)


def _title(catalogue: Catalogue, answer: Answer, devices: Sequence[str]) -> str:
    known = catalogue.fleet.devices.get(answer.device)
    installed = f"{answer.platform_name} {answer.name}" if answer.name else ""
    named = (known.name if known else "", ", ".join(devices or [answer.device]), installed, answer.build)
    return " · ".join(part for part in named if part)


def _parts(catalogue: Catalogue, answer: Answer) -> Iterator[Text]:
    for number, step in enumerate(answer.steps, 1):
        yield Text(f"\n{number}. {_step(answer, step)}")
        yield from (Text(f"   {line}") for line in _brings(catalogue, step))
    if answer.inside:
        yield Text("\nAlready in it")
        yield from (Text(f"   {_inside(catalogue, inside)}") for inside in answer.inside)
    if answer.undo:
        yield Text("\nIf you remove the installed patch")
        yield Text(f"   {_sure(answer.undo.effect or 'What then happens is not known.', answer.undo.certainty)}")
        yield from (Text(f"   {fact.text}") for fact in answer.undo.facts)
        yield from (Text(f"   {line}") for line in _loss(answer.undo.loss))
    if answer.upgrade:
        yield Text(f"\nOffered besides: {answer.platform_name} {answer.upgrade}, of a newer line")
    yield Text(f"\nAs of {spoken(answer.as_of)}. The records reach to {spoken(answer.reach)}.", "dim")


def _step(answer: Answer, step: Step) -> str:
    if step.kind is StepKind.UPDATE:
        return f"Update to {answer.platform_name} {step.name} (build {step.build})"
    way = "comes by itself" if step.how == "automatic" else "for you to install"
    return f"{step.name} (build {step.build}) {way}{', a test' if step.test else ''}"


def _brings(catalogue: Catalogue, step: Step) -> Iterator[str]:
    """What a step fixes, how large it is, and the restart."""
    if step.kind is StepKind.PATCH:
        yield f"Fixes: {_components(catalogue, step.fixes)}"
    if step.fixes is not None:
        yield from _gain(step.gain)
    for size in step.sizes:
        yield f"About {size.megabytes} MB{f' ({size.on})' if size.on else ''}"
    yield from (_sure(fact.text, fact.certainty) for fact in step.restart)


def _inside(catalogue: Catalogue, inside: Inside) -> str:
    name = inside.version.with_letter(inside.letter)
    by = f", taken in by {inside.included_in}" if inside.included_in else ", installed"
    gain = () if inside.fixes is None else _gain(inside.gain)
    return f"{name}{by}: {'; '.join([_components(catalogue, inside.fixes), *gain])}"


def _components(catalogue: Catalogue, fixes: tuple[Fix, ...] | None) -> str:
    if fixes is None:
        return "not known"
    return ", ".join(dict.fromkeys(catalogue.components[fix.component].name for fix in fixes)) or "nothing"


def _gain(gain: Gain) -> Iterator[str]:
    """CVE ids in words; some of them, if they are many."""
    if gain.cves:
        yield _some(gain.cves)
    if gain.exploited:
        yield f"Known to be exploited: {', '.join(gain.exploited)}"
    if gain.unknown:
        yield "Not known: all that it fixes" if gain.cves else "Not known: which CVE ids it fixes"


def _loss(gain: Gain) -> Iterator[str]:
    """What would be open again."""
    if gain.cves:
        yield f"No longer fixed: {_some(gain.cves)}"
    if gain.exploited:
        yield f"Of these known to be exploited: {', '.join(gain.exploited)}"
    if gain.unknown:
        yield "Not known: all that would be open again" if gain.cves else "Not known: what would be open again"


def _some(cves: Sequence[str]) -> str:
    shown = ", ".join(cves[:SOME])
    return f"{len(cves)} CVE ids, among them {shown}" if len(cves) > SOME else shown


def _reason(reason: Reason) -> str:
    return _sure(reason.text, reason.certainty)


def _sure(text: str, certainty: Certainty) -> str:
    """A statement, with how sure it is where it is not certain."""
    return text if certainty is Certainty.CERTAIN else f"{text} ({certainty})"
