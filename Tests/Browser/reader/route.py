"""The shortest way of a keyboard from one stop of the Tab key to another, links into the same page included."""
import heapq


def shortest_presses(stops, start, goal):
    """List of (key, number of the stop where the focus is then). `start` -1 is the beginning of the page.

    After a link into the page the next Tab goes to the first stop behind its target: until then the focus is between
    two stops, which is written as that stop less a half.
    """
    ways = [(0, start, [])]
    seen = set()
    while ways:
        length, place, presses = heapq.heappop(ways)
        if place == goal:
            return presses
        if place in seen:
            continue
        seen.add(place)
        for key, next_place in moves(stops, place):
            heapq.heappush(ways, (length + 1, next_place, presses + [(key, next_place)]))
    return None


def moves(stops, place):
    between = place != int(place)
    forward = int(place + 0.5) if between else place + 1
    backward = int(place - 0.5) if between else place - 1
    if forward < len(stops):
        yield "Tab", forward
    # Before the first stop lies the browser itself: nobody counts on it.
    if backward >= 0:
        yield "Shift+Tab", backward
    if not between and place >= 0 and stops[place].get("landing", -1) >= 0:
        yield "Enter", stops[place]["landing"] - 0.5
