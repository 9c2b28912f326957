"""The tables of what ran: pages × modes and seconds, for the screen and for docs/browser.md."""
import re

BEGIN, END = "<!-- Measured: written by scripts/browser --write. -->", "<!-- Measured: end. -->"


def tables(rows, seconds, day):
    """Markdown: the parts with their modes, then kinds of page × modes."""
    pages, found = sum(row.pages for row in rows), sum(len(row.findings) for row in rows)
    lines = [f"Chromium {rows[-1].browser}, {day}: {pages} looks at pages, {found} findings, {minutes(seconds)}.", "",
             "| part | mode | pages | findings | seconds |", "|---|---|--:|--:|--:|"]
    lines += [f"| {row.part} | {named(row)} | {row.pages} | {len(row.findings)} | {row.seconds:.0f} |" for row in rows]
    wide = [row for row in rows if row.part.endswith("pairwise")]
    if wide:
        kinds = list(wide[0].seconds_of)
        lines += ["", "Seconds by kind of page in each pairwise mode:", "",
                  "| mode | " + " | ".join(kinds) + " |", "|---|" + "--:|" * len(kinds)]
        lines += [f"| {named(row)} | " + " | ".join(f"{row.seconds_of[kind]:.1f}" for kind in kinds) + " |" for row in wide]
    return "\n".join(lines) + "\n"


def named(row):
    return f"{row.variant}: {row.mode}" if row.variant else row.mode


def minutes(seconds):
    return f"{int(seconds // 60)} min {int(seconds % 60)} s"


def write(document, text):
    """Puts the tables between their marks."""
    before = document.read_text("utf-8")
    after = re.sub(re.escape(BEGIN) + ".*" + re.escape(END), lambda _: f"{BEGIN}\n{text}{END}", before, flags=re.S)
    if BEGIN not in before or END not in before:
        raise SystemExit(f"{document} has no place for the tables: {BEGIN} … {END}")
    document.write_text(after, "utf-8")
