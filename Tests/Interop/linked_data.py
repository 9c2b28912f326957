"""Takes the JSON-LD of every page with extruct, expands it with PyLD, and looks up every name in schema.org's vocabulary."""
import json
import re

import extruct
from pyld import jsonld

from finding import Outcome

SCHEMA = "https://schema.org/"
# Newer than the vocabulary that can be had as a package: schema.org 13 has it, of a JobPosting.
LATER = {"directApply": ["JobPosting"]}


class Vocabulary:
    """The types and properties of schema.org, and which property belongs to which type."""

    def __init__(self, path):
        self.types, self.above, self.domains, self.ranges = set(), {}, dict(LATER), {}
        for node in json.loads(path.read_bytes())["@graph"]:
            name = node["@id"].split(":")[-1]
            kinds = listed(node.get("@type"))
            if "rdfs:Class" in kinds:
                self.types.add(name)
                self.above[name] = names(node.get("rdfs:subClassOf"))
            if "rdf:Property" in kinds:
                self.domains[name] = names(node.get("schema:domainIncludes"))
                self.ranges[name] = names(node.get("schema:rangeIncludes"))

    def all_above(self, name):
        found, waiting = set(), [name]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting += self.above.get(name, [])
        return found

    def context(self):
        return {"@context": {"@vocab": SCHEMA}}


def listed(value):
    return [] if value is None else value if isinstance(value, list) else [value]


def names(value):
    return [entry["@id"].split(":")[-1] for entry in listed(value)]


def short(iri):
    return iri.removeprefix(SCHEMA)


def nodes(value):
    """Every node of an expanded document."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            if "@value" not in value:
                yield value
            waiting += [child for key, child in value.items() if not key.startswith("@")]


def judge(node, vocabulary):
    types = [short(name) for name in node.get("@type", [])]
    faults = [f"schema.org has no type {name}" for name in types if name not in vocabulary.types]
    known = set().union(*(vocabulary.all_above(name) for name in types)) if types else None
    for key, values in node.items():
        if key.startswith("@"):
            continue
        name = short(key)
        if name not in vocabulary.domains:
            faults.append(f"schema.org has no property {name}")
        elif known and not known & set(vocabulary.domains[name]):
            faults.append(f"{name} is no property of {', '.join(types)}")
        for value in values:
            text = value.get("@value") if isinstance(value, dict) else None
            if isinstance(text, str) and re.search(r"^\s*\??\s*$|уточняется|portal\.example", text):
                faults.append(f"{name} is «{text}»")
    return faults


def check(site, vocabulary):
    jsonld.set_document_loader(lambda url, options={}: {
        "contextUrl": None, "documentUrl": url, "contentType": "application/ld+json",
        "document": vocabulary.context()})
    blocks, faults = 0, []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site)
        text = path.read_text("utf-8")
        found = extruct.extract(text, syntaxes=["json-ld"])["json-ld"]
        written = text.count("application/ld+json")
        if len(found) != written:
            faults.append(f"{name}: {written} blocks are written, {len(found)} can be read")
        for block in found:
            blocks += 1
            expanded = jsonld.expand(block)
            if not expanded:
                faults.append(f"{name}: a block says nothing")
            faults += [f"{name}: {fault}" for node in nodes(expanded) for fault in judge(node, vocabulary)]
    return Outcome(blocks, faults)
