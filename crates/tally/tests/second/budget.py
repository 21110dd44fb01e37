"""Participatory budgets. Sums are exact fractions."""

from bisect import bisect_left
from collections import Counter
from fractions import Fraction

from common import Lot, answer, one_by_one, stage, standing, tie


def support_of(election):
    """Each project's supporters: the number of the paper and the points it gives (1 for an approval)."""
    supporters = {name: {} for name in election["options"]}
    for number, marks in enumerate(one_by_one(election)):
        marked = marks["points"] if "points" in marks else dict.fromkeys(marks["approvals"], 1)
        for name, points in marked.items():
            if points:
                supporters[name][number] = points
    return supporters


def fill(election, support, bought):
    """The most supported project next, the cheaper of equally supported ones, then by lot; what is too dear is passed over."""
    lot, cost = Lot(election), election["costs"]
    money = election["budget"] - sum(cost[name] for name in bought)
    waiting = [name for name in standing(election) if support[name] and name not in bought]
    ties = []
    while waiting:
        best = min((-support[name], cost[name]) for name in waiting)
        alike = lot.sort([name for name in waiting if (-support[name], cost[name]) == best])
        waiting = [name for name in waiting if name not in alike]
        taken = []
        for name in alike:
            if cost[name] <= money:
                money -= cost[name]
                taken.append(name)
        if taken and len(taken) < len(alike):
            ties.append(tie("place", alike, taken, lot.word))
        bought += taken
    return ties


def greedy(election):
    support = {name: sum(of.values()) for name, of in support_of(election).items()}
    bought = []
    ties = fill(election, support, bought)
    return answer(bought, [stage(support, bought)], ties)


def price(cost, uses, purses):
    """The smallest rho with sum(min(purse, rho x use)) = cost. Between two neighbouring break points the sum is a straight line."""
    alike = Counter((purses[voter], use) for voter, use in uses.items())

    def paid(rho):
        return sum((times * min(purse, rho * use) for (purse, use), times in alike.items()), Fraction(0))

    breaks = [Fraction(0)] + sorted({purse / use for purse, use in alike})
    if paid(breaks[-1]) < cost:
        return None
    at = bisect_left(breaks, cost, key=paid)
    low, high = breaks[at - 1], breaks[at]
    below, above = paid(low), paid(high)
    return low + (high - low) * (cost - below) / (above - below)


def equal_shares(election):
    supporters, lot, cost = support_of(election), Lot(election), election["costs"]
    support = {name: sum(of.values()) for name, of in supporters.items()}
    voters = sum(count for count, _ in election["papers"])
    purses = [Fraction(election["budget"], voters)] * voters if voters else []
    bought, stages, ties = [], [], []
    while True:
        prices = {}
        for name in standing(election):
            if name not in bought and cost[name] and supporters[name]:
                uses = {voter: points * cost[name] for voter, points in supporters[name].items()}
                rho = price(cost[name], uses, purses)
                if rho is not None:
                    prices[name] = rho
        if not prices:
            break
        best = min((rho, -support[name]) for name, rho in prices.items())
        alike = [name for name in prices if (prices[name], -support[name]) == best]
        chosen = lot.first(alike)
        if len(alike) > 1:
            ties.append(tie("place", alike, [chosen], lot.word))
        for voter, points in supporters[chosen].items():
            purses[voter] -= min(purses[voter], prices[chosen] * points * cost[chosen])
        bought.append(chosen)
        stages.append(stage(prices, [chosen]))
    ties += fill(election, support, bought)
    return answer(bought, stages + [stage(support, bought)], ties)
