#!/usr/bin/env python3
"""Writes one corpus of invented Russian pages in two layouts, for Pandus and for Hugo.

OUTDIR/pandus/{Content,Templates} and OUTDIR/hugo/{content,static,layouts,hugo.toml} hold the same pages, texts, tags and
pictures; only the spelling of links and fields differs. The same N and seed give the same bytes on every machine.
"""
import argparse
import datetime
import random
import re
import shutil
import struct
import zlib
from pathlib import Path

from vocabulary import (
    CITIES, DOES, HEADINGS, NAMES, PICTURES, PLACE, SECTIONS, STEPS, TAGS, THINGS, TIME, TOPICS, WHAT, WHEN_IF, WHO)

HERE = Path(__file__).resolve().parent
NEWEST = datetime.date(2026, 1, 1)
COPIES_OF_PICTURE = 40
SITE_NAME = "Дорога к работе"
SITE_DESCRIPTION = "Как найти работу по силам: помощь, обучение, рабочие места и рассказы"


def sentence_case(text):
    return text[0].upper() + text[1:]


class Page:
    """One invented page: where it lies, what its fields hold, and a body with links still to be spelled."""

    def __init__(self, number, choose):
        self.section = list(SECTIONS)[number % len(SECTIONS)]
        topic, title = choose.choice(TOPICS)
        self.slug = f"{topic}-{number:05d}"
        self.number = number + 1
        self.title = f"{title} в {choose.choice(CITIES)}: вопрос № {self.number}"

    def fill(self, choose, pages):
        self.date = NEWEST - datetime.timedelta(days=choose.randint(0, 2000))
        self.tags = choose.sample(TAGS, choose.randint(2, 4))
        self.description = (f"{sentence_case(choose.choice(WHO))} {choose.choice(DOES)} {choose.choice(WHAT)}, "
                            f"{choose.choice(WHEN_IF)} (вопрос № {self.number})")[:160]
        self.picture, self.alternative = picture(choose)
        self.author = choose.choice(NAMES)
        self.body = Body(choose, pages).text()


def picture(choose):
    name, alternative = choose.choice(PICTURES)
    return f"{name}-{choose.randint(1, COPIES_OF_PICTURE)}", alternative


class Body:
    """The Markdown below the fields. `(page:7)` and `(picture:vhod-3)` stand for addresses."""

    def __init__(self, choose, pages):
        self.choose = choose
        self.pages = pages

    def pick(self, words):
        numbers = {"n": self.choose.randint(2, 30), "city": self.choose.choice(CITIES)}
        return self.choose.choice(words).format(**numbers)

    def sentence(self):
        who, does, what = self.pick(WHO), self.pick(DOES), self.pick(WHAT)
        kind = self.choose.random()
        if kind < 0.35:
            return f"{sentence_case(self.pick(PLACE))} {who} {does} {what}, {self.pick(WHEN_IF)}."
        if kind < 0.55:
            return f"{sentence_case(self.pick(WHEN_IF))}, {who} {does} {what} {self.pick(TIME)}."
        if kind < 0.70:
            return f"{self.pick(NAMES)}, {who} в {self.pick(CITIES)}, {does} {what} {self.pick(TIME)} «и без лишних слов»."
        if kind < 0.85:
            return f"Платить не нужно: **{who}** {does} *{what}* {self.pick(PLACE)}."
        number = self.choose.randrange(len(self.pages))
        return f"Об этом же есть страница «[{self.pages[number].title}](page:{number})»: {who} {does} {what}."

    def paragraph(self, least=1, most=3):
        return " ".join(self.sentence() for _ in range(self.choose.randint(least, most)))

    def extra(self):
        """What follows the paragraph under a heading: a list, steps, a quotation, a heading below, or nothing."""
        kind = self.choose.randrange(5)
        if kind == 0:
            return ["\n".join(f"- {thing};" for thing in self.choose.sample(THINGS, self.choose.randint(3, 6)))]
        if kind == 1:
            steps = self.choose.sample(STEPS, self.choose.randint(3, 5))
            return ["\n".join(f"{number}. {step}." for number, step in enumerate(steps, 1))]
        if kind == 2:
            return ["> " + self.sentence()]
        if kind == 3:
            return [f"### {self.choose.choice(TOPICS)[1]}", self.paragraph(1, 2)]
        return []

    def text(self):
        blocks = [self.paragraph(2, 3)]
        headings = self.choose.sample(HEADINGS, self.choose.randint(3, 4))
        pictured = self.choose.randrange(len(headings))
        for index, heading in enumerate(headings):
            blocks += [f"## {heading}", self.paragraph(), *self.extra()]
            if index == pictured:
                file, alternative = picture(self.choose)
                blocks.append(f"![{alternative}](picture:{file})")
        query = f"nomer={self.choose.randint(1, 9999)}&yazyk=ru"
        blocks.append("Спросить можно письмом на <vopros@example.org> или через "
                      f"[общую страницу обращений](https://example.org/obrashheniya/?{query}).")
        return "\n\n".join(blocks) + "\n"


