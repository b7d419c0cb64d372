"""Second numbers are told from others by their form."""

import pytest

from generator.importing.numbers import looks_second, second_of
from tests.content.real import catalogue


@pytest.mark.parametrize(
    ("number", "main", "expected"),
    [
        ("23C6055", "23C55", True),
        ("22H6031", "22H31", True),
        ("22A6354", "22A3354", True),
        ("23D9133", "23D8133", True),
        ("23C6055", "23C56", False),
        ("23C6055", "23D55", False),
        ("24C6055", "23C55", False),
        ("23D6133", "23D8133", False),
        ("23D9133", "23D133", False),
        ("23C55", "23C6055", False),
        ("23C6055", "23C6055", False),
        ("23C5055a", "23C55", False),
    ],
)
def test_the_form_says_which_number_it_can_stand_for(number: str, main: str, expected: bool) -> None:
    assert second_of(number, main) is expected


def test_every_second_number_of_the_shipped_records_has_the_form_and_no_build_has() -> None:
    for rows in catalogue().rows.values():
        for row in rows:
            assert all(second_of(alias, row.build) for alias in row.item.aliases)
            assert not looks_second(row.build)
