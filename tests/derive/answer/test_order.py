import pytest

from generator.derive.answer.order import build_key


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        ("23D127", "23D8133"),
        ("23D8133", "23D8133a"),
        ("23D9999", "23E1"),
        ("9A1", "10A1"),
        ("20E772520a", "20E772520b"),
    ],
)
def test_build_numbers_are_counted(lower: str, higher: str) -> None:
    assert build_key(lower) < build_key(higher)


def test_anything_else_comes_first() -> None:
    assert build_key("what") < build_key("1A1")
