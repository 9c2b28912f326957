"""Reads a built portal in Chromium as its readers do: run.py PORTAL DOCUMENT [--write]

One line for each finding: kind | page | mode | place | what is wrong. The end is 0 when there is none, 1 otherwise.
DOCUMENT answers what axe leaves to a person; --write puts the tables of what ran into it.
"""
import datetime
import functools
import multiprocessing
import os
import pathlib
import signal
import sys
import time

import report
import suite
from explained import Explanations
from portal import open_browser, serve


def work(folder, part):
    """One part with a browser of its own."""
    with serve(folder) as portal, open_browser() as browser:
        row = part(browser, portal)
        row.browser = browser.version
        return row


def main():
    # Told to end, the browsers end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))
    folder, document = map(pathlib.Path, sys.argv[1:3])
    explanations, rows, start = Explanations(document), [], time.monotonic()
    # Two at once: one browser alone leaves a core idle half of the time.
    with multiprocessing.get_context("spawn").Pool(int(os.environ.get("JOBS", "2"))) as pool:
        for row in pool.imap(functools.partial(work, folder), suite.parts()):
            row.findings = [one for one in row.findings if not explanations.explain(one)]
            rows.append(row)
            print(f"{row.part}, {report.named(row)}: {row.pages} pages, {len(row.findings)} findings, "
                  f"{row.seconds:.0f} s", file=sys.stderr)
            for one in row.findings:
                print(one, flush=True)
    for one in explanations.unused():
        print(f"No longer left open by axe: {one}")
    text = report.tables(rows, time.monotonic() - start, datetime.date.today().isoformat())
    if "--write" in sys.argv:
        report.write(document, text)
    found = sum(len(row.findings) for row in rows)
    print(text.splitlines()[0])
    return 1 if found or explanations.unused() else 0


if __name__ == "__main__":
    sys.exit(main())
