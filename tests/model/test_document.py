from generator.model.document import Document, Kind, Place, lines


def test_lines_are_those_that_yaml_counts() -> None:
    assert lines("\ufeffa\r\nb\rc\nd\x85e\u2028f\u2029g") == list("abcdefg")
    assert lines("a\x0bb\x0cc\n") == ["a\x0bb\x0cc", ""]
    assert lines("") == [""]


def test_a_document_asks_for_places_only_when_it_is_asked() -> None:
    asked: list[str] = []

    def locate(text: str) -> dict[tuple[tuple[str | int, ...], bool], Place]:
        asked.append(text)
        return {((), False): Place(1, 1)}

    document = Document("content/a.yml", Kind.PATCH, "a: b", {"a": "b"}, locate)
    assert asked == []
    assert document.places() == {((), False): Place(1, 1)}
    assert asked == ["a: b"]
