"""A difference as JSON, for tools: the keys are the names in `generator/model/difference.py`."""

import dataclasses
import json

from generator.model.difference import Difference

SCHEMA = 1


def render(difference: Difference) -> str:
    """The whole difference, nothing left out; `loses` says whether something is gone, which is exit code 1."""
    whole = {"schema": SCHEMA, "empty": difference.empty, "loses": difference.loses, **dataclasses.asdict(difference)}
    return json.dumps(whole, indent=1, ensure_ascii=False, default=str)
