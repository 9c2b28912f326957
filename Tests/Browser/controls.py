"""Operates what a page offers with the keyboard alone: the skip link, disclosures, checkboxes, the
reading settings (WCAG 2.1.1, 2.4.1, 4.1.3)."""
from finding import finding

ACTIVE = "css => document.activeElement.matches(css)"
# What the choices of the settings change for the eye.
LOOK = """() => {
  const css = getComputedStyle(document.querySelector('main p:not([class])') ?? document.body);
  const instead = document.querySelector('.alternative');
  return [css.fontSize, css.color, css.letterSpacing, css.lineHeight, css.fontFamily,
    getComputedStyle(document.querySelector('main a')).color, getComputedStyle(document.documentElement).backgroundColor,
    instead && getComputedStyle(instead).display].join('|');
}"""
GROUPS = """() => [...document.querySelectorAll('.settings fieldset')].map(set => ({
  legend: set.querySelector('legend').innerText, name: set.querySelector('input').name,
  hasEffect: set.querySelector('input').name !== 'pictures' || !!document.querySelector('.alternative')}))"""
CHECKED = "name => document.querySelector(`.settings [name=${name}]:checked`)?.value"
SPOKEN = "() => document.querySelector('.settings output').textContent"


def check_keyboard(tab, path):
    return skip_link(tab, path) + disclosures(tab, path) + checkboxes(tab, path) + settings(tab, path)


def press_until(tab, css, key="Tab", limit=400):
    """Presses the key until the focus is at an element that matches; False when the page ends first."""
    for _ in range(limit):
        tab.page.keyboard.press(key)
        if tab.page.evaluate(ACTIVE, css):
            return True
        if tab.page.evaluate(ACTIVE, "body"):
            return False
    return False


def skip_link(tab, path):
    """The first stop leads past the head of the page, and the next stop is in the main part."""
    page = tab.visit(path)
    page.keyboard.press("Tab")
    if not page.evaluate(ACTIVE, 'a[href^="#"]'):
        return [finding("skip-link", tab, "", "the first stop of Tab is no link to the content")]
    page.keyboard.press("Enter")
    if not page.evaluate(ACTIVE, "main, main *"):
        return [finding("skip-link", tab, "main", "does not get the focus from the skip link")]
    page.keyboard.press("Tab")
    before = page.evaluate("""() => !!(document.querySelector('main').compareDocumentPosition(document.activeElement)
        & Node.DOCUMENT_POSITION_PRECEDING)""")
    return [finding("skip-link", tab, "main", "the stop after the skip link stands before the content")] if before else []


def disclosures(tab, path):
    """Each summary opens with Enter, closes with Space and keeps the focus."""
    page, found = tab.visit(path), []
    while press_until(tab, "summary"):
        for key, wanted in (("Enter", True), ("Space", False)):
            page.keyboard.press(key)
            if page.evaluate("() => document.activeElement.parentElement.open ?? null") is not wanted:
                found.append(finding("keyboard", tab, "summary", f"{key} does not {'open' if wanted else 'close'} it"))
    return found


def checkboxes(tab, path):
    """Space marks and unmarks each; what that does to the page is said in a status."""
    page, found = tab.visit(path), []
    while press_until(tab, "input[type=checkbox]"):
        place = page.evaluate("() => document.activeElement.labels[0]?.innerText ?? ''")
        for wanted in (True, False):
            page.keyboard.press("Space")
            if page.evaluate("() => document.activeElement.checked") is not wanted:
                found.append(finding("keyboard", tab, f"checkbox «{place}»", "Space does not change it"))
        if not page.evaluate("() => [...document.querySelectorAll('main [role=status]')].some(e => e.innerText.trim())"):
            found.append(finding("keyboard", tab, f"checkbox «{place}»", "what it does is not said in a status"))
    return found


def settings(tab, path):
    """Opens the panel, changes every choice, returns to the usual look and closes; the focus is never lost."""
    page = tab.visit(path)
    if not press_until(tab, ".settings summary"):
        return [finding("keyboard", tab, ".settings", "Tab does not come to the settings")]
    page.keyboard.press("Enter")
    usual, found = page.evaluate(LOOK), []
    for group in page.evaluate(GROUPS):
        found += choose(tab, group)
    if not press_until(tab, ".settings button"):
        return [*found, finding("keyboard", tab, ".settings button", "Tab does not come to it")]
    page.keyboard.press("Space")
    try:
        page.wait_for_function(f"usual => ({LOOK})() === usual", arg=usual, timeout=2000, polling=20)
    except Exception:
        found.append(finding("keyboard", tab, ".settings button", "Space does not bring the usual look back"))
    return found + close(tab)


def choose(tab, group):
    """The arrow takes the next choice; it shows at once and, with script, is said."""
    page, place = tab.page, f".settings «{group['legend']}»"
    if not press_until(tab, f".settings [name={group['name']}]"):
        return [finding("keyboard", tab, place, "Tab does not come to it")]
    look, value = page.evaluate(LOOK), page.evaluate(CHECKED, group["name"])
    page.keyboard.press("ArrowDown")
    found = []
    if page.evaluate(CHECKED, group["name"]) == value:
        found.append(finding("keyboard", tab, place, "the arrow does not take the next choice"))
    if group["hasEffect"] and page.evaluate(LOOK) == look:
        found.append(finding("keyboard", tab, place, "the choice changes nothing to see"))
    if tab.mode.script and group["legend"].casefold() not in page.evaluate(SPOKEN).casefold():
        found.append(finding("keyboard", tab, place, "the choice is not said in the status"))
    return found


def close(tab):
    """Escape where a script may hear it; else back to the summary and Enter."""
    page = tab.page
    if tab.mode.script:
        page.keyboard.press("Escape")
    elif press_until(tab, ".settings summary", "Shift+Tab"):
        page.keyboard.press("Enter")
    if not page.evaluate(ACTIVE, "details.settings:not([open]) > summary"):
        return [finding("keyboard", tab, ".settings", "does not close, or the focus does not return to its summary")]
    return []
