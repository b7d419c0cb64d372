"""The content folder becomes documents: strict YAML, every scalar text, every key with its place."""

from generator.load.folder import load
from generator.load.strict import places

__all__ = ["load", "places"]