class PandusLayout:
    """Content and Templates as Pandus reads them."""

    def __init__(self, root):
        self.root = root / "Content"

    def write(self, path, text):
        write(self.root / path, text)

    def page(self, page, pages):
        def address(found):
            if found[1] == "picture":
                return f"(../images/{found[2]}.png)"
            other = pages[int(found[2])]
            way = "" if other.section == page.section else f"../{other.section}/"
            return f"({way}{other.slug}.md)"

        fields = [f"title: {page.title}", f"description: {page.description}", f"updated: {page.date}",
                  f"author: {page.author}", "image:", f"  file: ../images/{page.picture}.png",
                  f"  alternative: {page.alternative}", "tags:", *(f"  - {tag}" for tag in page.tags)]
        self.write(f"{page.section}/{page.slug}.md", front_matter(fields) + spelled(page.body, address))

    def frame(self):
        self.write("site.yaml", "\n".join([
            f"name: {SITE_NAME}", "organisation: Служба занятости населения", "base-url: https://doroga.example.org/",
            "main-site: https://sluzhba.example.org/", "language: ru", "zone: Europe/Moscow", "phone: ?", "email: ?",
            "address: ?", "owner: ?", "menu:", *(f"  - {section}" for section in SECTIONS), ""]))
        self.write("tags.yaml", "".join(f"- name: {tag}\n" for tag in TAGS))
        self.write("index.md", front_matter([f"title: {SITE_NAME}", f"description: {SITE_DESCRIPTION}"])
                   + "Здесь собрано то, что помогает найти работу.\n")
        for folder, (kind, label, title, description) in SECTIONS.items():
            self.write(f"{folder}/index.md",
                       front_matter([f"title: {title}", f"description: {description}"]) + description + ".\n")
            self.write(f"_types/{kind}.yaml", TYPE.format(label=label, folder=folder))
        self.write("_types/page.yaml", "label: Страница\ntemplate: page\nschema: WebPage\n")
        self.write("_types/_all.yaml", FIELDS_OF_ALL)
        return self.root / "images", HERE / "templates", self.root.parent / "Templates"


class HugoLayout:
    """The same site as Hugo reads it."""

    def __init__(self, root):
        self.root = root

    def write(self, path, text):
        write(self.root / "content" / path, text)

    def page(self, page, pages):
        def address(found):
            if found[1] == "picture":
                return f"(/images/{found[2]}.png)"
            other = pages[int(found[2])]
            return f"(/{other.section}/{other.slug}/)"

        fields = [f'title: "{page.title}"', f'description: "{page.description}"', f"date: {page.date}",
                  f'author: "{page.author}"', f"image: /images/{page.picture}.png",
                  f'imageAlternative: "{page.alternative}"', "tags:", *(f'  - "{tag}"' for tag in page.tags)]
        self.write(f"{page.section}/{page.slug}.md", front_matter(fields) + spelled(page.body, address))

    def frame(self):
        def named(title, description, *more):
            return front_matter([f'title: "{title}"', f'description: "{description}"', *more])

        self.write("_index.md", named(SITE_NAME, SITE_DESCRIPTION) + "Здесь собрано то, что помогает найти работу.\n")
        self.write("tags/_index.md", named("Темы", "Все темы сайта"))
        self.write("karta-sajta.md", named("Карта сайта", "Все страницы сайта", "layout: sitemap-page"))
        for folder, (_, _, title, description) in SECTIONS.items():
            self.write(f"{folder}/_index.md", named(title, description) + description + ".\n")
        return self.root / "static" / "images", HERE / "hugo", self.root


TYPE = """label: {label}
folder: {folder}
template: article
schema: Article
fields:
  - key: author
    label: Автор
    kind: text
    max: 60
  - key: image
    label: Картинка
    kind: image
"""

FIELDS_OF_ALL = """fields:
  - key: title
    label: Заголовок
    kind: text
    required: да
    max: 70
  - key: description
    label: Описание
    kind: text
    required: да
    max: 160
  - key: tags
    label: Темы
    kind: tags
  - key: owner
    label: Ответственный
    kind: text
  - key: updated
    label: Обновлено
    kind: date
  - key: reviewed
    label: Проверено
    kind: date
  - key: review-by
    label: Проверить до
    kind: date
  - key: draft
    label: Черновик
    kind: yes-no
  - key: sample
    label: Пример
    kind: yes-no
  - key: publish-from
    label: Показать с
    kind: date
  - key: expires
    label: Снять после
    kind: date
"""


def front_matter(fields):
    return "\n".join(["---", *fields, "---", "", ""])


def spelled(body, address):
    return re.sub(r"\((page|picture):([^)]+)\)", address, body)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def png(choose, width=48, height=32):
    """A small grey picture, stored without compression so that its bytes are the same with every zlib."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = b"".join(b"\0" + bytes(choose.randrange(256) for _ in range(width)) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b""))


def make_pages(count, seed):
    choose = random.Random(seed)
    pages = [Page(number, choose) for number in range(count)]
    for number, page in enumerate(pages):
        page.fill(random.Random(seed * 1_000_003 + number), pages)
    return pages


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("count", type=int, metavar="N", help="how many pages, dealt over six sections")
    arguments.add_argument("folder", type=Path, metavar="OUTDIR", help="a new or empty folder")
    arguments.add_argument("--seed", type=int, default=20260101)
    chosen = arguments.parse_args()
    if chosen.folder.exists() and any(chosen.folder.iterdir()):
        arguments.error(f"{chosen.folder} is not empty")
    pages = make_pages(chosen.count, chosen.seed)
    for layout in (PandusLayout(chosen.folder / "pandus"), HugoLayout(chosen.folder / "hugo")):
        pictures, templates, place = layout.frame()
        shutil.copytree(templates, place, dirs_exist_ok=True)
        pictures.mkdir(parents=True)
        choose = random.Random(chosen.seed)
        for name, _ in PICTURES:
            for number in range(1, COPIES_OF_PICTURE + 1):
                (pictures / f"{name}-{number}.png").write_bytes(png(choose))
        for page in pages:
            layout.page(page, pages)
    print(f"{len(pages)} pages with {sum(len(page.body.encode()) for page in pages)} bytes of text in {chosen.folder}")


if __name__ == "__main__":
    main()
