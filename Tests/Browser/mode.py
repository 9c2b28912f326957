"""One way of looking at a page: what the reader's browser, system and habits are."""
import dataclasses

# View → (CSS width, CSS height, device pixels of a CSS pixel, size of the reader's own text). A window of 1280 pixels at
# a zoom of 200 % is a viewport of 640 CSS pixels, of which each takes two device pixels in both directions.
VIEWS = {
    "320": (320, 640, 1, 1),
    "768": (768, 1024, 1, 1),
    "1280": (1280, 900, 1, 1),
    "1280 zoom 200 %": (640, 450, 2, 1),
    "1280 zoom 400 %": (320, 225, 4, 1),
    "320 text 200 %": (320, 640, 1, 2),
}
SCHEMES = ("light", "dark", "forced colours")
VARIANTS = ("normal", "krupno")


@dataclasses.dataclass(frozen=True)
class Mode:
    """The defaults are those of most readers: light, wide, with script and storage, with motion."""
    scheme: str = "light"
    view: str = "1280"
    spacing: bool = False  # the reader's own style of WCAG 1.4.12
    script: bool = True
    storage: bool = True
    motion: bool = True

    @property
    def size(self):
        """Width and height of the viewport in CSS pixels."""
        return VIEWS[self.view][:2]

    def __str__(self):
        words = [self.view, self.scheme]
        words += ["text spacing"] if self.spacing else []
        words += [] if self.script else ["no script"]
        words += [] if self.storage else ["no storage"]
        words += [] if self.motion else ["reduced motion"]
        return ", ".join(words)
