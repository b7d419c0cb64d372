import datetime

from generator.derive.answer import Question
from generator.derive.answer.index import index
from generator.derive.answer.standing import Standing, standing
from generator.derive.spans.gains import Gains
from generator.model.catalogue import Catalogue
from tests.derive.answer.asked import PHONE, day
from tests.derive.answer.conftest import Make, made, world

__all__ = ["made", "world"]


def stands(catalogue: Catalogue, build: str, as_of: datetime.date) -> Standing:
    found = standing(index(catalogue), Question(PHONE, build, True, as_of))
    assert found
    return found


def total(catalogue: Catalogue, version: str) -> tuple[tuple[int, int, int], tuple[int, ...]]:
    look = index(catalogue)
    offer = next(o for o in look.releases(PHONE)[40] if o.row.version.text == version)
    found = Gains(look, PHONE, 40).total(offer)
    return found.had, found.numbers


def test_what_updates_fix_adds_up(world: Catalogue) -> None:
    assert total(world, "40.1") == ((0, 0, 0), (40, 1))
    assert total(world, "40.2") == ((3, 1, 0), (40, 2))
    assert total(world, "40.2.1") == ((4, 1, 0), (40, 2, 1))


def test_a_build_stands_where_its_update_does_and_a_beta_where_the_one_before_does(world: Catalogue) -> None:
    gains = Gains(index(world), PHONE, 40)
    assert gains.level(stands(world, "50B50", day("02-01")), day("02-01")).had == (0, 0, 0)
    assert gains.level(stands(world, "50C100", day("03-20")), day("03-20")).had == (3, 1, 0)
    assert gains.level(stands(world, "50C5001a", day("06-01")), day("06-01")).numbers == (40, 1)


def test_a_patch_counts_for_what_it_fixes(world: Catalogue) -> None:
    gains, as_of = Gains(index(world), PHONE, 40), day("04-01")
    level = gains.level(stands(world, "50B770500b", as_of), as_of)
    assert (level.had, level.apart) == ((1, 1, 0), True)


def test_what_no_update_ever_lists_is_subtracted_nowhere(made: Make) -> None:
    catalogue = made(
        ("updates/ios/40.yml", "cves: [CVE-2030-1000, CVE-2031-0001, ", "cves: [CVE-2030-1000, "),
        ("updates/ios/40.yml", "    exploited: [CVE-2031-0001]\n", ""),
    )
    gains, as_of = Gains(index(catalogue), PHONE, 40), day("04-01")
    assert gains.level(stands(catalogue, "50B770500b", as_of), as_of).had == (0, 0, 0)


def test_where_the_subtraction_is_wrong_it_says_so(made: Make) -> None:
    late = ("updates/ios/40.yml", "cves: [CVE-2031-1000]\n", "cves: [CVE-2031-0002]\n    exploited: [CVE-2031-0002]\n")
    catalogue = made(late)
    gains, as_of = Gains(index(catalogue), PHONE, 40), day("05-01")
    level = gains.level(stands(catalogue, "50C100", as_of), as_of)
    assert total(catalogue, "40.2.1")[0][1] - level.had[1] == 0


def test_what_is_not_known_is_counted(world: Catalogue) -> None:
    look = index(world)
    offer = look.releases("iPhone91,1")[41][0]
    assert Gains(look, "iPhone91,1", 41).total(offer).had == (0, 0, 1)
