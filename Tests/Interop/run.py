"""Runs every check over the built sites: run.py SITES VOCABULARY [NAME…]; 1 when one finds a fault.

SITES/portal is the portal, SITES/filled-kept and SITES/changed-kept are a copy with filled placeholders, before and after a
session was called off and another was moved.
"""
import pathlib
import sys
import time

import calendars
import codes
import feeds
import linked_data
import pages
import tables
import updates


def main():
    sites, vocabulary = pathlib.Path(sys.argv[1]), linked_data.Vocabulary(pathlib.Path(sys.argv[2]))
    checks = {
        "calendars": (calendars.check, ("filled-kept", "changed-kept")),
        "cards": (calendars.check_cards, ("filled-kept",)),
        "feeds": (feeds.check, ("filled-kept",)),
        "map": (feeds.check_map, ("portal", "filled-kept")),
        "json-ld": (lambda site: linked_data.check(site, vocabulary), ("portal", "filled-kept")),
        "pages": (pages.check, ("portal", "filled-kept")),
        "placeholders": (pages.check_placeholders, ("portal", "filled-kept")),
        "tables": (tables.check, ("portal", "filled-kept")),
        "codes": (codes.check, ("portal", "filled-kept")),
        "updates": (lambda site: updates.check(site, sites / "changed-kept"), ("filled-kept",)),
    }
    wanted = sys.argv[3:] or list(checks)
    broken = 0
    for name in wanted:
        check, places = checks[name]
        for place in places:
            start = time.monotonic()
            outcome = check(sites / place)
            faults = outcome.faults or ([] if outcome.read else ["nothing was there to read"])
            broken += len(faults)
            print(f"{name}, {place}: {outcome.read} read, {len(faults)} faults, {time.monotonic() - start:.0f} s",
                  flush=True)
            for fault in faults[:40]:
                print(f"error: {fault}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
