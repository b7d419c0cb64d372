from tests.render.pages.drawn import drawn, made_up, text
from tests.world import edited

PAGE = "programs/bsi/"


def test_versions_that_had_tests_only_are_told_apart_from_those_that_are_served() -> None:
    tests = "    tests:\n      ios: {from: 39.0, to: 40.0}\n    settings:"
    body = text(drawn(edited(("programs.yml", "    settings:", tests)))[PAGE])
    assert "Tests only, on betas of" in body
    assert "iOS 39.0 to 40.0" in body
    assert "iOS 40.1 and later" in body
    assert "Tests only" not in text(made_up()[PAGE])
