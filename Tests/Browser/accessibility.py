"""Compares Chromium's accessibility tree with the source: names and visible labels, lists, tables, headings, landmarks."""
import re
import unicodedata

from finding import finding
from portal import probe

ROLES = {
    "ul": {"list"}, "ol": {"list"}, "li": {"listitem"}, "dl": {"DescriptionList"}, "dt": {"term"}, "dd": {"definition"},
    "table": {"table"}, "caption": {"caption"}, "thead": {"rowgroup"}, "tbody": {"rowgroup"}, "tr": {"row"},
    "th": {"columnheader", "rowheader"}, "td": {"cell"}, "nav": {"navigation"}, "main": {"main"}, "header": {"banner"},
    "footer": {"contentinfo"}, "aside": {"complementary"}, **{f"h{level}": {"heading"} for level in range(1, 7)},
}
KINDS = {"list": "ul ol li dl dt dd", "table": "table caption thead tbody tr th td", "heading": "h1 h2 h3 h4 h5 h6",
         "landmark": "nav main header footer aside"}
KIND_OF = {tag: f"{kind}-semantics" for kind, tags in KINDS.items() for tag in tags.split()}
# Chromium leaves a body of rows out when it adds nothing.
OFTEN_IGNORED = {"tbody"}


class Tree:
    """The accessibility tree of a page by the number of the element in the source."""

    def __init__(self, tab):
        document = tab.cdp.send("DOM.getDocument", {"depth": -1})["root"]
        self.numbers = {backend: number for number, backend in enumerate(elements(document))}
        nodes = tab.cdp.send("Accessibility.getFullAXTree")["nodes"]
        self.by_id = {node["nodeId"]: node for node in nodes}
        self.by_number = {self.numbers[node["backendDOMNodeId"]]: node for node in nodes
                          if node.get("backendDOMNodeId") in self.numbers}

    def node(self, number):
        """The node of an element; None when the tree leaves it out."""
        node = self.by_number.get(number)
        return node if node and not node["ignored"] else None

    def owner(self, node):
        """The number of the element whose node is the nearest one above."""
        node = self.by_id.get(node.get("parentId"))
        while node and node["ignored"]:
            node = self.by_id.get(node.get("parentId"))
        return self.numbers.get(node.get("backendDOMNodeId")) if node else None


def elements(document):
    """The backend ids of all elements in the order of the source."""
    found, left = [], [document]
    while left:
        node = left.pop()
        if node["nodeType"] == 1:
            found.append(node["backendNodeId"])
        left += reversed(node.get("children", []))
    return found


def check_accessibility(tab):
    source = tab.page.evaluate(probe("semantics"))
    tree = Tree(tab)
    if len(tree.numbers) != source["size"]:
        return [finding("accessibility-tree", tab, "", "the page changes while it is read")]
    found = [one for element in source["meaning"] if element["isRendered"] for one in meaning(tab, tree, element)]
    return found + [one for control in source["named"] for one in names(tab, tree, control)]


def meaning(tab, tree, element):
    """Role, level, owner in Chromium; what other browsers lose by the styles."""
    tag, kind, node = element["tag"], KIND_OF[element["tag"]], tree.node(element["number"])
    role = node["role"]["value"] if node else "none"
    if role not in ROLES[tag] and not (tag in OFTEN_IGNORED and node is None and not element["role"]):
        yield finding(kind, tab, element["place"], f"{tag} has the role {role}")
    elif tag[0] == "h" and tag[1:].isdigit() and level_of(node) != int(tag[1]):
        yield finding(kind, tab, element["place"], f"{tag} has the level {level_of(node)}")
    elif tag == "li" and tree.owner(node) != element["parent"]:
        yield finding(kind, tab, element["place"], "li does not belong to its list")
    yield from lost_elsewhere(tab, kind, element)


def lost_elsewhere(tab, kind, element):
    tag, display = element["tag"], element["display"]
    if display == "contents" or (kind == "table-semantics" and not display.startswith("table")):
        yield finding(kind, tab, element["place"], f"{tag} has display: {display}, other browsers lose its meaning")
    if tag in ("ul", "ol") and element["hasNoMarkers"] and element["role"] != "list":
        yield finding(kind, tab, element["place"], "list-style-type: none, Safari takes it for no list")


def level_of(node):
    return next((one["value"]["value"] for one in node.get("properties", []) if one["name"] == "level"), None)


def names(tab, tree, control):
    """WCAG 4.1.2, 2.5.3: a control has a name, and its visible label is in it."""
    node = tree.node(control["number"])
    name = (node or {}).get("name", {}).get("value", "")
    if not name.strip():
        yield finding("no-name", tab, control["place"], "has no accessible name")
    elif words(control["label"]) not in words(name):
        yield finding("name-mismatch", tab, control["place"], f"shows «{control['label'].strip()}», is named «{name}»")


def words(text):
    """Letters and digits alone, in small letters, a space around each word."""
    plain = unicodedata.normalize("NFKC", text).replace("\u00ad", "").casefold()
    return re.sub(r"[\W_]+", " ", f" {plain} ")
