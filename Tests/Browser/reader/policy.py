"""Walks every page in Chromium through nginx under its policy: silence, working scripts, a planted fault."""
from portal import Portal, Tab
from mode import Mode

HEAR = """addEventListener('securitypolicyviolation', event =>
  (window.violations ||= []).push(event.violatedDirective + ' ' + event.blockedURI))"""
PLANTED = """<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Planted</title>
<style>p { color: rgb(255, 0, 0) }</style><script>window.ran = 'inline script'</script></head>
<body onload="window.handled = 1"><p style="margin-left: 99px">Planted</p>
<img src="https://example.invalid/x.png" alt="">
</body></html>"""
BLOCKED = {"style-src-elem", "style-src-attr", "script-src-elem", "script-src-attr", "img-src"}
WORKED = """() => [window.ran, window.handled, getComputedStyle(document.querySelector('p')).marginLeft === '99px',
  getComputedStyle(document.querySelector('p')).color === 'rgb(255, 0, 0)'].filter(Boolean)"""


def plant(server):
    (server.folder / "planted.html").write_text(PLANTED, "utf-8")


def open_walker(browser, server):
    context = browser.new_context(ignore_https_errors=True, locale="ru-RU")
    context.add_init_script(HEAR)
    return Tab(context.new_page(), Portal(server.folder, server.origin), Mode())


def walk(browser, server):
    """What was said on the pages, and how many pages there were."""
    tab = open_walker(browser, server)
    pages = [page for page in tab.portal.pages() if page != "planted.html"]
    faults, filtered = [], []
    for page in pages:
        tab.visit(page)
        filtered += [page] * tab.page.locator("main input[type=checkbox]").count()
        heard = [text for _, text in tab.problems()] + tab.page.evaluate("window.violations ?? []")
        faults += [f"{page}: {text}" for text in heard]
    faults += settings(tab)
    faults += filters(tab, filtered[0]) if filtered else ["no list can be filtered by checkboxes"]
    tab.page.context.close()
    return faults, len(pages)


def settings(tab):
    """The script of the settings works, keeps the choice for the next page, and its button does too."""
    tab.visit("index.html")
    tab.page.locator(".settings summary").click()
    tab.page.locator("#size-150").check()
    tab.visit("kontakty.html")
    kept = tab.page.evaluate("document.documentElement.dataset.size")
    faults = [] if kept == "150" else ["the settings are forgotten on the next page"]
    tab.page.locator(".settings summary").click()
    tab.page.locator(".settings button[type=reset]").click()
    tab.page.wait_for_function("!document.documentElement.dataset.size", timeout=5000)
    return faults + [f"settings: {text}" for _, text in tab.problems()]


def filters(tab, page):
    """A checkbox over a list changes what the status says; the address keeps the choice."""
    tab.visit(page)
    before = tab.page.locator("main [role=status]").inner_text()
    tab.page.locator("main input[type=checkbox]").first.check()
    after = tab.page.locator("main [role=status]").inner_text()
    tab.page.reload()
    faults = [] if before != after == tab.page.locator("main [role=status]").inner_text() else [
        f"{page}: the filter says «{before}», after a choice «{after}», and does not keep it"]
    return faults + [f"{page}, filter: {text}" for _, text in tab.problems()]


def planted(browser, server):
    """A page with everything that is forbidden: nothing of it may work, and the browser must say so."""
    plant(server)
    tab = open_walker(browser, server)
    tab.visit("planted.html")
    faults = [f"planted.html: {what} was not stopped" for what in tab.page.evaluate(WORKED)]
    heard = {text.split()[0] for text in tab.page.evaluate("window.violations ?? []")}
    faults += [f"planted.html: nobody reported {kind}" for kind in sorted(BLOCKED - heard)]
    if not any(kind == "console" for kind, _ in tab.problems()):
        faults.append("planted.html: the console is silent")
    tab.page.context.close()
    return faults
