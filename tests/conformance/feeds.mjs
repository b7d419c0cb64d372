// Reads every feed of a site's folder with two parsers that people's readers use, and prints what they found as JSON:
// {"feedsmith": {path: {title, link, previous, entries: [[id, title, link, published, updated, categories]]}}, "rss-parser": ...}

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from "feedsmith";
import Parser from "rss-parser";

const site = process.argv[2];
const paths = readdirSync(join(site, "feeds"), { recursive: true }).map((name) => `feeds/${name}`).sort();
const text = (path) => readFileSync(join(site, path), "utf8");
const moment = (date) => (date ? new Date(date).toISOString() : null);
const at = (links, rel) => links?.find((link) => (link.rel ?? "alternate") === rel)?.href ?? null;

const smith = {
  rss: (path) => {
    const feed = parseRssFeed(text(path));
    const entries = feed.items ?? [];
    return {
      title: feed.title, link: feed.link, previous: at(feed.atom?.links, "prev-archive"),
      entries: entries.map((item) => [
        item.guid?.value, item.title, item.link, moment(item.pubDate), null, (item.categories ?? []).map(({ name }) => name),
      ]),
    };
  },
  atom: (path) => {
    const feed = parseAtomFeed(text(path));
    const entries = feed.entries ?? [];
    return {
      title: feed.title?.value, link: at(feed.links, "alternate"), previous: at(feed.links, "prev-archive"),
      entries: entries.map((entry) => [
        entry.id, entry.title?.value, at(entry.links, "alternate"), moment(entry.published), moment(entry.updated),
        (entry.categories ?? []).map(({ label, term }) => label ?? term),
      ]),
    };
  },
  json: (path) => {
    const feed = parseJsonFeed(text(path));
    const entries = feed.items ?? [];
    return {
      title: feed.title, link: feed.home_page_url, previous: feed.next_url ?? null,
      entries: entries.map((item) => [
        item.id, item.title, item.url, moment(item.date_published), moment(item.date_modified), item.tags ?? [],
      ]),
    };
  },
};

async function rssParser(path) {
  const feed = await new Parser().parseString(text(path));
  const entries = feed.items.map((item) => [
    item.guid ?? item.id, item.title, item.link, moment(item.pubDate), null,
    item.categories?.map((category) => category._ ?? category) ?? null,
  ]);
  return { title: feed.title, link: feed.link, previous: null, entries };
}

function outlines(list) {
  return list.flatMap((outline) => [...(outline.xmlUrl ? [outline.xmlUrl] : []), ...outlines(outline.outlines ?? [])]);
}

const found = { feedsmith: {}, "rss-parser": {}, opml: [] };
for (const path of paths) {
  const ending = path.split(".").pop();
  if (smith[ending]) found.feedsmith[path] = smith[ending](path);
  if (ending === "rss" || ending === "atom") found["rss-parser"][path] = await rssParser(path);
  if (ending === "opml") found.opml = outlines(parseOpml(text(path)).body.outlines);
}
process.stdout.write(JSON.stringify(found));
