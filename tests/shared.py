"""Facts, samples and golden cases that lie beside the project on some machines; tests that need them skip elsewhere."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def shared(*parts: str) -> Path:
    """A path in the shared folder beside the project; skips the test where it is absent."""
    path = ROOT.parent.joinpath("shared", *parts)
    if not path.exists():
        pytest.skip(f"../shared/{'/'.join(parts)} is not here: it lies only beside some checkouts")
    return path
