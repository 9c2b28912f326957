"""Reads every Atom feed with feedparser, every JSON feed by the words of its standard, the map against its schema."""
import json
import pathlib

import feedparser
from lxml import etree

from finding import Outcome

ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMA = pathlib.Path(__file__).with_name("sitemap.xsd")


def atom(path):
    feed = feedparser.parse(path.read_bytes())
    faults = [f"cannot be read: {feed.bozo_exception}"] if feed.bozo else []
    faults += [f"has no {name}" for name in ("title", "id", "updated") if not feed.feed.get(name)]
    if not feed.entries:
        faults.append("tells of no page")
    for entry in feed.entries:
        faults += [f"an entry has no {name}" for name in ("title", "id", "updated", "link", "summary")
                   if not entry.get(name)]
        if not entry.get("updated_parsed"):
            faults.append(f"the day of «{entry.get('title')}» cannot be read")
    ids = [entry.get("id") for entry in feed.entries]
    return faults + ([] if len(set(ids)) == len(ids) else ["tells of a page twice"])


def json_feed(path):
    feed = json.loads(path.read_bytes())
    faults = [] if feed.get("version") == "https://jsonfeed.org/version/1.1" else ["is no JSON Feed 1.1"]
    faults += [f"has no {name}" for name in ("title", "home_page_url", "feed_url") if not feed.get(name)]
    for item in feed.get("items", []):
        faults += [f"an item has no {name}" for name in ("id", "url", "title", "content_text") if not item.get(name)]
    return faults


def is_json_feed(path):
    return path.with_suffix(".xml").exists()


def check(site):
    files = [path for path in sorted(site.rglob("*.xml")) if path.name != "sitemap.xml"]
    pairs = [(path, atom) for path in files] + [
        (path, json_feed) for path in sorted(site.rglob("*.json")) if is_json_feed(path)]
    faults = [f"{path.relative_to(site)}: {fault}" for path, read in pairs for fault in read(path)]
    return Outcome(len(pairs), faults)


def check_map(site):
    schema = etree.XMLSchema(etree.parse(SCHEMA))
    tree = etree.parse(site / "sitemap.xml")
    schema.validate(tree)
    faults = [f"sitemap.xml:{error.line}: {error.message}" for error in schema.error_log]
    places = [place.text for place in tree.iterfind(".//{*}loc")]
    if len(set(places)) != len(places):
        faults.append("sitemap.xml: names a page twice")
    return Outcome(len(places), faults)
