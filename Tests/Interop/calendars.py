"""Reads every calendar with icalendar and, as octets, against RFC 5545; every card with vobject."""
import icalendar
import vobject

from finding import Outcome

EVENT = ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE", "STATUS", "URL")


def octets(path):
    """What the shape of the file breaks: ends of lines, length, letters cut in two (RFC 5545, sections 3.1 and 3.6)."""
    raw = path.read_bytes()
    lines = raw.split(b"\r\n")
    faults = [] if lines[-1] == b"" else ["does not end with CRLF"]
    if b"\n" in raw.replace(b"\r\n", b""):
        faults.append("has a bare line feed")
    for number, line in enumerate(lines, 1):
        if len(line) > 75:
            faults.append(f"line {number} has {len(line)} octets")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            faults.append(f"line {number} cuts a letter")
    return faults


def read_calendar(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    faults = [f"cannot be read: {error}" for component in calendar.walk() for error in component.errors]
    faults += [f"has no {name}" for name in ("VERSION", "PRODID") if name not in calendar]
    events = calendar.walk("VEVENT")
    if not events:
        faults.append("has no event")
    for event in events:
        uid = event.get("UID", "?")
        faults += [f"{uid} has no {name}" for name in EVENT if name not in event]
        if event.get("STATUS") not in ("CONFIRMED", "CANCELLED"):
            faults.append(f"{uid} has the status {event.get('STATUS')}")
        if "DTSTART" in event and "DTEND" in event and event["DTSTART"].dt >= event["DTEND"].dt:
            faults.append(f"{uid} ends before it begins")
        if "DTSTART" in event and event["DTSTART"].dt.utcoffset() is None:
            faults.append(f"{uid} does not say in which zone it begins")
    uids = [str(event.get("UID")) for event in events]
    faults += [f"{uid} stands in it twice" for uid in set(uids) if uids.count(uid) > 1]
    return faults


def check(site):
    files = sorted(site.rglob("*.ics"))
    faults = []
    for path in files:
        name = path.relative_to(site)
        try:
            faults += [f"{name}: {fault}" for fault in octets(path) + read_calendar(path)]
        except ValueError as problem:
            faults.append(f"{name}: {problem}")
    return Outcome(len(files), faults)


def check_cards(site):
    files = sorted(site.rglob("*.vcf"))
    faults = []
    for path in files:
        name = path.relative_to(site)
        try:
            text = path.read_bytes().decode("utf-8")
            cards = list(vobject.readComponents(text))
        except (ValueError, vobject.base.VObjectError) as problem:
            faults.append(f"{name}: {problem}")
            continue
        faults += [f"{name}: {fault}" for fault in octets(path)]
        for card in cards:
            version = card.version.value
            wanted = ("fn", "n", "version") if version == "3.0" else ("fn", "version")
            faults += [f"{name}: has no {part.upper()}" for part in wanted if part not in card.contents]
            if not {"tel", "email"} & set(card.contents):
                faults.append(f"{name}: reaches nobody")
            if not text.startswith(f"BEGIN:VCARD\r\nVERSION:{version}\r\n"):
                faults.append(f"{name}: VERSION does not follow BEGIN")
    return Outcome(len(files), faults)
