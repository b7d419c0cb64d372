import json

import pytest

from tests.render.feeds.jsonfeed import broken
from tests.render.feeds.made import SITE, of, parsed
from tests.render.feeds.test_feeds import note


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return of(tmp_path_factory.mktemp("world"))


def test_every_document_follows_the_rules_of_json_feed(files: dict[str, bytes]) -> None:
    assert {path: broken(content) for path, content in files.items() if path.endswith(".json")} == {
        path: [] for path in files if path.endswith(".json")
    }


def test_it_says_the_same_as_atom(files: dict[str, bytes]) -> None:
    for path in (path for path in files if path.endswith(".json")):
        found, atom = json.loads(files[path]), parsed(files[path.replace(".json", ".atom")])
        assert (found["title"], found["home_page_url"]) == (atom.feed.title, atom.feed.link)
        assert found["feed_url"] == SITE + path
        assert [
            (i["id"], i["url"], i["title"], i["content_html"], i["date_published"][:19], i["date_modified"][:19])
            for i in found["items"]
        ] == [(e.id, e.link, e.title, note(e), e.published[:19], e.updated[:19]) for e in atom.entries]
        assert [i["tags"] for i in found["items"]] == [[t.label or t.term for t in e.tags] for e in atom.entries]


def test_it_stands_with_one_line_for_each_entry(files: dict[str, bytes]) -> None:
    text = files["feeds/all.json"].decode()
    assert text.endswith("\n]}\n")
    assert len(text.splitlines()) == len(json.loads(text)["items"]) + 2


@pytest.mark.parametrize(
    "broken_text",
    [
        '"items":[{"id":1}]',
        '"items":[{"id":"a"}]',
        '"items":[],"next_url":"https://a.example/f.json"',
        '"items":[],"x":1',
    ],
)
def test_the_rules_find_what_is_wrong(broken_text: str) -> None:
    good = (
        '{"version":"https://jsonfeed.org/version/1.1","title":"T","feed_url":"https://a.example/f.json","authors":[]'
    )
    assert broken(f'{good},"items":[]}}'.encode()) == []
    assert broken(f"{good},{broken_text}}}".encode()) != []
