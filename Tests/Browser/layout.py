"""What does not fit on the page, and what is said in the console and asked of the network."""
from finding import finding
from portal import probe


def check_layout(tab):
    """WCAG 1.4.10, 1.4.4, 1.4.12, 2.3.3: overflow, clipped text, areas that scroll, motion."""
    return [finding(one["kind"], tab, one["place"], one["words"]) for one in tab.page.evaluate(probe("layout"))]


def check_messages(tab):
    """Console messages, page errors, requests off the origin, failed requests since the last look."""
    return [finding(kind, tab, "", words) for kind, words in tab.problems()]
