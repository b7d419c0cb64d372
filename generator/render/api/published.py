"""`/api/v1/published.json`: the ledger of everything that this state of the site promises.

`between check --published` holds later records against it. It has one promise a line, so that a person can read what
two states differ in.
"""

import datetime
import json
from collections.abc import Mapping

from generator.model.ledger import PATH, SCHEMA, Ledger
from generator.model.output import OutputFile


def published(ledger: Ledger) -> OutputFile:
    """The ledger as its file."""
    content = {
        "schema": SCHEMA,
        "authority": ledger.authority,
        "checked": ledger.checked.isoformat(),
        "addresses": list(ledger.addresses),
        "entries": _days(ledger.entries),
        "devices": {cause: list(devices) for cause, devices in ledger.devices.items()},
        "releases": {page: _days(builds) for page, builds in ledger.releases.items()},
    }
    return OutputFile(PATH, (json.dumps(content, indent=0, ensure_ascii=False) + "\n").encode())


def _days(dated: Mapping[str, datetime.date]) -> dict[str, str]:
    return {name: day.isoformat() for name, day in dated.items()}
