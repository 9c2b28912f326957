"""Reads the pages of a PDF: their size, their words, how large each letter is and where it stands."""
import ctypes
import dataclasses
import math

import pypdfium2
import pypdfium2.raw as pdfium


@dataclasses.dataclass(frozen=True)
class Letter:
    """A printed character: its size in points, and its box measured from the lower left corner of the sheet."""
    text: str
    size: float
    left: float
    right: float
    bottom: float
    top: float


class Sheets:
    """A printed document."""

    def __init__(self, content):
        self.document = pypdfium2.PdfDocument(content)

    def __len__(self):
        return len(self.document)

    def size(self, number):
        """Width and height in points."""
        return self.document[number].get_size()

    def words(self, number=None):
        """The text of a sheet, or of all."""
        numbers = range(len(self)) if number is None else [number]
        return "\n".join(self.document[n].get_textpage().get_text_range() for n in numbers)

    def letters(self, number):
        """The characters of a sheet that leave ink, in the order of the file."""
        text = self.document[number].get_textpage()
        return [letter_at(text, index) for index in range(text.count_chars())
                if not chr(pdfium.FPDFText_GetUnicode(text.raw, index)).isspace()
                and not pdfium.FPDFText_IsGenerated(text.raw, index)]

    def picture(self, number, scale=1.0):
        return self.document[number].render(scale=scale).to_pil()

    def save(self, folder, name):
        for number in range(len(self)):
            stem = name.removesuffix(".html").replace("/", "_")
            self.picture(number, 1.2).save(folder / f"{stem}-{number + 1}.png")

    def ink_at_edge(self, number, width):
        """Whether anything but white stands in a frame of so many points."""
        picture = self.picture(number).convert("L")
        right, bottom = picture.size
        picture.paste(255, (width, width, right - width, bottom - width))
        return picture.getextrema()[0] < 250

    def boxes(self, number):
        """How many empty squares of the size of a letter are drawn."""
        squares = 0
        for one in self.document[number].get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=8):
            left, bottom, right, top = one.get_bounds()
            squares += abs((right - left) - (top - bottom)) < 1 and 8 < right - left < 30
        return squares


def letter_at(text, index):
    """The size of a font counts in the units of the text, which the page's matrix then shrinks or grows."""
    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
    size = pdfium.FPDFText_GetFontSize(text.raw, index) * math.hypot(matrix.b, matrix.d)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(text.raw, index, left, right, bottom, top)
    character = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
    return Letter(character, size, left.value, right.value, bottom.value, top.value)
