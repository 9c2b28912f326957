"""What a check found: a kind of fault at a place of a page in a mode."""
import dataclasses


@dataclasses.dataclass(frozen=True)
class Finding:
    kind: str
    page: str
    mode: str
    place: str  # a CSS selector, an address, or nothing
    words: str

    def __str__(self):
        return f"{self.kind} | {self.page} | {self.mode} | {self.place or 'page'} | {self.words}"


def finding(kind, tab, place, words):
    """A finding on the page a tab shows, in the tab's mode."""
    return Finding(kind, tab.path, str(tab.mode), place, words)
