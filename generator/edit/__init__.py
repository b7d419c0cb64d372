"""Record files as people write them: read with their comments and style, changed, and printed again."""

from generator.edit.roundtrip import parse, printed, row

__all__ = ["parse", "printed", "row"]
