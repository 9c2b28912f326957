"""Has LibreOffice open every table of open data, and compares its cells with the file's."""
import csv
import pathlib
import re
import subprocess
import tempfile
import xml.etree.ElementTree as tree

from finding import Outcome

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def cells(row):
    """Texts of a row of a flat OpenDocument table; None for a cell with a formula."""
    found = []
    for cell in row.findall(TABLE + "table-cell"):
        text = "\n".join("".join(part.itertext()) for part in cell.findall(TEXT + "p"))
        value = None if cell.get(TABLE + "formula") else text
        found += [value] * int(cell.get(TABLE + "number-columns-repeated", 1))
    while found and found[-1] == "":
        found.pop()
    return found


def opened(path, folder):
    """The rows LibreOffice shows. Without its window it must be told what the window offers by itself: `;` (59) and UTF-8 (76)."""
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--infilter=CSV:59,34,76,1", "--convert-to", "fods", "--outdir",
         folder, str(path)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300)
    root = tree.parse(pathlib.Path(folder, path.stem + ".fods")).getroot()
    return [row for row in map(cells, root.iter(TABLE + "table-row")) if row]


def compare(path, shown):
    with path.open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file, delimiter=";"))
    if len(written) != len(shown):
        return [f"{path.name}: {len(shown)} rows are shown, {len(written)} are written"]
    faults = []
    for number, (row, cells_shown) in enumerate(zip(written, shown), 1):
        cells_shown = cells_shown + [""] * (len(row) - len(cells_shown))
        if len(cells_shown) > len(row):
            faults.append(f"{path.name}: row {number} has {len(cells_shown)} columns, {len(row)} are written")
        for text, cell in zip(row, cells_shown):
            if cell is None or (re.search("[а-яёА-ЯЁ']", text) and cell.split() != text.split()):
                faults.append(f"{path.name}: row {number}: «{text[:60]}» is shown as «{(cell or 'a formula')[:60]}»")
    return faults


def check(site):
    faults, tables = [], sorted(pathlib.Path(site, "dannye").glob("*.csv"))
    with tempfile.TemporaryDirectory() as folder:
        for path in tables:
            faults += compare(path, opened(path, folder))
    return Outcome(len(tables), faults)
