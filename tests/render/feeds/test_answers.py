import html
from typing import Any

from generator.derive.changes import changes
from generator.render.environment import bound
from generator.render.feeds.answers import Teller
from generator.render.feeds.text import one_line
from tests.content import real
from tests.render.feeds.made import ENV, SITE


def test_a_sentence_that_is_told_again_is_the_one_that_would_be_written_anew() -> None:
    """What is kept must depend on all that the sentence says: every device in turn, with one teller for all."""
    shipped = real.catalogue()
    env = bound(ENV, shipped)
    teller = Teller(env, SITE)
    module: Any = env.get_template("answer/sentence.jinja").module
    for device in list(shipped.families)[::9]:
        for change in changes(shipped, device):
            anew = one_line(html.unescape(str(module.sentence(change.after))))
            assert teller.told(change, device).sentence == anew
