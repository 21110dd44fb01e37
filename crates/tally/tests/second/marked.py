"""Methods on approvals, points, answers and lists, and the draw."""

from fractions import Fraction
from hashlib import sha256

from common import Lot, answer, highest, one_by_one, seats, stage, standing, tie


def approval(election):
    papers = list(one_by_one(election))
    totals = {name: sum(name in marks["approvals"] for marks in papers) for name in election["options"]}
    winners, ties = highest(election, totals, seats(election, 1))
    return answer(winners, [stage(totals, winners)], ties)


def given(election):
    """Each option's points, one for each paper that gave it any."""
    return {
        name: [marks["points"][name] for marks in one_by_one(election) if name in marks["points"]] for name in election["options"]
    }


def points(election):
    totals = {name: sum(values) for name, values in given(election).items()}
    winners, ties = highest(election, totals, seats(election, 1))
    return answer(winners, [stage(totals, winners)], ties)


def mean(election):
    values = given(election)
    means = {name: Fraction(sum(of), len(of)) if of else Fraction(-1) for name, of in values.items()}
    winners, ties = highest(election, means, seats(election, 1))
    return answer(winners, [stage({name: f"{sum(of)}/{len(of)}" for name, of in values.items()}, winners)], ties)


def majority_judgment(election):
    """The lower median is taken out, noted, and the next is looked for, until none is left; notes are compared in their order."""
    papers = list(one_by_one(election))
    notes, medians = {}, {}
    for name in election["options"]:
        grades = sorted(marks["points"].get(name, 0) for marks in papers)
        noted = []
        while grades:
            noted.append(grades.pop((len(grades) - 1) // 2))
        notes[name] = tuple(noted)
        medians[name] = noted[0] if noted else 0
    winners, ties = highest(election, notes, seats(election, 1))
    return answer(winners, [stage(medians, winners)], ties)


def roll(election, consent):
    words = ["consent", "objection", "stand_aside", "absent"] if consent else ["yes", "no", "abstain", "absent"]
    winners, stages = [], []
    for question in standing(election):
        answers = [marks["roll"].get(question) for marks in one_by_one(election)]
        totals = {word: answers.count(said) for word, said in zip(words, ["yes", "no", "abstain", "absent"])}
        for_, against = list(totals.values())[:2]
        carried = (for_ and not against) if consent else for_ > against
        stages.append(stage(totals, [question] if carried else []))
        winners += [question] if carried else []
    return answer(winners, stages)


def list_totals(election):
    totals = dict.fromkeys(election["options"], 0)
    for marks in one_by_one(election):
        said = marks["approvals"] if "approvals" in marks else [name for rank in marks["ranks"][:1] for name in rank]
        if said and said[0] not in election["withdrawn"]:
            totals[said[0]] += 1
    return totals


def shared(election, totals, winners, ties=(), quota=None):
    won = {name: winners.count(name) for name in election["options"]}
    return answer(winners, [stage(totals), stage(won, winners)], ties, quota)


def divisors(election, step):
    """All quotients written down, the largest marked: as on the poster in the polling station."""
    totals, wanted, lot = list_totals(election), seats(election), Lot(election)
    quotients = [
        (-Fraction(papers, step * row + 1), -papers, lot.place[name], name)
        for name, papers in totals.items()
        if papers
        for row in range(wanted + 1)
    ]
    quotients.sort()
    marked, rest = quotients[:wanted], quotients[wanted:]
    ties = []
    if marked and rest and marked[-1][0] == rest[0][0]:
        last = marked[-1][0]
        inside, outside = [[q for q in part if q[0] == last] for part in (marked, rest)]
        drawn = any(a[1] == b[1] for a in inside for b in outside)
        between, taken = [[q[3] for q in part] for part in (inside + outside, inside)]
        ties.append(tie("place", between, taken, lot.word if drawn else "more_papers"))
    return shared(election, totals, [q[3] for q in marked], ties)


def largest_remainder(election):
    totals, wanted, lot = list_totals(election), seats(election), Lot(election)
    cast = sum(totals.values())
    if not cast:
        return shared(election, totals, [])
    quota = Fraction(cast, wanted)
    whole = {name: totals[name] // quota for name in totals}
    remainder = {name: totals[name] - whole[name] * quota for name in totals}
    winners = [name for name in election["options"] for _ in range(whole[name])]
    order = sorted((name for name in totals if totals[name]), key=lambda name: (-remainder[name], lot.place[name]))
    left = wanted - len(winners)
    more, none = order[:left], order[left:]
    ties = []
    if more and none and remainder[more[-1]] == remainder[none[0]]:
        alike = [name for name in order if remainder[name] == remainder[none[0]]]
        ties.append(tie("place", alike, [name for name in alike if name in more], lot.word))
    return shared(election, totals, winners + more, ties, f"{cast}/{wanted}")


def equal_blocs(election):
    lists = standing(election)
    each = seats(election) // len(lists) if lists else 0
    return shared(election, list_totals(election), [name for name in lists for _ in range(each)])


def sortition(election):
    keys = {name: sha256(bytes.fromhex(election["seed"]) + name.encode()).hexdigest() for name in standing(election)}
    drawn = sorted(keys, key=keys.__getitem__)
    winners = drawn[: seats(election, 1)]
    return answer(winners, [stage(keys), stage({name: drawn.index(name) + 1 for name in keys}, winners)])
