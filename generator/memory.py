"""Python's cycle collector waits while much is made that stays."""

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles inside; what was made there is never searched later either.

    Reading 10,000 records makes millions of small things that all stay and hold no cycles. Searching them again and
    again while their number grows takes as long as reading them.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if before:
            gc.enable()
