"""The reference of records says all that the models say."""

from generator.model.document import Kind
from generator.model.records import MODELS
from generator.render.records.reference import Key, Part, reference


def part(name: str) -> Part:
    kinds, shared = reference()
    every = (*(part for one in kinds for part in (one.part, *one.parts)), *shared)
    return next(part for part in every if part.name == name)


def key(of: str, name: str) -> Key:
    kinds, _ = reference()
    keys = next((one.part.keys for one in kinds if one.kind == of), None) or part(of).keys
    return next(key for key in keys if key.name == name)


def holds(of: str, name: str) -> str:
    return "".join(piece.text for piece in key(of, name).holds)


def test_every_kind_stands_in_it_with_all_its_keys() -> None:
    kinds, _ = reference()
    assert {one.kind for one in kinds} == set(Kind)
    for one in kinds:
        fields = MODELS[one.kind].model_fields.items()
        assert [key.name for key in one.part.keys] == [field.alias or name for name, field in fields]


def test_what_a_key_holds_is_said_in_words() -> None:
    assert holds("patch", "security_content") == "https address or none-published or unknown"
    assert holds("patch", "fixes") == "list of Fix or unknown or none"
    assert holds("PatchBuild", "base") == "build number"
    assert holds("PatchBuild", "devices") == "Rule or Scope"
    assert holds("PatchEvent", "in") == "for each platform: version"
    assert holds("patch", "security_content_on") == "for each platform: https address"
    assert holds("Scope", "except") == "list of device"
    assert holds("UpdateBuild", "factory") == "true or false"
    assert holds("devices", "family") == "family of devices"


def test_what_is_needed_is_marked() -> None:
    assert key("Fix", "impact").needed
    assert not key("Fix", "change").needed


def test_an_example_is_a_line_of_a_record() -> None:
    assert key("PatchBuild", "devices").example == "devices: {rule: all, except: [MacBook Neo]}"


def test_words_have_meanings_and_what_several_kinds_have_stands_once() -> None:
    kinds, shared = reference()
    assert dict(part("Certainty").words)["likely"]
    names = [part.name for one in kinds for part in one.parts] + [part.name for part in shared]
    assert len(names) == len(set(names))
    assert "Certainty" in [part.name for part in shared]
