"""Every answer of a class of devices on every date: over which days the same one holds, for each installed build."""

from generator.derive.spans.builds import BuildSpans, LineSpans, Span
from generator.derive.spans.gains import Counts, Gains, Level
from generator.derive.spans.held import AS_OF, Held, Joined, Share
from generator.derive.spans.installed import Installed
from generator.derive.spans.segments import Chain, Segment
from generator.derive.spans.whole import ClassSpans, Spans, since

__all__ = [
    "AS_OF",
    "BuildSpans",
    "Chain",
    "ClassSpans",
    "Counts",
    "Gains",
    "Held",
    "Installed",
    "Joined",
    "Level",
    "LineSpans",
    "Segment",
    "Share",
    "Span",
    "Spans",
    "since",
]
