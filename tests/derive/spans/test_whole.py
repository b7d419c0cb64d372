import datetime
import itertools

from generator.derive.answer import State
from generator.derive.answer.index import index
from generator.derive.classes import classes
from generator.derive.spans import Held, Joined, Share, Spans, since
from generator.derive.spans.days import windows
from generator.derive.spans.whole import ClassSpans
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import day
from tests.derive.answer.conftest import Make, made, world

__all__ = ["made", "world"]


def of(catalogue: Catalogue, name: str) -> ClassSpans:
    return Spans(catalogue).of(next(one for one in classes(catalogue) if one.id == name))


def spans(catalogue: Catalogue, name: str, build: str) -> list[str]:
    """The spans of a build in short: `02-04 patch-waiting`, `03-20 UPDATE`."""
    found = next(one for line in of(catalogue, name).lines for one in line.builds if one.build == build)
    return [
        f"{span.first:%m-%d} {span.on.state if isinstance(span, Held) else span.share.name}" for span in found.spans
    ]


def test_history_begins_with_the_first_patch(world: Catalogue, made: Make) -> None:
    assert since(world) == day("02-01")


def test_a_build_has_answers_of_its_own_until_it_shares_those_of_its_line(world: Catalogue) -> None:
    assert spans(world, "mac90-1", "60B50") == [
        "02-01 patch-waiting",
        "02-02 withdrawn-waiting",
        "02-04 patch-waiting",
        "03-20 UPDATE",
    ]


def test_a_patch_joins_those_whose_fixes_an_update_took_in(world: Catalogue) -> None:
    assert spans(world, "mac90-1", "60B770500a")[-1] == "03-20 CONTAINED"


def test_a_beta_joins_older_betas_and_then_the_line(world: Catalogue) -> None:
    assert spans(world, "iphone90-1", "50C5001a") == [
        "02-10 up-to-date",
        "02-12 patch-waiting",
        "03-13 BETA",
        "03-20 UPDATE",
    ]


def test_a_withdrawn_update_gives_the_line_back_its_own_answers(made: Make) -> None:
    gone = "events: [{date: 2031-05-25, event: withdrawn, reason: It broke., sources: [list]}]"
    old = "{build: 50C200, date: 2031-05-20, devices: {rule: ends-here}, sources: [list]}"
    catalogue = made(("updates/ios/40.yml", old, old[:-1] + f",\n         {gone}}}"))
    assert spans(catalogue, "iphone90-1", "50C100")[-4:] == [
        "04-10 patch-waiting",
        "05-20 UPDATE",
        "05-25 patch-waiting",
        "06-19 patch-waiting",  # the line has grown quiet
    ]


def test_lines_that_are_treated_alike_are_made_once(made: Make) -> None:
    catalogue = made(("updates/macos/40.yml", "devices: {rule: all, except: [Lap]}", "devices: all"))
    makes = Spans(catalogue)
    one, other = (makes.of(own) for own in classes(catalogue) if own.family == "mac")
    assert one.lines != other.lines
    phones = Spans(catalogue)
    assert phones.of(classes(catalogue)[0]).lines is not phones.of(classes(catalogue)[0]).lines
    assert phones.of(classes(catalogue)[0]).lines[0] is phones.of(classes(catalogue)[0]).lines[0]


def test_no_day_is_left_out(world: Catalogue) -> None:
    for own in classes(world):
        for line in of(world, own.id).lines:
            for chain in line.chains.values():
                ends = [(one.first, one.last) for one in chain.segments]
                assert ends[0][0] == since(world)
                assert ends[-1][1] == world.checked
                assert all(last + datetime.timedelta(1) == first for (_, last), (first, _) in itertools.pairwise(ends))


def test_windows_are_cut_before_each_day() -> None:
    days = [day("02-01"), day("02-03"), day("02-09")]
    assert list(windows(day("02-02"), day("02-05"), days)) == [
        (day("02-02"), day("02-02")),
        (day("02-03"), day("02-05")),
    ]


def test_what_is_shared_is_the_same_for_all(world: Catalogue) -> None:
    line = of(world, "mac90-1").lines[0]
    last = line.chains[Share.UPDATE].segments[-1]
    assert last.held
    assert last.held.on.state is State.UPDATE_FIRST
    assert all(isinstance(one.spans[-1], Joined) for one in line.builds if one.build != "60C100")
    assert index(world)
