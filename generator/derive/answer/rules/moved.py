"""The line goes on without this device, which is offered a newer line: the newest update of all comes first."""

from generator.derive.answer import reasons
from generator.derive.answer.index import Index
from generator.derive.answer.offer import Offer
from generator.derive.answer.standing import Standing
from generator.derive.answer.verdict import Verdict, update_first
from generator.model.rows import BuildRow


def moved_on(index: Index, standing: Standing) -> Verdict | None:
    """Decides where the line has moved on and a newer line is offered."""
    newest = index.newer_line(standing.device, standing.major, standing.day)
    without = newest and _without(index, standing)
    if not newest or not without:
        return None
    why = reasons.moved_on(index, standing, without), reasons.newest_of_all(index, newest.row)
    return update_first(index, standing, newest.row, *why)


def _without(index: Index, standing: Standing) -> BuildRow | None:
    """The newest release of the line that is only for devices to which no newer line is offered; this one is not."""
    for offer in index.published(standing.platform, standing.major):
        if _leaves_out(standing, offer) and _is_for_the_last(index, standing, offer.row):
            return offer.row
    return None


def _leaves_out(standing: Standing, offer: Offer) -> bool:
    """Whether it is a newer release by the day that is not made for this device."""
    return standing.older_than(offer) and offer.date <= standing.day and standing.device not in offer.row.devices


def _is_for_the_last(index: Index, standing: Standing, row: BuildRow) -> bool:
    """Whether no device that it is made for is offered a newer line."""
    return not any(index.newer_line(device, standing.major, standing.day) for device in row.devices)
