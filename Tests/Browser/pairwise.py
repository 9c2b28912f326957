"""Chooses modes so that any two values of two different factors meet in one of them at least."""
import itertools

from mode import SCHEMES, VARIANTS, VIEWS, Mode

# Factor → its values. Storage can only be missed by a script.
FACTORS = {
    "view": tuple(VIEWS), "scheme": SCHEMES, "machine": ("script", "script, no storage", "no script"),
    "spacing": (False, True), "motion": (True, False), "variant": VARIANTS,
}


def covering_rows(factors):
    """Rows (tuples of values in the order of the factors) that hold every pair: greedily, always the same ones."""
    values = list(factors.values())
    left = {pair for row in itertools.product(*values) for pair in pairs(row)}
    rows = []
    while left:
        best = max(itertools.product(*values), key=lambda row: sum(pair in left for pair in pairs(row)))
        left.difference_update(pairs(best))
        rows.append(best)
    return rows


def pairs(row):
    """Every two places of a row with their values."""
    return itertools.combinations(enumerate(row), 2)


def pairwise_modes():
    """(mode, variant) of each row."""
    found = []
    for row in covering_rows(FACTORS):
        named = dict(zip(FACTORS, row))
        found.append((Mode(scheme=named["scheme"], view=named["view"], spacing=named["spacing"],
                           script=named["machine"] != "no script", storage=named["machine"] != "script, no storage",
                           motion=named["motion"]), named["variant"]))
    return found
