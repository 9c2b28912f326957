#!/usr/bin/env python3
"""Writes the manual page of pandus (man(7)): manual.py PANDUS en|ru DATE.

The English page is docs/command.md, the contract, in another form. The Russian one is what the command itself says of
its commands and options, so neither can fall behind.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

NAME = {
    "en": ("NAME", "pandus \\- build an accessible site from Markdown, refuse what is not accessible"),
    "ru": ("ИМЯ", "pandus \\- строит доступный сайт из Markdown и отказывает тому, что недоступно"),
}
CODES = [
    ("0", "всё хорошо; предупреждения и вопросы человеку могут быть"),
    ("1", "ошибка в содержании или в доступности, пропали страницы, потерян адрес"),
    ("2", "команда написана неверно"),
    ("3", "site.yaml, _types или tags.yaml"),
    ("4", "шаблоны в Templates"),
    ("5", "диск, занятый замок, чужая папка, нет прежнего выпуска"),
    ("70", "ошибка внутри программы"),
    ("130", "прервано"),
]


def main():
    pandus, language, date = sys.argv[1:]
    version = said(pandus, "--version").split("\n")[0]
    section = "General Commands" if language == "en" else "Команды"
    head = [f'.TH PANDUS 1 "{date}" "{version}" "{section}"', ".SH " + NAME[language][0], NAME[language][1]]
    body = english() if language == "en" else russian(json.loads(said(pandus, "--experimental-dump-help"))["command"])
    print("\n".join(head + body))


def said(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


# The contract: headings, tables, paragraphs and indented lines are all it is written with.


def english():
    lines = (ROOT / "docs/command.md").read_text("utf-8").split("\n")[1:]
    page, paragraph, is_table = [".SH DESCRIPTION"], [], False

    def close():
        if paragraph:
            page.extend([".PP", "\n".join(inline(line) for line in paragraph)])
            paragraph.clear()

    for line in lines:
        if line.startswith("## "):
            close()
            page.append(".SH " + inline(line[3:].upper()))
        elif line.startswith("|"):
            close()
            cells = [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
            # The first row is the head, the second the line under it.
            if is_table and not set(cells[0]) <= set("-:"):
                page.extend([".TP", inline(cells[0]), inline(" ".join(cells[1:]))])
        elif line.startswith("    "):
            close()
            page.extend([".RS 4", ".nf", escaped(line[4:]), ".fi", ".RE"])
        elif line:
            paragraph.append(line)
        else:
            close()
        is_table = line.startswith("|")
    close()
    return page


def inline(text):
    text = re.sub(r"\[([^\]]+)\]\([^)]+\)", r"\1", text)
    parts = re.split(r"(`[^`]+`|\*\*[^*]+\*\*)", text)
    return "".join(
        "\\fB" + escaped(part.strip("`*")) + "\\fR" if part[:1] in "`*" and len(part) > 1 else escaped(part)
        for part in parts)


# What the command says of itself.

SHARED = ["format", "report", "lang", "color", "quiet", "verbose", "help"]


def russian(command):
    page = [".SH ОБЗОР", "\\fBpandus\\fR \\fIкоманда\\fR [\\fIключи\\fR]", ".SH ОПИСАНИЕ", escaped(command["abstract"])]
    page.append(".SH КОМАНДЫ")
    shared = {}
    for subcommand in command["subcommands"]:
        if subcommand["commandName"] != "help":
            page += described(subcommand, "pandus", shared)
    page.append(".SH КЛЮЧИ ВСЕХ КОМАНД")
    for name in SHARED:
        page += shared[name]
    for argument in command["arguments"]:
        if argument["valueName"] not in SHARED:
            page += option(argument)
    page.append(".SH КОД ВОЗВРАТА")
    for code, meaning in CODES:
        page += [".TP", "\\fB" + code + "\\fR", escaped(meaning)]
    return page + [".SH СМОТРИТЕ ТАКЖЕ", escaped("/usr/share/doc/pandus; «pandus explain ПРАВИЛО» объясняет сообщение.")]


def described(command, parent, shared):
    name = parent + " " + command["commandName"]
    subcommands = [part for part in command.get("subcommands", []) if part["commandName"] != "help"]
    if subcommands:
        return [line for part in subcommands for line in described(part, name, shared)]
    arguments = command.get("arguments", [])
    values = [placeholder(argument) for argument in arguments if argument["kind"] == "positional"]
    page = [".SS " + " ".join([escaped(name)] + values), escaped(command["abstract"])]
    if command.get("discussion"):
        page += [".PP", ".nf", escaped(command["discussion"]), ".fi"]
    for argument in arguments:
        if argument["valueName"] in SHARED:
            shared[argument["valueName"]] = option(argument)
        else:
            page += option(argument)
    return page


def option(argument):
    names = [("-" if n["kind"] == "short" else "--") + n["name"] for n in argument.get("names", [])]
    tag = ", ".join("\\fB" + escaped(name) + "\\fR" for name in names)
    value = placeholder(argument)
    if argument["kind"] == "option":
        tag += " " + value
    words = argument.get("abstract", "")
    default = argument.get("defaultValue")
    # The number of cores is that of the machine which wrote the page; "." says itself what it is.
    if default and argument["valueName"] not in ["jobs", "source"]:
        words += f" Обычно: {default}."
    return [".TP", tag or value, escaped(words)]


def placeholder(argument):
    return "\\fI" + escaped(argument["valueName"].upper()) + "\\fR"


main()
