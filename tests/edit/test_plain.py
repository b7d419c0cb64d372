from generator.edit.plain import lines_ended, unprinted, untabbed


def test_marks_and_ends_of_line_become_those_of_this_project() -> None:
    assert lines_ended("\ufeffa: 1\r\nb: 2\rc: 3\x85") == "a: 1\nb: 2\nc: 3\n"


def test_what_cannot_be_seen_and_stands_for_nothing_goes() -> None:
    assert unprinted("a\x07b\ufeffc\x7f\n") == "abc\n"


def test_what_may_stand_for_something_stays() -> None:
    text = "it\x92s\x00\x0b\x0c"  # an apostrophe of another encoding, half a letter of UTF-16, ends of line
    assert unprinted(text) == text


def test_tabs_become_levels_at_the_beginning_and_one_space_elsewhere() -> None:
    assert untabbed("a:\n\t- b:\tc\n \t d: e\tf  # g\th\n", 2) == "a:\n  - b: c\n   d: e f  # g h\n"
    assert untabbed("\tx", 8) == " " * 8 + "x"
