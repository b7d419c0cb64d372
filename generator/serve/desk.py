"""What is shown at the moment: the newest good generation, the last whole site, and what is wrong, if anything is."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.engine import Settings, engine, settings
from generator.errors import BetweenError, ProblemsFound
from generator.project import Project
from generator.reading import examine
from generator.render.problems import text
from generator.serve.generation import Generation
from generator.serve.watch import Part

Say = Callable[[str], None]
_STAYS = "The last good site stays."
_NONE_YET = "There is no site yet: it comes when this is mended."
_FRESH = "Fresh: the pages show what the files say."


@dataclass(frozen=True, slots=True)
class News:
    """What readers of a served page are told: a number that grows with each change, and what is wrong now."""

    number: int = 0
    wrong: str = ""


@dataclass(slots=True)
class Desk:
    """Takes in changes, and hands out files. Whole sites are built beside, in a process of their own."""

    project: Project
    say: Say
    news: News = field(default_factory=News)
    changed: threading.Condition = field(default_factory=threading.Condition)
    closed: bool = False
    _generation: Generation | None = None
    _before: Generation | None = None
    """What was shown before: it comes back if a template turns out to be at fault."""
    _site: Settings | None = None
    _due: Part = Part.DRAWN
    """What changed and is not taken in yet, since something was wrong when it should have been."""
    _drawn: Path = Path()
    _building: "subprocess.Popen[str] | None" = None

    @property
    def _folder(self) -> Path:
        return self.project.root / ".between" / "serve"

    @property
    def _whole(self) -> Path:
        return self._folder / "site"

    def take(self, parts: Part) -> None:
        """Takes in a change of these parts; the last good state stays if anything is wrong with it."""
        self._due |= parts
        try:
            fresh = self._fresh()
        except ProblemsFound as found:
            self._tell(text.render(found.problems))
        except Exception as error:  # whatever a half-written page or setting raises: the server outlives it
            self._tell(_named(error))
        else:
            self._before, self._generation = self._generation, fresh
            self._tell("")
            self._build()

    def _fresh(self) -> Generation:
        """What the files say now. Records are checked first: with problems in them there is nothing to draw for."""
        examined = examine(self.project)
        catalogue = examined.catalogue()
        if Part.DRAWN in self._due or self._site is None:
            self._site = self._draw()
        self._due = Part(0)
        return Generation(self.project, self._drawn, examined, catalogue, self._site)

    def file(self, path: str) -> bytes | None:
        """A file of the site as it is now; None if there is none."""
        if self._generation and (made := self._made(self._generation, path)):
            return made
        places = (self._drawn, self._whole) if path.startswith("assets/") else (self._whole,)
        return next((content for place in places if (content := _read(place / path)) is not None), None)

    def _made(self, generation: Generation, path: str) -> bytes | None:
        try:
            return generation.file(path)
        except Exception as error:  # whatever a half-written template raises
            self._tell(_named(error))
            self._generation, self._before = self._before, None
            return self._made(self._generation, path) if self._generation else None

    def wait(self, number: int, seconds: float) -> None:
        """Waits for other news than those of this number, for so long at most."""
        with self.changed:
            self.changed.wait_for(lambda: self.closed or self.news.number != number, seconds)

    def settled(self) -> None:
        """Waits until the whole site is built: what is not there then will not come."""
        if self._building:
            self._building.wait()

    def close(self) -> None:
        """Gives up what is being built, and lets the pages go that wait for news."""
        self._stop()
        with self.changed:
            self.closed = True
            self.changed.notify_all()

    def _stop(self) -> None:
        if self._building and self._building.poll() is None:
            self._building.kill()
            self._building.wait()

    def _draw(self) -> Settings:
        """Has the engine draw anew; returns the settings that it drew with.

        What it drew before stays where it is: pages are being made from it.
        """
        site, fresh = settings(self.project.config), self._folder / "drawing"
        target = self._folder / ("drawn-2" if self._drawn.name == "drawn-1" else "drawn-1")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        engine("material")(self.project.config, fresh)
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
        self._drawn = target
        return site

    def _build(self) -> None:
        """Starts to build the whole site; what was being built before is out of date."""
        self._stop()
        command = [sys.executable, "-m", "generator", "build", "--root", str(self.project.root)]
        self._building = subprocess.Popen(  # noqa: S603 - our own command
            [*command, "--site", str(self._whole)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        threading.Thread(target=self._built, args=(self._building,), daemon=True).start()

    def _built(self, process: "subprocess.Popen[str]") -> None:
        told, _ = process.communicate()
        if process.returncode == 0:
            self.say(f"The whole site is built: {told.splitlines()[0]}")
        elif process.returncode > 0:
            self._tell(told.strip())

    def _tell(self, wrong: str) -> None:
        with self.changed:
            if wrong and wrong == self.news.wrong:
                return
            self.news = News(self.news.number + 1, wrong)
            self.changed.notify_all()
        stays = _STAYS if self._generation else _NONE_YET
        self.say(f"{wrong}\n{stays}" if wrong else _FRESH)


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (OSError, ValueError):  # no such file, or no name that a file can have
        return None


def _named(error: Exception) -> str:
    return str(error) if isinstance(error, BetweenError) else f"{type(error).__name__}: {error}"
