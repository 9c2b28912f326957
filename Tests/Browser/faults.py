"""Plants one fault of each kind into copies of a page; the suite must name each of them and find nothing before.

    faults.py PORTAL
"""
import os
import pathlib
import shutil
import sys
import tempfile

from axe import check_axe, check_visual
from focus import Walk
from mode import Mode
from nu import check_nu
from planted import CONTROLS, FAULTS, NU_FAULT
from portal import open_browser, open_tab, serve
from suite import WITHOUT, operated, visit_and_check

# The page must hold a list, a table, headings and the reading settings.
PAGE = "put/poisk-informacii.html"


def plant(folder, fault):
    """Writes the page with the fault beside the sound one; returns its path in the portal."""
    sound = (folder / PAGE).read_text("utf-8")
    broken = sound.replace(*fault.swap, 1) if fault.swap else sound
    broken = broken.replace("</head>", f"{fault.head}</head>", 1).replace("</main>", f"{fault.main}</main>", 1)
    if broken == sound:
        raise SystemExit(f"{PAGE} has no place for the fault {fault.name}")
    path = pathlib.Path(PAGE).with_name(f"fault-{fault.name}.html")
    (folder / path).write_text(broken, "utf-8")
    return path.as_posix()


def look(browser, portal, path, mode):
    with open_tab(browser, portal, mode) as tab:
        return visit_and_check(tab, path, Walk(), axe=check_axe if mode == Mode() else check_visual)


def operate(browser, portal, path, mode):
    with open_tab(browser, portal, mode) as tab:
        return operated(tab, path)


def is_named(fault, found):
    """Whether a finding says the kind and the place of the fault."""
    return any(one.kind == fault.kind and fault.word in f"{one.place} {one.words}" for one in found)


def judge(browser, portal, fault, check):
    path = plant(portal.folder, fault)
    found = check(browser, portal, path, fault.mode)
    seen = is_named(fault, found)
    blind = fault.only_there and is_named(fault, check(browser, portal, path, Mode()))
    print(f"{'seen' if seen and not blind else 'NOT SEEN'}: {fault.name} ({fault.kind}; {fault.mode})")
    if not seen or blind:
        print("".join(f"    {one}\n" for one in found[:5]) or "    nothing was found\n", end="")
    return seen and not blind


def judge_nu(folder):
    """Nu reads files: a folder with one page is enough."""
    with tempfile.TemporaryDirectory() as alone:
        pathlib.Path(alone, PAGE).parent.mkdir()
        shutil.copy(folder / PAGE, pathlib.Path(alone, PAGE))
        plant(pathlib.Path(alone), NU_FAULT)
        found = check_nu(alone)
    seen = is_named(NU_FAULT, found) and all("fault-" in one.page for one in found)
    print(f"{'seen' if seen else 'NOT SEEN'}: {NU_FAULT.name} (nu; source)")
    return seen


def sound_findings(browser, portal):
    """The page without a fault, in every mode a fault is planted for."""
    modes = dict.fromkeys(fault.mode for fault in FAULTS)
    found = [one for mode in modes for one in look(browser, portal, PAGE, mode)]
    return found + [one for mode in WITHOUT for one in operate(browser, portal, PAGE, mode)]


def main():
    with tempfile.TemporaryDirectory(dir=pathlib.Path(sys.argv[1]).resolve().parent) as copy:
        folder = pathlib.Path(copy, "portal")
        shutil.copytree(sys.argv[1], folder, copy_function=os.link)
        with serve(folder) as portal, open_browser() as browser:
            sound = sound_findings(browser, portal)
            results = [judge(browser, portal, fault, look) for fault in FAULTS]
            results += [judge(browser, portal, fault, operate) for fault in CONTROLS] + [judge_nu(folder)]
    for one in sound:
        print(f"Found without a fault: {one}")
    print(f"{sum(results)} of {len(results)} planted faults are seen; {len(sound)} findings without a fault")
    return 0 if all(results) and not sound else 1


if __name__ == "__main__":
    sys.exit(main())
