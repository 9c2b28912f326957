"""Lets axe-core judge the page a tab shows."""
import functools
import importlib.util
import pathlib

from finding import finding

# Everything but what axe itself calls experimental or out of use.
ALL = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag21aaa", "wcag22a", "wcag22aa", "wcag22aaa",
       "best-practice"]
# What colours, widths and sizes of letters can break.
VISUAL = ["color-contrast", "color-contrast-enhanced", "link-in-text-block", "target-size"]
# What lies outside a frame that scrolls has no background to axe: while it looks, the frames show all they hold.
OPEN_FRAMES = """() => [...document.body.querySelectorAll('*')].filter(e => e.scrollWidth > e.clientWidth + 1
  && getComputedStyle(e).overflowX === 'auto').forEach(e => { e.style.overflow = 'visible'; e.dataset.opened = ''; })"""
CLOSE_FRAMES = """() => document.querySelectorAll('[data-opened]').forEach(e => {
  e.style.overflow = ''; delete e.dataset.opened; })"""
RUN = """async ({tags, only}) => {
  const rules = {};
  for (const rule of axe.getRules(tags))
    rules[rule.ruleId] = {enabled: !rule.tags.includes('deprecated') && !rule.tags.includes('experimental')};
  const runOnly = only ? {type: 'rule', values: only} : {type: 'tag', values: tags};
  const options = {runOnly, resultTypes: ['violations', 'incomplete'], ...(only ? {} : {rules})};
  const found = await axe.run(document, options);
  const tell = list => list.flatMap(one => one.nodes.map(node => ({
    rule: one.id, place: node.target.flat(9).join(' >> '),
    words: node.failureSummary.split('\\n').slice(1).join(' ').trim().slice(0, 300) + ' in ' + node.html.slice(0, 120)})));
  return {violations: tell(found.violations), incomplete: tell(found.incomplete)};
}"""


@functools.cache
def source():
    folder = importlib.util.find_spec("axe_playwright_python").submodule_search_locations[0]
    return (pathlib.Path(folder) / "axe.min.js").read_text("utf-8")


def check_axe(tab, only=None):
    """Violations and what axe leaves to a person, as findings `axe` and `axe-incomplete`; needs script."""
    tab.page.evaluate(source())
    told = tab.page.evaluate(RUN, {"tags": ALL, "only": only})
    return [finding(kind, tab, one["place"], f"{one['rule']}: {one['words']}")
            for kind, part in (("axe", "violations"), ("axe-incomplete", "incomplete")) for one in told[part]]


def check_visual(tab):
    """Contrast and size; with forced colours the system answers for contrast."""
    if not tab.mode.script:
        return []
    forced = tab.mode.scheme == "forced colours"
    tab.page.evaluate(OPEN_FRAMES)
    found = check_axe(tab, [rule for rule in VISUAL if not (forced and rule.startswith("color-"))])
    tab.page.evaluate(CLOSE_FRAMES)
    return found
