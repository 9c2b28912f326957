"""Reads the QR code of every page with zbar from a picture of the page as it is printed."""
import pathlib
import shutil
import subprocess
import tempfile

from finding import Outcome

CODE = "svg[aria-label*='QR']"


def read(picture):
    result = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, timeout=60)
    return result.stdout.strip()


def check(site):
    from playwright.sync_api import sync_playwright
    command = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    count, faults = 0, []
    with sync_playwright() as play, tempfile.TemporaryDirectory() as folder:
        browser = play.chromium.launch(executable_path=command, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 794, "height": 1123})
        page.emulate_media(media="print")
        for path in sorted(site.rglob("*.html")):
            if CODE.split("'")[1] not in path.read_text("utf-8"):
                continue
            page.goto(path.as_uri())
            count += 1
            picture = pathlib.Path(folder, "code.png")
            page.locator(CODE).first.screenshot(path=picture)
            said = page.locator(CODE).first.get_attribute("aria-label")
            address = read(picture)
            name = path.relative_to(site)
            if not address.startswith("https://"):
                faults.append(f"{name}: the code cannot be read: «{address}»")
            elif not said.endswith(address) or address not in page.inner_text("body"):
                faults.append(f"{name}: the code leads to {address}, which does not stand beside it")
        browser.close()
    return Outcome(count, faults)
