"""A bad example: a change to the made-up world that gives one code, at one place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.world import FILES


def _nothing(_content: Path) -> None:
    """Most examples need nothing on the disk but files."""


@dataclass(frozen=True, slots=True)
class Example:
    """`new` stands for `old` in `file`; the problem is there, unless `at` names another file, and marks `under`."""

    code: str
    file: str
    old: str
    new: str
    under: str
    at: str = ""
    more: tuple[tuple[str, str, str], ...] = ()
    """Further changes of (file, old, new)."""
    add: tuple[tuple[str, str | bytes], ...] = ()
    remove: tuple[str, ...] = ()
    prepare: Callable[[Path], None] = _nothing
    """What else to do in the content folder."""

    @property
    def path(self) -> str:
        """The file of the problem, as problems name it."""
        return f"content/{self.at or self.file}"

    def write(self, root: Path) -> None:
        """The world with this mistake in it, below `root`/content."""
        files: dict[str, str | bytes] = dict(FILES)
        for name, old, new in ((self.file, self.old, self.new), *self.more):
            if old or new:
                text = files[name]
                assert isinstance(text, str)
                assert old in text, f"{old!r} is not in {name}"
                files[name] = text.replace(old, new, 1)
        files.update(self.add)
        for name in self.remove:
            del files[name]
        for name, content in files.items():
            path = root / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        self.prepare(root / "content")


KERNEL = "patches/2031/2031-04-10-kernel-a.yml"
WEBKIT_A = "patches/2031/2031-02-01-webkit-a.yml"
WEBKIT_B = "patches/2031/2031-02-04-webkit-b.yml"
TEST = "patches/2031/2031-02-12-test-a.yml"
IOS_40 = "updates/ios/40.yml"
IOS_41 = "updates/ios/41.yml"
MACOS_40 = "updates/macos/40.yml"
IPHONE = "devices/iphone.yml"
MAC = "devices/mac.yml"


def added(code: str, name: str, content: str | bytes) -> Example:
    """A file that should not be there, with a problem on its first line as a whole."""
    return Example(code, name, "", "", "", add=((name, content),))
