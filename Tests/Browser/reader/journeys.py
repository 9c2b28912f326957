"""The four ways people take through the portal, walked with a keyboard and on a phone, with scripts and without."""
import dataclasses
import itertools
import re

from keyboard import KeyboardReader
from mode import Mode
from phone import PhoneReader, open_phone
from places import places
from portal import open_tab
from reader import Lost
from sheets import Sheets

LIMIT = 12
CALENDAR = {"name": "календар", "within": "main"}
QUOTA = {"name": "^закон о квоте"}
CONTACT = ({"href": "^(tel|mailto):"}, {"name": "^контакты$"})


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


def journeys(service):
    """(name, walk, the page it begins at, the devices that must do with LIMIT presses: the others are only measured)."""
    return [
        ("home → door → service → its steps → paper", service_to_paper, "index.html", ("keyboard",)),
        ("home → training → calendar", training_to_calendar, "index.html", ("phone",)),
        (f"poster with the address of {service} → questionnaire", poster_to_questionnaire, service,
         ("keyboard", "phone")),
        ("employer: home → quota → contact", employer_to_contact, "index.html", ("keyboard", "phone")),
    ]


@dataclasses.dataclass
class Walk:
    """A journey that was walked once: with what, in which way, and what went wrong."""
    name: str
    device: str
    script: bool
    limited: bool
    presses: list
    swipes: int
    remarks: list
    faults: list


def walk(browser, portal, name, journey, start, device, script, limited):
    phone = device == "phone"
    with open_phone(browser, portal, script) if phone else open_tab(browser, portal, Mode(script=script)) as tab:
        reader = (PhoneReader if phone else KeyboardReader)(tab, start)
        faults = []
        try:
            journey(reader)
        except Lost as lost:
            faults.append(str(lost))
        faults += [f"the browser said: {text}" for _, text in tab.problems()]
        if limited and len(reader.presses) > LIMIT:
            faults.append(f"{len(reader.presses)} presses are more than {LIMIT}: {told(reader.presses)}")
        return Walk(name, device, script, limited, reader.presses, reader.swipes, reader.remarks, faults)


def told(presses):
    """«Tab × 3 · Enter «Тренинги»»: the same keys in a row are counted together."""
    words = []
    for press, run in itertools.groupby(presses):
        times = len(list(run))
        words.append(press[0] + (f" «{press[1]}»" if press[1] else "") + (f" × {times}" if times > 1 else ""))
    return " · ".join(words)


def measure(browser, portal):
    with open_tab(browser, portal) as tab:
        service = places(tab)["service"]
    return [walk(browser, portal, name, journey, start, device, script, device in limited)
            for name, journey, start, limited in journeys(service)
            for device in ("keyboard", "phone") for script in (True, False)]
