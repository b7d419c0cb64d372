"""A server for writers: it watches the project, shows each change at once, and keeps the last good site."""

import contextlib
import threading
import time
from collections.abc import Iterator

from generator.errors import BetweenError
from generator.project import Project
from generator.serve.desk import Desk, Say
from generator.serve.server import Server
from generator.serve.watch import Part, changed, state

__all__ = ["serve"]

PAUSE = 0.2
"""Seconds between two looks at the files."""


def serve(project: Project, host: str, port: int, say: Say) -> None:
    """Serves until it is interrupted. Raises BetweenError if the port cannot be had."""
    desk = Desk(project, say)
    with _listening(host, port, desk) as server:
        seen = state(project)
        desk.take(Part.RECORDS | Part.DRAWN | Part.TEMPLATES)
        say(f"Serving http://{host}:{server.server_address[1]}/ - Ctrl-C ends it")
        try:
            while True:
                time.sleep(PAUSE)
                now = state(project)
                if now != seen:
                    desk.take(changed(seen, now))
                    seen = now
        except KeyboardInterrupt:
            say("Ended.")


@contextlib.contextmanager
def _listening(host: str, port: int, desk: Desk) -> Iterator[Server]:
    """A server that answers in threads of its own, until the block ends."""
    try:
        server = Server((host, port), desk)
    except OSError as error:
        raise BetweenError(f"cannot listen on {host}:{port}: {error.strerror}") from error
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": PAUSE}, daemon=True).start()
    try:
        yield server
    finally:
        desk.close()
        server.shutdown()
        server.server_close()
