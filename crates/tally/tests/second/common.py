"""What the second counter's rules share. Nothing here is taken from the crate: it is written from docs/methods.

An election is a dict: method, options (names), withdrawn (names), papers [[count, marks]], seats, budget, costs, lot (names), seed,
limits. Marks are {"ranks": [[name]]}, {"approvals": [name]}, {"points": {name: n}} or {"roll": {name: answer}}.
An answer is a dict: winners, quota, stages [{totals, elected, excluded, exhausted}], ties [{for_what, between, taken, by}].
"""


class Lot:
    """The order in which a lot drew the options; without a lot, the order of the file."""

    def __init__(self, election):
        drawn = election["lot"]
        order = drawn + [name for name in election["options"] if name not in drawn]
        self.place = {name: at for at, name in enumerate(order)}
        self.word = "lot" if drawn else "file_order"

    def first(self, names):
        return min(names, key=self.place.__getitem__)

    def sort(self, names):
        return sorted(names, key=self.place.__getitem__)


def standing(election):
    return [name for name in election["options"] if name not in election["withdrawn"]]


def one_by_one(election):
    """Every paper alone: the rules speak of papers, not of groups."""
    for count, marks in election["papers"]:
        for _ in range(count):
            yield marks


def seats(election, default=None):
    return election["seats"] or default


def stage(totals, elected=(), excluded=(), exhausted=None):
    return {
        "totals": {name: str(total) for name, total in totals.items()},
        "elected": list(elected),
        "excluded": list(excluded),
        "exhausted": None if exhausted is None else str(exhausted),
    }


def tie(for_what, between, taken, by):
    return {"for_what": for_what, "between": sorted(between), "taken": sorted(taken), "by": by}


def answer(winners, stages, ties=(), quota=None):
    return {"winners": list(winners), "quota": None if quota is None else str(quota), "stages": stages, "ties": list(ties)}


def highest(election, score, places, candidates=None):
    """The best by score; who stands alike about the last place is taken by lot, and the tie told."""
    lot = Lot(election)
    candidates = standing(election) if candidates is None else candidates
    winners, ties = [], []
    for value in sorted({score[name] for name in candidates}, reverse=True):
        alike = lot.sort([name for name in candidates if score[name] == value])
        room = places - len(winners)
        if room <= 0:
            break
        if len(alike) > room:
            ties.append(tie("place", alike, alike[:room], lot.word))
        winners += alike[:room]
    return winners, ties
