"""Imports the calendar of yesterday and that of today into one store, khal's, as a reader's program does."""
import os
import pathlib
import subprocess
import tempfile

import icalendar

from finding import Outcome
from filled import FIRST, SECOND

CONFIG = """[calendars]
[[centre]]
path = {folder}/store
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Moscow
default_timezone = Europe/Moscow
[default]
default_calendar = centre
[sqlite]
path = {folder}/khal.db
"""


def events(store):
    """UID → event, of every file of the store; a UID that is there twice is a fault."""
    found = {}
    for path in sorted(store.glob("*.ics")):
        for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            found.setdefault(str(event["UID"]), []).append(event)
    return found


def imported(files):
    """The store after each import."""
    with tempfile.TemporaryDirectory() as folder:
        store = pathlib.Path(folder, "store")
        store.mkdir()
        config = pathlib.Path(folder, "config")
        config.write_text(CONFIG.format(folder=folder), "utf-8")
        # Debian's khal comes with readers of its own.
        own = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | {"LC_ALL": "C.UTF-8"}
        states = []
        for file in files:
            subprocess.run(["khal", "-c", str(config), "import", "--batch", str(file)], check=True,
                           capture_output=True, text=True, timeout=120, env=own)
            states.append(events(store))
        return states


def check(old, new):
    first, second = imported([old / "kalendar.ics", new / "kalendar.ics"])
    faults = [f"{uid} is in the store {len(found)} times" for state in (first, second)
              for uid, found in state.items() if len(found) != 1]
    if set(first) != set(second):
        faults.append(f"the second import changed which events there are: {sorted(set(first) ^ set(second))}")
    def event(state, name):
        return next((found[0] for uid, found in state.items() if uid.startswith(name + "@")), {})
    if event(second, FIRST).get("STATUS") != "CANCELLED" or event(first, FIRST).get("STATUS") == "CANCELLED":
        faults.append(f"{FIRST} was not called off by the second import")
    moved = event(second, SECOND)
    if not moved or moved["DTSTART"].dt.isoformat() != "2027-02-10T11:00:00+03:00":
        faults.append(f"{SECOND} was not moved by the second import: {moved and moved['DTSTART'].dt.isoformat()}")
    changed = [uid for uid in second if uid in first and second[uid][0].to_ical() != first[uid][0].to_ical()]
    if len(changed) != 2:
        faults.append(f"{len(changed)} events changed, should be 2: {changed}")
    return Outcome(len(first), faults)
