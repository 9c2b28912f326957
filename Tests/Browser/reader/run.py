#!/usr/bin/env python3
"""Reads the built portal as its readers do, to their goal, on paper and through a real server.

    run.py --portal FOLDER [--only planted|journeys|paper|nginx|paint]… [--write] [--pictures FOLDER]

`--write` records the journeys in docs/journeys.md; `--pictures` keeps every printed sheet as a PNG. Ends with 1 when
something is wrong. Needs nginx (scripts/nginx-try installs it) and what scripts/browser installs.
"""
import argparse
import pathlib
import sys
import tempfile
import time

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]))

import headers  # noqa: E402
import journeys  # noqa: E402
import known_faults  # noqa: E402
import paint  # noqa: E402
import paper  # noqa: E402
import policy  # noqa: E402
import record  # noqa: E402
from portal import open_browser, serve  # noqa: E402
from server import BROTLI, run_nginx  # noqa: E402

PARTS = ("planted", "journeys", "paper", "nginx", "paint")


def run_journeys(browser, portal, options):
    walks = journeys.measure(browser, portal)
    for walk in walks:
        script = "scripts" if walk.script else "no scripts"
        print(f"  {walk.name}, {walk.device}, {script}: {len(walk.presses)} presses: {journeys.told(walk.presses)}")
    faults = [f"{walk.name}, {walk.device}, {'' if walk.script else 'no '}scripts: {fault}"
              for walk in walks for fault in walk.faults]
    if options.write and not faults:
        record.write(walks)
    return faults


def run_paper(browser, portal, options):
    rows, faults = paper.measure(browser, portal, options.pictures)
    print("  sheets: " + ", ".join(f"{path} {count}" for path, count in rows))
    return faults


def run_served(browser, portal, parts):
    """What only a real server shows."""
    brotli = BROTLI.exists()
    with tempfile.TemporaryDirectory(dir=portal.folder.resolve().parent) as work, \
            run_nginx(portal.folder, pathlib.Path(work), brotli) as server:
        faults = []
        if "nginx" in parts:
            asked, count = headers.probe(server, brotli)
            walked, pages = policy.walk(browser, server)
            print(f"  {count} requests, {pages} pages under the policy, brotli {'too' if brotli else 'not installed'}")
            faults += asked + walked + policy.planted(browser, server)
        if "paint" in parts:
            rows = paint.measure(browser, portal, server)
            for kind, name, line, median, found in rows:
                print(f"  first contentful paint, {kind}, {name}, {line}: {median} ms of {found}")
            faults += paint.faults(rows)
        return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--portal", type=pathlib.Path, required=True)
    parser.add_argument("--only", action="append", choices=PARTS)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--pictures", type=pathlib.Path)
    options = parser.parse_args()
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    parts = options.only or PARTS
    faults = []
    with serve(options.portal) as portal, open_browser() as browser:
        if "planted" in parts:
            faults += timed("planted faults", lambda: known_faults.unseen(browser, portal))
        for name, run in (("journeys", run_journeys), ("paper", run_paper)):
            if name in parts:
                faults += timed(name, lambda: run(browser, portal, options))
        if {"nginx", "paint"} & set(parts):
            faults += timed("nginx", lambda: run_served(browser, portal, parts))
    for fault in faults:
        print(f"error: {fault}")
    return 1 if faults else 0


def timed(name, run):
    print(f"{name}:", flush=True)
    start = time.monotonic()
    faults = run()
    print(f"  {len(faults)} faults, {time.monotonic() - start:.0f} s", flush=True)
    return faults


if __name__ == "__main__":
    sys.exit(main())
