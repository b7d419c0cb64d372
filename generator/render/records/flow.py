"""Plain data as a writer writes it in one line of a record."""

import json
import re

from generator.model.document import Data

_PLAIN = re.compile(r"[A-Za-z0-9/{(.][^\n\"']*")
_APART = re.compile(r"[\[\]{},]|: |:$| #|\s$")


def flow(data: Data, within: bool = False) -> str:
    """One line of YAML that reads back as the data. `within` a list or group a comma ends a value, so it is quoted."""
    if isinstance(data, list):
        return f"[{', '.join(flow(one, True) for one in data)}]"
    if isinstance(data, dict):
        return f"{{{', '.join(f'{key}: {flow(value, True)}' for key, value in data.items())}}}"
    plain = _PLAIN.fullmatch(data) and not (_APART.search(data) if within else re.search(r": |:$| #|^\{|\s$", data))
    return data if plain else json.dumps(data, ensure_ascii=False)
