"""What the head of every page promises: title, description, one canonical address, a picture that is there."""
import collections
import pathlib
import re
import struct

from lxml import html

from finding import Outcome

# What the machines get beside the pages.
FORMATS = ("*.ics", "*.vcf", "*.xml", "*.json", "*.txt", "*.webmanifest", "*.map")
PLACEHOLDER = re.compile(r"уточняется|portal\.example|(?<![\w/=?&.!а-яё\"»])\?(?![\w=&])", re.I)


def one(tree, path):
    found = tree.xpath(path)
    return found[0].strip() if len(found) == 1 else None


def size(path):
    """Width and height of a PNG (RFC 2083, section 4.1.1)."""
    raw = path.read_bytes()
    return struct.unpack(">II", raw[16:24]) if raw[:8] == b"\x89PNG\r\n\x1a\n" else None


def check(site):
    faults, seen = [], {"title": collections.defaultdict(list), "description": collections.defaultdict(list)}
    paths = sorted(site.rglob("*.html"))
    for path in paths:
        name = path.relative_to(site).as_posix()
        tree = html.document_fromstring(path.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))
        own = {"title": one(tree, "//head/title/text()"),
               "description": one(tree, "//meta[@name='description']/@content")}
        for key, value in own.items():
            if not value:
                faults.append(f"{name}: has not one {key}")
            elif not name.startswith("krupno/"):
                seen[key][value].append(name)
        if name == "404.html":
            continue
        canonical = one(tree, "//link[@rel='canonical']/@href")
        if not canonical or not canonical.startswith("https://"):
            faults.append(f"{name}: has not one canonical address")
        faults += [f"{name}: {fault}" for fault in picture(tree, site, canonical or "")]
    faults += [f"{', '.join(names)}: the same {key} «{value}»" for key, found in seen.items()
               for value, names in found.items() if len(names) > 1]
    return Outcome(len(paths), faults)


def picture(tree, site, canonical):
    address = one(tree, "//meta[@property='og:image']/@content")
    if not address:
        return ["has not one og:image"]
    origin = "/".join(canonical.split("/")[:3]) + "/"
    file = site / address.removeprefix(origin).split("?")[0]
    if not address.startswith(origin) or not file.is_file():
        return [f"the picture {address} is not there"]
    told = [one(tree, f"//meta[@property='og:image:{part}']/@content") for part in ("width", "height")]
    faults = [] if size(file) == (1200, 630) == tuple(int(part or 0) for part in told) else [
        f"the picture is {size(file)}, told as {told}"]
    return faults + ([] if one(tree, "//meta[@property='og:image:alt']/@content") else ["the picture has no alternative"])


def check_placeholders(site):
    files = sorted({path for pattern in FORMATS for path in site.rglob(pattern)})
    faults = []
    for path in files:
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            found = PLACEHOLDER.search(re.sub(r"[^\s\"]*\?v=\w+", "", line))
            if found:
                faults.append(f"{path.relative_to(site)}:{number}: a placeholder: {line[max(0, found.start() - 30):][:90]}")
    return Outcome(len(files), faults)
