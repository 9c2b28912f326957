"""The four ways people take through the portal, walked with a keyboard and on a phone, with scripts and without."""
import re

from keyboard import KeyboardReader
from mode import Mode
from phone import PhoneReader, open_phone
from portal import open_tab
from reader import Lost
from sheets import Sheets

LIMIT = 12
CALENDAR = {"name": "календар", "within": "main"}
QUOTA = {"name": "^закон о квоте"}
CONTACT = ({"href": "^(tel|mailto):", "within": "main"}, {"name": "^контакты$", "within": "main"},
           {"href": "^(tel|mailto):"}, {"name": "^контакты$"})


def service_to_paper(reader):
    """Home, one of the doors, the steps of the service, paper with these steps."""
    reader.follow("door", {"within": ".doors"})
    reader.read("the steps", "main ol.steps")
    if not hasattr(reader, "print"):
        return
    steps = reader.page.locator("main ol.steps > li").all_inner_texts()
    printed = Sheets(reader.print()).words()
    for step in steps:
        if squeeze(step) not in squeeze(printed):
            raise Lost(f"{reader.place}: the printed pages have no step «{step}»")


def training_to_calendar(reader):
    """Home, a training that is still to come, its day in the calendar."""
    reader.follow("way to the trainings", {"name": "^тренинги$"})
    reader.follow("training", {"within": "main .dates"})
    if reader.find(**CALENDAR):
        reader.follow("calendar file", CALENDAR)
        return
    reader.remarks.append("no calendar file yet: the goal is the day and whom to ask")
    reader.read("the days of the training", "main time")
    reader.follow("contact", *CONTACT)


def poster_to_questionnaire(reader):
    """An address from paper, its page, the place where one says what was good and what was bad."""
    reader.follow("way to the questionnaire", {"name": "анкет"}, {"name": "отзыв"}, {"name": "понятно"})


def employer_to_contact(reader):
    """Home, the page about the quota, whom to ask."""
    if not reader.find(**QUOTA):
        reader.follow("page for employers", {"name": "вы работодатель"})
    reader.follow("page about the quota", QUOTA)
    reader.follow("contact", *CONTACT)


def squeeze(text):
    """Without blanks and soft hyphens, which a line break may add or take."""
    return re.sub(r"[\s\u00ad\-‐]", "", text)


def journeys(portal):
    """Name → (walk, page it begins at)."""
    return {
        "service → paper": (service_to_paper, "index.html"),
        "training → calendar": (training_to_calendar, "index.html"),
        "poster → questionnaire": (poster_to_questionnaire, portal.kinds()["service"]),
        "employer → quota → contact": (employer_to_contact, "index.html"),
    }


def walk(browser, portal, device, script, journey, start):
    """The reader at the end of the journey and what went wrong, or None."""
    opened = open_phone(browser, portal, script) if device == "phone" else open_tab(browser, portal, Mode(script=script))
    with opened as tab:
        reader = (PhoneReader if device == "phone" else KeyboardReader)(tab, start)
        try:
            journey(reader)
        except Lost as lost:
            return reader, str(lost)
        if len(reader.presses) > LIMIT:
            return reader, f"{len(reader.presses)} presses, more than {LIMIT}"
        said = tab.problems()
        return reader, f"the browser said: {said[0][1]}" if said else None


def run(browser, portal):
    """List of (journey, device, script, reader, fault)."""
    rows = []
    for name, (journey, start) in journeys(portal).items():
        for device in ("keyboard", "phone"):
            for script in (True, False):
                rows.append((name, device, script, *walk(browser, portal, device, script, journey, start)))
    return rows
