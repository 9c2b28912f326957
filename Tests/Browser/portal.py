"""Serves a built site on loopback and opens its pages in Chromium as one reader or another.

    with serve(FOLDER) as portal, open_browser() as browser:
        for path in portal.pages():                      # "uslugi/obuchenie.html", "krupno/uslugi/obuchenie.html", …
            ...
        for kind, path in portal.kinds().items():        # {"home": "index.html", "service": "uslugi/….html", …}
            with open_tab(browser, portal, Mode(view="320", script=False)) as tab:
                tab.visit(path)                          # or variant(path, "krupno"), or tab.visit(path, "#main")
                tab.page                                 # Playwright's page: .keyboard, .evaluate, .screenshot, .pdf
                tab.cdp                                  # Chromium's own protocol
                tab.problems()                           # what the console and the network said since the last call

`Mode` is told in mode.py. Nothing leaves the machine: a request off the portal's origin is refused and is a problem.
`tab.page.evaluate` works without script too, but promises, timers and listeners of the page then do not.
`tab.page.evaluate(probe("layout"))` runs the function of probes/layout.js in the page.
"""
import contextlib
import functools
import http.server
import pathlib
import shutil
import threading

from mode import VIEWS, Mode

# Kind of page → where its pages lie; the longest one of them stands for the kind.
KINDS = {
    "home": "index.html", "section": "uslugi/index.html", "facet": "uslugi/*.html", "service": "uslugi/*.html",
    "trainings": "treningi/index.html", "training": "treningi/*.html", "employer": "rabotodateli/*.html",
    "partner": "partnery/*.html", "story": "istorii/*.html", "stage": "put/*.html", "contacts": "kontakty.html",
    "site map": "karta-sajta.html", "search": "poisk.html", "tag": "tegi/*.html", "sheet": "*/odnim-listom.html",
    "easy-read": "uslugi/*-prosto.html",
}
# What lies among the pages of a section without being one of them.
OTHERS = ("index.html", "odnim-listom.html", "-prosto.html")
# A page of one value of a facet lies beside the pages it lists; it is known by its links to the other values.
FACET = 'class="filter"'
SPACING = """document.adoptedStyleSheets = [...document.adoptedStyleSheets, new CSSStyleSheet()];
document.adoptedStyleSheets.at(-1).replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
word-spacing: .16em !important; } p { margin-bottom: 2em !important; }`);"""
NO_STORAGE = """for (const name of ['localStorage', 'sessionStorage'])
  Object.defineProperty(window, name, {get() { throw new DOMException('Access is denied', 'SecurityError'); }});"""


class Quiet(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass


class Portal:
    """A folder of pages and the address it is served at."""

    def __init__(self, folder, origin):
        self.folder, self.origin = pathlib.Path(folder), origin

    def pages(self, name=None):
        """The paths of all pages, sorted, or of one variant only: "normal", "krupno"."""
        paths = sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return [path for path in paths if name in (None, "krupno" if path.startswith("krupno/") else "normal")]

    def kinds(self):
        """Kind → the page of the normal variant that stands for it; kinds without a page are left out."""
        found = {}
        for kind, pattern in KINDS.items():
            pages = [page for page in self.folder.glob(pattern) if "*" not in pattern or is_of(kind, page)]
            if pages:
                longest = max(sorted(pages), key=lambda page: page.stat().st_size)
                found[kind] = longest.relative_to(self.folder).as_posix()
        return found

    def address(self, path):
        return self.origin + path


def is_of(kind, page):
    """Whether a page of the kind's folder is one of the kind, not one made beside them."""
    if kind in ("sheet", "easy-read"):
        return page.parent.name != "krupno"
    return not page.name.endswith(OTHERS) and (FACET in page.read_text("utf-8")) == (kind == "facet")


def variant(path, name):
    """The twin of a normal page: variant("index.html", "krupno") is "krupno/index.html"."""
    return path if name == "normal" else f"{name}/{path}"


@contextlib.contextmanager
def serve(folder):
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Portal(folder, f"http://127.0.0.1:{server.server_address[1]}/")
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def open_browser():
    from playwright.sync_api import sync_playwright
    command = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not command:
        raise SystemExit("Chromium is missing: scripts/browser installs it.")
    with sync_playwright() as play:
        # No name but loopback is found: a request to a stranger fails, and is heard.
        browser = play.chromium.launch(executable_path=command, args=[
            "--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"])
        try:
            yield browser
        finally:
            browser.close()


class Tab:
    """One tab in one mode; it visits page after page and hears what they say."""

    def __init__(self, page, portal, mode):
        self.page, self.portal, self.mode, self.heard, self.path = page, portal, mode, [], None
        self.cdp = page.context.new_cdp_session(page)
        text = VIEWS[mode.view][3]
        if text != 1:
            self.cdp.send("Page.setFontSizes", {"fontSizes": {"standard": int(16 * text), "fixed": int(13 * text)}})
        page.on("console", self.hear_console)
        page.on("pageerror", lambda error: self.hear("page-error", str(error)))
        page.on("requestfailed", self.hear_failure)
        page.on("response", self.hear_response)

    def visit(self, path, fragment=""):
        """Goes to a page of the portal; back only when everything is loaded."""
        if path == self.path:
            self.page.goto("about:blank")  # else only the fragment would change
        self.path = path
        self.page.goto(self.portal.address(path) + fragment, wait_until="load", timeout=20_000)
        if self.mode.spacing:
            self.page.evaluate(SPACING)
        return self.page

    def problems(self):
        """List of (kind, what was said) since the last call."""
        heard, self.heard = self.heard, []
        return heard

    def hear(self, kind, text):
        self.heard.append((kind, " ".join(text.split())))

    def hear_console(self, message):
        # What the network refused is heard from the network, with its address.
        if "Failed to load resource" not in message.text:
            self.hear("console", f"{message.type}: {message.text}")

    def hear_failure(self, request):
        off = not request.url.startswith(self.portal.origin)
        self.hear("off-origin" if off else "request-failed", f"{request.method} {request.url} ({request.failure})")

    def hear_response(self, response):
        if response.status >= 400:
            self.hear("request-failed", f"{response.request.method} {response.url}: {response.status}")


@contextlib.contextmanager
def open_tab(browser, portal, mode=Mode()):
    width, height, scale, _ = VIEWS[mode.view]
    context = browser.new_context(
        viewport={"width": width, "height": height}, device_scale_factor=scale, locale="ru-RU",
        color_scheme="dark" if mode.scheme == "dark" else "light",
        forced_colors="active" if mode.scheme == "forced colours" else "none",
        reduced_motion="no-preference" if mode.motion else "reduce", java_script_enabled=mode.script)
    if not mode.storage:
        context.add_init_script(NO_STORAGE)
    try:
        yield Tab(context.new_page(), portal, mode)
    finally:
        context.close()


@functools.cache
def probe(name):
    """A function of probes/, written in JavaScript, with what it needs of probes/elements.js: for `page.evaluate`."""
    folder = pathlib.Path(__file__).parent / "probes"
    elements, own = [(folder / f"{part}.js").read_text("utf-8") for part in ("elements", name)]
    return f"argument => {{\n{elements}\nreturn (\n{own}\n)(argument);\n}}"
