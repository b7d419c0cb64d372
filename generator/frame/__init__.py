"""The theme's frame: pages that the engine drew, cut at their slots, so that our pages can hang in them."""

from generator.frame.cut import Frame, cut
from generator.frame.links import resolve, unresolved

__all__ = ["Frame", "cut", "resolve", "unresolved"]
