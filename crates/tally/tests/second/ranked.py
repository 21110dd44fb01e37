"""Methods on rankings."""

from decimal import ROUND_DOWN, ROUND_UP, Decimal, localcontext
from itertools import combinations

from common import Lot, answer, highest, one_by_one, seats, stage, standing, tie


def ranks_of(marks):
    return marks["ranks"] if "ranks" in marks else [[name] for name in marks["approvals"]]


def top(ranks, running):
    """What a paper says when only these run: its best of them, None for nothing, several for an overvote."""
    for rank in ranks:
        here = [name for name in rank if name in running]
        if here:
            return here
    return None


def plurality(election):
    running = set(standing(election))
    totals = dict.fromkeys(election["options"], 0)
    lost = 0
    for marks in one_by_one(election):
        said = top(ranks_of(marks), running)
        if said and len(said) == 1:
            totals[said[0]] += 1
        else:
            lost += 1
    winners, ties = highest(election, totals, seats(election, 1))
    return answer(winners, [stage(totals, winners, exhausted=lost)], ties)


def two_round(election):
    def round_of(running):
        said = [top(ranks_of(marks), running) for marks in one_by_one(election)]
        totals = {name: sum(1 for one in said if one == [name]) for name in election["options"]}
        return totals, len(said) - sum(totals.values())

    running = standing(election)
    totals, lost = round_of(running)
    cast = sum(totals.values())
    absolute = [name for name in running if 2 * totals[name] > cast]
    if absolute:
        return answer(absolute, [stage(totals, absolute, exhausted=lost)], quota=cast // 2 + 1)
    first = stage(totals, exhausted=lost)
    finalists, ties = highest(election, totals, min(2, len(running)))
    totals, lost = round_of(finalists)
    winners, more = highest(election, totals, 1, finalists)
    cast = sum(totals.values())
    return answer(winners, [first, stage(totals, winners, exhausted=lost)], ties + more, cast // 2 + 1)


def weaker_before(history, name):
    """To compare by the most recent earlier stage first, then the one before it, and so on."""
    return tuple(totals[name] for totals in reversed(history))


def choose(election, alike, history, for_what, best):
    """Of those who stand alike the one who stood best (or worst) most recently, else by lot."""
    if len(alike) == 1:
        return alike[0], []
    pick = max if best else min
    extreme = pick(weaker_before(history, name) for name in alike)
    left = [name for name in alike if weaker_before(history, name) == extreme]
    lot = Lot(election)
    taken = lot.first(left)
    return taken, [tie(for_what, alike, [taken], "earlier_stage" if len(left) == 1 else lot.word)]


def irv(election):
    running = set(standing(election))
    papers = [{"ranks": ranks_of(marks), "dead": False} for marks in one_by_one(election)]
    history, stages, ties = [], [], []
    while True:
        totals = dict.fromkeys(election["options"], 0)
        for paper in papers:
            said = top(paper["ranks"], running)
            if said and len(said) > 1:
                paper["dead"] = True
            if said and not paper["dead"]:
                totals[said[0]] += 1
        cast = sum(totals.values())
        lost = len(papers) - cast
        won = [name for name in running if 2 * totals[name] > cast or len(running) == 1]
        if won:
            stages.append(stage(totals, won, exhausted=lost))
            return answer(won, stages, ties, cast // 2 + 1)
        fewest = min(totals[name] for name in running)
        gone, more = choose(election, [n for n in running if totals[n] == fewest], history, "exclusion", best=False)
        ties += more
        running.remove(gone)
        stages.append(stage(totals, excluded=[gone], exhausted=lost))
        history.append(totals)


def borda(election, average):
    """Each option gets, of every paper, a point for each option that it beats there and half a point for each that it equals.
    Unranked options equal each other only where they share the places that are left; else they get nothing."""
    running = standing(election)
    halves = dict.fromkeys(election["options"], 0)
    for marks in one_by_one(election):
        place = {name: at for at, rank in enumerate(marks["ranks"]) for name in rank}
        nowhere = len(election["options"])
        for one, other in combinations(running, 2):
            a, b = place.get(one, nowhere), place.get(other, nowhere)
            if a == b:
                if a != nowhere or average:
                    halves[one] += 1
                    halves[other] += 1
            else:
                halves[one if a < b else other] += 2
    text = {name: f"{value // 2}.5" if value % 2 else value // 2 for name, value in halves.items()}
    winners, ties = highest(election, halves, seats(election, 1))
    return answer(winners, [stage(text, winners)], ties)


def schulze(election, margins):
    """a reaches b at strength s when a chain of defeats, each at least s strong, leads from a to b; a comes before b when it
    reaches b at a strength at which b does not reach a."""
    running = standing(election)
    prefer = {(a, b): 0 for a in running for b in running}
    for marks in one_by_one(election):
        place = {name: at for at, rank in enumerate(marks["ranks"]) for name in rank}
        for a in running:
            for b in running:
                if place.get(a, len(place) + 1) < place.get(b, len(place) + 1):
                    prefer[a, b] += 1
    defeats = {}
    for (a, b), papers in prefer.items():
        if papers > prefer[b, a]:
            defeats[a, b] = papers - prefer[b, a] if margins else papers
    reach = {(a, b): 0 for a in running for b in running}
    for strength in sorted(set(defeats.values())):
        for start in running:
            seen, todo = {start}, [start]
            while todo:
                here = todo.pop()
                for (a, b), strong in defeats.items():
                    if a == here and strong >= strength and b not in seen:
                        seen.add(b)
                        todo.append(b)
            for end in seen - {start}:
                reach[start, end] = strength
    before = {(a, b) for a in running for b in running if reach[a, b] > reach[b, a]}
    lot, left, order, ties = Lot(election), list(running), [], []
    while left:
        free = [a for a in left if not any((b, a) in before for b in left)]
        first = lot.first(free)
        if len(free) > 1 and len(order) < seats(election, 1):
            ties.append(tie("place", free, [first], lot.word))
        order.append(first)
        left.remove(first)
    winners = order[: seats(election, 1)]
    stages = [stage({b: prefer[a, b] for b in running if b != a}) for a in running]
    stages.append(stage({a: sum(1 for b in running if (a, b) in before) for a in running}, winners))
    return answer(winners, stages, ties)


def readable(election, marks):
    """As STV reads a paper: options that stood down are passed over, and it ends where a rank holds several."""
    order = []
    for rank in marks["ranks"]:
        rank = [name for name in rank if name not in election["withdrawn"]]
        if len(rank) > 1:
            break
        order += rank
    return order


CENT = Decimal("0.00001")


def scottish(election):
    """SSI 2007/42, schedule 1, rules 45 to 51. Every paper lies somewhere and has a value."""
    places = seats(election)
    options = election["options"]
    papers = [{"order": readable(election, marks), "with": None, "value": Decimal(1)} for marks in one_by_one(election)]
    papers = [paper for paper in papers if paper["order"]]
    continuing, credited = set(standing(election)), dict.fromkeys(options, Decimal(0))
    quota = len(papers) // (places + 1) + 1
    lot, elected, surplus_of = Lot(election), [], []
    stages, history, ties = [], [], []

    def move(paper, value):
        start = 0 if paper["with"] is None else paper["order"].index(paper["with"]) + 1
        paper["value"] = value
        paper["with"] = next((name for name in paper["order"][start:] if name in continuing), "nobody")
        if paper["with"] != "nobody":
            credited[paper["with"]] += value

    def end_of_stage(excluded):
        def in_order(names):
            return sorted(names, key=lambda name: (-credited[name], lot.place[name]))

        new = in_order([name for name in continuing if credited[name] >= quota])
        continuing.difference_update(new)
        surplus_of.extend(name for name in new if credited[name] > quota)
        room = places - len(elected) - len(new)
        if 0 < room and len(continuing) <= room:
            new += in_order(continuing)
            continuing.clear()
        elected.extend(new)
        lost = len(papers) - sum(credited.values())
        stages.append(stage({n: f"{credited[n]:.5f}" for n in options}, new, excluded, f"{lost:.5f}"))
        history.append(dict(credited))

    for paper in papers:
        move(paper, Decimal(1))
    end_of_stage([])
    while len(elected) < places:
        if surplus_of:
            most = max(credited[name] for name in surplus_of)
            alike = [name for name in surplus_of if credited[name] == most]
            giver, more = choose(election, alike, history[:-1], "surplus", best=True)
            surplus = credited[giver] - quota
            for paper in [paper for paper in papers if paper["with"] == giver]:
                move(paper, (paper["value"] * surplus / most).quantize(CENT, ROUND_DOWN))
            credited[giver] = Decimal(quota)
            surplus_of.remove(giver)
            ties += more
            end_of_stage([])
        elif continuing:
            fewest = min(credited[name] for name in continuing)
            alike = [name for name in continuing if credited[name] == fewest]
            gone, more = choose(election, alike, history[:-1], "exclusion", best=False)
            continuing.remove(gone)
            for paper in [paper for paper in papers if paper["with"] == gone]:
                move(paper, paper["value"])
            credited[gone] = Decimal(0)
            ties += more
            end_of_stage([gone])
        else:
            break
    return answer(elected, stages, ties, f"{quota}.00000")


NANO = Decimal("0.000000001")


def meek(election):
    """The reference rule of the Proportional Representation Foundation, steps A to C."""
    with localcontext() as context:
        context.prec = 60
        return meek_counted(election)


def meek_counted(election):
    places = seats(election)
    papers = [(count, readable(election, marks)) for count, marks in election["papers"]]
    hopeful, elected = set(standing(election)), []
    keep = {name: Decimal(1 if name in hopeful else 0) for name in election["options"]}
    stages, history, ties = [], [], []
    quota = Decimal(0)
    while len(elected) < places and len(hopeful) + len(elected) > places:  # B.1
        last_surplus = None
        while True:  # B.2
            votes = dict.fromkeys(election["options"], Decimal(0))
            for count, order in papers:  # a
                weight = Decimal(1)
                for name in order:
                    part = (weight * keep[name]).quantize(NANO, ROUND_UP)
                    votes[name] += part * count
                    weight -= part
                    if weight <= 0:
                        break
            quota = (sum(votes.values()) / (places + 1)).quantize(NANO, ROUND_DOWN) + NANO  # b
            new = sorted((n for n in hopeful if votes[n] >= quota), key=lambda n: (-votes[n], election["options"].index(n)))  # c
            hopeful.difference_update(new)
            elected += new
            surplus = sum((max(votes[name] - quota, Decimal(0)) for name in elected), Decimal(0))  # d
            if new or surplus < Decimal("0.000001") or (last_surplus is not None and surplus >= last_surplus):  # e
                break
            last_surplus = surplus
            for name in elected:  # f
                product = (keep[name] * quota).quantize(NANO, ROUND_UP)
                keep[name] = (product / votes[name]).quantize(NANO, ROUND_UP)
        gone = []
        if not new:  # B.3
            fewest = min(votes[name] for name in hopeful)
            low = [name for name in hopeful if votes[name] <= fewest + surplus]
            out, more = choose(election, low, history, "exclusion", best=False)
            hopeful.remove(out)
            keep[out] = Decimal(0)
            ties += more
            gone = [out]
        history.append(votes)
        stages.append(stage({name: f"{votes[name]:.9f}" for name in votes}, new, gone))
    last = [name for name in election["options"] if name in hopeful][: places - len(elected)]  # C
    elected += last
    if stages:
        stages[-1]["elected"] += last
    return answer(elected, stages, ties, f"{quota:.9f}")
