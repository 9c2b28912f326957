"""Measures the focus indicator on pictures of the page with and without it (WCAG 2.4.7, 2.4.13, 1.4.11)."""
import collections
import io
import sys

# Room around the element for its ring, in CSS pixels.
ROOM = 14
# A side nearer to the edge of the window may have its line outside.
LINE = 6
BLUR = "() => { window.wasFocused = document.activeElement; window.wasFocused.blur(); }"
FOCUS = "() => { window.wasFocused.focus({preventScroll: true}); delete window.wasFocused; }"


def luminance(colour):
    """Relative luminance of WCAG 2, of red, green and blue from 0 to 255."""
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= .04045 else ((part + .055) / 1.055) ** 2.4 for part in parts]
    return .2126 * linear[0] + .7152 * linear[1] + .0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + .05) / (dark + .05)


def changed_area(before, after):
    """How many pixels differ at 3:1 or more between two pictures of one size (PNG bytes)."""
    from PIL import Image
    pictures = [Image.open(io.BytesIO(picture)).convert("RGBA").tobytes() for picture in (before, after)]
    # Of the many pixels most are the same: only pairs of whole pixels that differ are counted.
    pairs = zip(*(memoryview(picture).cast("I") for picture in pictures))
    changed = collections.Counter(pair for pair in pairs if pair[0] != pair[1])
    return sum(count for pair, count in changed.items() if contrast(*map(colour_of, pair)) >= 3)


def colour_of(pixel):
    return pixel.to_bytes(4, sys.byteorder)[:3]


def ring_fault(page, boxes):
    """Says what is wrong with the indicator of the element that has the focus; None when nothing is."""
    view = page.viewport_size
    clip = {"x": max(0, min(box[0] for box in boxes) - ROOM), "y": max(0, min(box[1] for box in boxes) - ROOM)}
    clip["width"] = min(view["width"], max(box[2] for box in boxes) + ROOM) - clip["x"]
    clip["height"] = min(view["height"], max(box[3] for box in boxes) + ROOM) - clip["y"]
    if clip["width"] < 1 or clip["height"] < 1:
        return None  # outside the window: that is a finding of its own
    focused = page.screenshot(clip=clip, scale="css")
    page.evaluate(BLUR)
    plain = page.screenshot(clip=clip, scale="css")
    page.evaluate(FOCUS)
    found, wanted = changed_area(plain, focused), wanted_area(boxes, view)
    if found >= wanted:
        return None
    return f"the focus changes {found} px² at 3:1, a line of 2 px around it has {wanted}"


def wanted_area(boxes, view):
    """The area of a line of 2 px around the element, of the sides that the window shows with the room for a line."""
    length = sum(shown_sides(box, view) for box in boxes)
    # Between two lines of a link that runs on there is no line, as far as one stands above the other.
    for upper, lower in zip(boxes, boxes[1:]):
        length -= 2 * max(0, min(upper[2], lower[2]) - max(upper[0], lower[0]))
    return round(2 * max(0, length))


def shown_sides(box, view):
    left, top, right, bottom = box
    across = max(0, min(right, view["width"]) - max(left, 0))
    down = max(0, min(bottom, view["height"]) - max(top, 0))
    return (across * (top >= LINE) + across * (bottom <= view["height"] - LINE)
            + down * (left >= LINE) + down * (right <= view["width"] - LINE))
