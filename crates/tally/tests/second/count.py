"""A second counter, written from docs/methods without looking at the crate: other data, other arithmetic, every paper alone.

    count.py compare FILE     FILE has an election and the crate's answer a line: says where they differ, answers 1 if they do
    count.py answer           reads one election from the standard input and writes its answer
"""

import json
import sys
from functools import partial

import budget
import marked
import ranked

METHODS = {
    "plurality": ranked.plurality,
    "two_round": ranked.two_round,
    "irv": ranked.irv,
    "borda": partial(ranked.borda, average=False),
    "borda_average": partial(ranked.borda, average=True),
    "schulze": partial(ranked.schulze, margins=False),
    "schulze_margins": partial(ranked.schulze, margins=True),
    "stv_wig_scotland": ranked.scottish,
    "stv_meek": ranked.meek,
    "approval": marked.approval,
    "limited": marked.approval,
    "cumulative": marked.points,
    "dot": marked.points,
    "points": marked.points,
    "score_mean": marked.mean,
    "majority_judgment": marked.majority_judgment,
    "dhondt": partial(marked.divisors, step=1),
    "sainte_lague": partial(marked.divisors, step=2),
    "largest_remainder": marked.largest_remainder,
    "equal_blocs": marked.equal_blocs,
    "budget_greedy": budget.greedy,
    "budget_equal_shares": budget.equal_shares,
    "roll_call": partial(marked.roll, consent=False),
    "consent": partial(marked.roll, consent=True),
    "sortition": marked.sortition,
}


def plain(count):
    """The crate's answer in this counter's form; the order of names in a tie says nothing."""
    return {
        "winners": count["winners"],
        "quota": count["quota"],
        "stages": [
            {
                "totals": one["totals"],
                "elected": one.get("elected", []),
                "excluded": one.get("excluded", []),
                "exhausted": one.get("exhausted"),
            }
            for one in count["stages"]
        ],
        "ties": [
            {
                "for_what": one["for_what"],
                "between": sorted(one["between"]),
                "taken": sorted(one["taken"]),
                "by": one["by"],
            }
            for one in count["ties"]
        ],
    }


def compare(path):
    counted = differ = ties = 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            mine = METHODS[case["election"]["method"]](case["election"])
            theirs = plain(case["answer"])
            counted += 1
            ties += bool(mine["ties"])
            if mine != theirs:
                differ += 1
                if differ <= 3:
                    print("election", json.dumps(case["election"], ensure_ascii=False))
                    for key in mine:
                        if mine[key] != theirs[key]:
                            print(f"  {key}: here {json.dumps(mine[key])}\n  {' ' * len(key)}  there {json.dumps(theirs[key])}")
    print(f"{counted} counted, {ties} with ties, {differ} differ")
    return 1 if differ else 0


if __name__ == "__main__":
    if sys.argv[1] == "compare":
        sys.exit(compare(sys.argv[2]))
    election = json.load(sys.stdin)
    json.dump(METHODS[election["method"]](election), sys.stdout, ensure_ascii=False)
