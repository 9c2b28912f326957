"""Makes two copies of the portal's sources whose placeholders are filled: filled.py FOLDER.

As shipped the portal has no phone and only samples of sessions, so no card and no calendar. FOLDER/filled has them, invented
for the test; in FOLDER/changed the same site later: one session is cancelled, another is moved, both with a new revision.
"""
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
SETTINGS = {
    "phone": "+7 831 000-00-00", "email": "spravka@filled.test", "address": "Город, улица Пробная, дом 1; вход со двора",
    "owner": "Отдел проверки", "indexnow-key": "0123456789abcdef", "security-contact": "mailto:bezopasnost@filled.test",
    "security-until": "2027-06-30",
}
TRAINING = pathlib.Path("Content/treningi/urok-oficialnyj-sajt.md")
FIRST, SECOND = "urok-oficialnyj-sajt-2026-1", "urok-oficialnyj-sajt-2027-1"


def change(path, *pairs):
    text = path.read_text("utf-8")
    for old, new in pairs:
        if old not in text:
            raise SystemExit(f"{path}: «{old}» is not there any more: change filled.py with the content")
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def set_line(text, key, value):
    pattern = re.compile(rf"^{re.escape(key)}:.*$", re.M)
    return pattern.sub(f"{key}: {value}", text, count=1) if pattern.search(text) else f"{text.rstrip()}\n{key}: {value}\n"


def fill(folder):
    settings = folder / "Content/site.yaml"
    text = settings.read_text("utf-8")
    for key, value in SETTINGS.items():
        text = set_line(text, key, value)
    settings.write_text(text, "utf-8")
    for page in (folder / "Content/treningi").glob("*.md"):
        text = page.read_text("utf-8")
        text = text.replace("Пример: да\n", "").replace("place: ?", "place: Зал № 1, 2-й этаж; спросите у входа")
        text = text.replace("Телефон: ?", "Телефон: +7 831 000-00-01").replace("Почта: ?", "Почта: zanyatiya@filled.test")
        page.write_text(text, "utf-8")
    for page in (folder / "Content/vakansii").glob("*.md"):
        text = page.read_text("utf-8").replace("Пример: да\n", "").replace("Адрес: ?", "Адрес: =СУММ(A1;A2); \"двор\"")
        page.write_text(text, "utf-8")


def move(folder):
    """One session is called off, the other is on another day."""
    path = folder / TRAINING
    change(path, (f"  - id: {FIRST}\n", f"  - id: {FIRST}\n    revision: 1\n    cancelled: да\n"),
           (f"  - id: {SECOND}\n    start: 2027-02-09 11:00\n    end: 2027-02-09 12:30\n",
            f"  - id: {SECOND}\n    revision: 1\n    start: 2027-02-10 11:00\n    end: 2027-02-10 12:30\n"))


def main():
    for name in ("filled", "changed"):
        folder = pathlib.Path(sys.argv[1], name)
        for part in ("Content", "Templates"):
            shutil.copytree(ROOT / part, folder / part)
        fill(folder)
    move(pathlib.Path(sys.argv[1], "changed"))


if __name__ == "__main__":
    main()
