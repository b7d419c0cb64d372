"""A newer update is offered in the device's line: it comes first."""

from generator.derive.answer import reasons
from generator.derive.answer.index import Index
from generator.derive.answer.standing import Standing
from generator.derive.answer.verdict import Verdict, update_first


def newer_update(index: Index, standing: Standing) -> Verdict | None:
    """Decides where the newest update offered in the line is newer than what is installed."""
    offer = index.offered(standing.device, standing.major, standing.day)
    if offer is None or not standing.older_than(offer):
        return None
    return update_first(index, standing, offer.row, reasons.newer_update(index, standing, offer.row))
