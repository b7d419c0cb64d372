"""Files that cannot be read."""

from pathlib import Path

from tests.check.examples.example import KERNEL, TEST, Example, added

_TITLE = "title: Kernel memory"
_GONE = "patches/2031/2031-05-05-gone.yml"


def _dangling(content: Path) -> None:
    (content / _GONE).symlink_to(content / "nowhere.yml")


READING = (
    Example("P101", _GONE, "", "", "", prepare=_dangling),
    Example("P102", TEST, "effect: unknown", "effect: not: known", ":"),
    Example("P103", TEST, "summary: A test", "summary:\tA test", "\t"),
    Example("P104", TEST, "summary: A test", "summary: A\x07 test", "\x07"),
    Example("P105", KERNEL, _TITLE, f"{_TITLE}\ntitle: Again", "title"),
    Example("P106", KERNEL, _TITLE, f"? [a]\n: b\n{_TITLE}", "["),
    Example("P107", KERNEL, "sources: [list]}", "sources: &s [list]}", "&"),
    Example("P108", KERNEL, _TITLE, "title: !!str Kernel memory", "!"),
    Example("P109", KERNEL, _TITLE, f"title: {'[' * 25}{']' * 25}", "["),
    Example("P110", KERNEL, _TITLE, f"---\n{_TITLE}", "-"),
    added("P111", "patches/2031/2031-05-05-latin.yml", b"credit: Jos\xe9\n"),
    added("P112", "patches/2031/2031-05-05-large.yml", "# " + "x" * (1 << 20)),
    added("P113", "patches/2031/2031-05-05-empty.yml", "# to be written\n"),
    added("P114", "patches/2031-05-05-astray.yml", "id: 2031-05-05-astray\n"),
)
