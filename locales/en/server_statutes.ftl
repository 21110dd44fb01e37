statute-says-seats = The body has { $seats } seats.
statute-says-voting-seats = Of these, { $seats } have a vote.
statute-says-sector = { $sector }: { $seats ->
    [open] an open number of seats
   *[other] { $seats } seats
}{ $weight ->
    [none] {""}
   *[other] , weight { $weight }
}{ $kind ->
    [consultative] , with a voice and no vote
   *[voting] {""}
}.
statute-says-weights = { $scheme ->
    [head_count] Every seat weighs the same.
    [per_seat] Each seat weighs what its group says.
    [equal_per_sector] All groups weigh the same, and the seats of a group share its weight.
   *[nested_equal] Each group has its weight, and its seats share it.
}{ $over ->
    [seats] {" "}The weight is shared among all seats.
    [in_office] {" "}The weight is shared among the seats that are filled.
    [present] {" "}The weight is shared among those present.
   *[none] {""}
}{ $cap ->
    [none] {""}
   *[other] {" "}No group may weigh more than { $cap } of the whole.
}
statute-says-notice = Notice ({ $kind }): at least { $span } before{ $days ->
    [working] , in working days
    [clear] , in clear days
   *[calendar] {""}
}.
statute-says-notice-none = Notice ({ $kind }): no time is set.
statute-says-notice-words = Notice ({ $kind }): { $words }.
statute-says-on-request = Members may ask for a meeting.{ $notice_within ->
    [none] {""}
   *[other] {" "}It must be convened within { $notice_within }.
}{ $hold_within ->
    [none] {""}
   *[other] {" "}It must be held within { $hold_within }.
}
statute-says-cure = A badly convened meeting is valid if:
statute-says-agenda-closed = Nothing may be added to the agenda.
statute-says-off-agenda = What is not on the agenda may be decided{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}:
statute-says-call = Call { $nth }{ $session ->
    [none] {""}
   *[other] , { $session } session
}{ $when ->
    [automatic] , automatic
    [announced_in_the_first] , announced in the first
    [new_notice] , by a new notice
    [only_if_own_rules_allow] , only where own rules provide for it
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , { $after } later
}{ $notice_must_say ->
    [none] {""}
   *[other] , if its notice says so
}:
statute-says-call-without-quorum = Call { $nth }{ $session ->
    [none] {""}
   *[other] , { $session } session
}{ $when ->
    [automatic] , automatic
    [announced_in_the_first] , announced in the first
    [new_notice] , by a new notice
    [only_if_own_rules_allow] , only where own rules provide for it
   *[none] {""}
}{ $after ->
    [none] {""}
   *[other] , { $after } later
}{ $notice_must_say ->
    [none] {""}
   *[other] , if its notice says so
} — the quorum is not said.
statute-says-quorum-check = { $check ->
    [opening] The quorum is checked at the opening.
    [whole_session] The quorum must hold during the whole session.
    [each_resolution] The quorum is checked at each resolution.
   *[presumed_until_doubted] The quorum is presumed until somebody doubts it.
}
statute-says-reading = The text can be read in more than one way ({ $about }: { $choices }).{ $chosen ->
    [none] {" "}No reading was chosen.
   *[other] {" "}Chosen: { $chosen }.
}
statute-says-consensus = Consensus is sought first: { $meaning }.
statute-says-majority = A resolution needs:
statute-says-majority-kind = For “{ $kind }” it needs:
statute-says-grade = Grade “{ $grade }”:
statute-says-tie = At a tie, in this order:
statute-says-tie-step = { $step ->
    [second_vote] ballots are cast again.
    [chair_casting] the chair has the casting vote.
    [chair_casting_if_chair_votes] the chair has the casting vote, if the chair has a vote.
    [eldest] the eldest wins.
    [longest_serving] the longest serving wins.
    [lot] a lot is drawn.
   *[rejected] it is rejected.
}
statute-says-veto = { $sectors } can stop a resolution if: { $effect ->
    [rejects] (it is lost)
   *[second_reading] (it is read a second time)
}
statute-says-seats-fall = The legal number becomes that of the seats in office: { $when }.
statute-says-abstain = { $allowed ->
    [no] Nobody may abstain.
   *[yes] Members may abstain.
}
statute-says-abstain-forbidden = These may not abstain: { $sectors }.
statute-says-leaving-abstains = Whoever leaves once the debate began counts as abstaining.
statute-says-repeat = It is debated and put again if:
statute-says-proxy = A seat may represent another.{ $when ->
    [none] {""}
   *[other] {" "}When: { $when }.
}{ $max ->
    [none] {""}
   *[other] {" "}At most { $max } for one seat.
}{ $quorum ->
    [yes] {" "}They count for the quorum.
    [no] {" "}They do not count for the quorum.
   *[none] {""}
}
statute-says-proxy-none = Votes cannot be given by proxy.
statute-says-ballot = { $form ->
    [secret] Ballots are secret.
    [roll_call] Ballots are cast by roll call.
    [show_of_hands] Ballots are cast by show of hands.
   *[open] Ballots are open.
}
statute-says-roll-call = Roll call{ $asks ->
    [none] {""}
   *[other] , at the request of: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , only if { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , only for: { $only_for }
}.
statute-says-secret = Secret ballot{ $asks ->
    [none] {""}
   *[other] , at the request of: { $asks }
}{ $only_if ->
    [none] {""}
   *[other] , only if { $only_if }
}{ $only_for ->
    [none] {""}
   *[other] , only for: { $only_for }
}.
statute-says-recusal = Whoever has an interest takes no part in the item{ $when ->
    [none] {""}
   *[other] {" "}({ $when })
}.{ $chair_replaced ->
    [yes] {" "}A chair who has one is replaced for the item.
   *[no] {""}
}
statute-says-recusal-quorum = If the first is so, the quorum is the second:
statute-says-appoint = Election ({ $office }):
statute-says-round = Round { $round }:
statute-says-round-plurality = Round { $round }: whoever has most wins.
statute-says-prevailing = Note: a prevailing article says otherwise ({ $law }, art. { $article }; { $about }).
statute-says-not-said = { $what ->
    [quorum] Nothing is said of a quorum.
    [majority] Nothing is said of a majority.
   *[tie] What happens at a tie is not said.
}
statute-says-missing-statute = The text { $id } is not at hand: what it should say is not said.
statute-says-simple-majority = More for than against.
statute-says-weighted = Weights are counted, not heads.
statute-says-without = Not counting: { $without }.
statute-says-all-of = All of this:
statute-says-any-of = One of these:
statute-says-not-so = That this is not so:
statute-says-role-present = Must be there: { $role }.
statute-says-spokespersons = The spokespersons of every group are there.
statute-says-largest = { $count ->
    [for] Ballots in favour are the largest pile.
    [against] Ballots against are the largest pile.
   *[abstain] Abstentions are the largest pile.
}
statute-says-no-quorum-needed = No quorum is needed.
statute-says-unknown = The program cannot compute this: { $what }.
statute-says-in-sector = Within { $sectors }:
statute-says-each-sector = { $sectors ->
    [all] In each group
   *[other] In each of { $sectors }
}{ $empty ->
    [skipped] {" "}(an empty group is skipped):
    [blocks] {" "}(an empty group blocks):
   *[none] :
}
statute-says-some-sector = { $sectors ->
    [all] In at least { $number } groups
   *[other] In at least { $number } of { $sectors }
}{ $empty ->
    [skipped] {" "}(an empty group is skipped):
    [blocks] {" "}(an empty group blocks):
   *[none] :
}
statute-word-chair = chair
statute-word-secretary = secretary
statute-word-vice-chair = vice-chair
statute-word-mayor = mayor
statute-word-ordinary = ordinary
statute-word-extraordinary = extraordinary
statute-word-constitutive = constitutive
statute-word-urgent = urgent
statute-word-second-call = second call
statute-word-conflict-of-interest = conflict of interest
statute-word-personal-interest = personal interest
statute-word-urgency-declared = if urgency is declared
statute-word-group = a group
statute-word-allowed = allowed
statute-word-announced-in-the-first = announced in the first
statute-word-no-substitute-sits = no substitute sits
statute-word-absolute = absolute majority
statute-word-two-thirds = two thirds
statute-word-amend-statutes = amending the statutes
statute-word-create-working-group = creating a working group
statute-says-shown = { $block }: { $content }
statute-word-members = Members
statute-word-substitutes = Substitutes
statute-word-stand-in = Stand-ins
statute-word-term = Term
statute-word-loses-seat = Loss of a seat
statute-word-remote = Remote meetings
statute-word-publicity = Publicity
statute-word-minutes = Minutes
statute-word-dissent = Dissent
statute-word-motions = Motions
statute-word-effect = Effect
statute-word-created-by = Created by
statute-word-rules = Rules
statute-word-chosen = Chosen
statute-word-reports = Reports
statute-word-commissions = Commissions
statute-span-months = { $n ->
    [one] one month
   *[other] { $n } months
}
statute-span-days = { $n ->
    [one] one day
   *[other] { $n } days
}
statute-span-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
statute-span-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
statute-cited = { $law ->
    [own] (art. { $article })
   *[other] ({ $law }, art. { $article })
}
statute-try-verdict = { $verdict ->
    [adopted] { $has_ballots ->
        [yes] Adopted: { $for } for, { $against } against, { $abstain } abstained.
       *[no] Adopted.
    }
    [rejected] { $has_ballots ->
        [yes] Rejected: { $for } for, { $against } against, { $abstain } abstained.
       *[no] Rejected.
    }
    [elected] Elected: { $elected }.
   *[open] { $has_ballots ->
        [yes] Not known: { $for } for, { $against } against, { $abstain } abstained.
       *[no] Not known.
    }
}
statute-try-by = { $by ->
    [second_vote] In the second ballot.
    [chair_casting] By the chair's casting vote.
    [repeat_required] The ballot must be repeated.
    [second_vote_required] A second ballot is due.
    [chair_casting_required] The chair's casting vote is due.
    [tie_rejected] A tie is lost.
    [consensus] By consensus.
    [veto] By veto.
    [second_reading] In second reading.
    [second_reading_required] A second reading is due.
    [may_defer_to_another_meeting] It may be deferred to another meeting.
    [eldest] Age decides.
    [longest_serving] Length of service decides.
    [lot] A lot decides.
   *[other] -
}
statute-try-valid = { $valid ->
    [yes] The meeting is valid.
    [no] The meeting is not valid: there is no quorum.
   *[open] Whether the meeting is valid is not known.
}
statute-try-grade = Grade reached: { $grade }.
statute-try-prevailing = Note: a prevailing article says otherwise ({ $law }, art. { $article }; { $about }).
statute-check = { $name ->
    [quorum] Quorum
    [majority] Needed
    [repeat] Repetition
    [tie] Tie
    [call] Call
    [abstention] Abstentions
    [election] Election
    [consensus] Consensus
    [veto] Veto
    [second_reading] Second reading
    [recusal] Recusals
    [quorum_check] Quorum
    [on_request] Request for a meeting
   *[other] { $name }
}{ $sector ->
    [none] {""}
   *[other] {" "}({ $sector })
}: { $sum }{ $article }.{ $met ->
    [yes] {" "}Met.
    [no] {" "}Not met.
   *[open] {" "}Not known.
}
statute-check-missing = Missing: { $facts }.
statute-sum-share = { $have } of { $base_count }, { $bound ->
    [more_than] needed more than { $needed }
   *[at_least] needed { $needed }
}{ $plain ->
    [yes] {""}
   *[no] {" "}– { $count }, { $base }
}
statute-sum-simple = more for than against
statute-sum-number = { $have }, needed { $needed } – { $count }
statute-sum-sectors = { $have } of { $base_count } groups, needed { $needed }
statute-sum-role = must be there: { $role }
statute-sum-free = no quorum is needed
statute-sum-spokespersons = the spokespersons of every group are there
statute-sum-objections = { $have } objections
statute-sum-abstention = { $have } of those who may not abstain
statute-sum-plurality = whoever has most wins: { $have }
statute-sum-unknown = the program cannot compute it
statute-sum-word = { $word }
statute-check-word-not-said = the text does not say
statute-check-word-second-vote = second ballot
statute-check-word-chair-casting = the chair's casting vote
statute-check-word-chair-casting-if-chair-votes = the chair's casting vote, if the chair has a vote
statute-check-word-rejected = it is rejected
statute-check-word-adjourned = the one before was adjourned: the first call's quorum holds
statute-check-word-notice-did-not-say = the notice did not say so: the first call's quorum holds
statute-check-word-notice = it depends on what the notice said
statute-check-word-only-if-own-rules-allow = only where own rules provide for it
statute-check-word-presumed-until-doubted = presumed until somebody doubts it
statute-check-word-eldest = the eldest
statute-check-word-longest-serving = the longest serving
statute-check-word-lot = a lot
statute-check-word-largest = the largest pile
statute-check-word-empty-sector = an empty group
statute-check-summary = Errors: { $errors }. Warnings: { $warnings }.
statute-severity-error = error
statute-severity-warning = warning
statute-severity-reasoned-warning = warning that needs a reason
error-statutes-form-unknown = The file is not of the form statute/1.
error-statutes-key-missing = The key “{ $key }” is missing.
error-statutes-key-unknown = The form has no key “{ $key }”.
error-statutes-key-twice = The key “{ $key }” stands twice.
error-statutes-value-kind = “{ $key }” does not take this value; expected: { $expected }.
error-statutes-word-unknown = “{ $word }” is not known here; known are: { $expected }.
error-statutes-condition-invalid = The condition says nothing that can be computed ({ $reason }).
error-statutes-condition-unknown = The program knows no condition with “{ $key }”.
error-statutes-duration-malformed = “{ $text }” is not a duration such as P8D or PT48H.
error-statutes-sibling-unknown = There is no “{ $name }” to copy.
error-statutes-sector-unknown = The statute has no group “{ $sector }”.
error-statutes-too-deep = There are too many conditions within conditions.
error-statutes-fallback-body-unknown = “{ $law }” is not among the fallbacks, or has no body “{ $body }”.
error-statutes-unreachable = This cannot be met even with everybody there and in favour.
error-statutes-second-call-stricter = Call { $nth } asks for more than the one before.
error-statutes-casting-without-chair = A chair who has no vote is given the casting vote.
error-statutes-seats-unknown = The number of seats must be given when the statute is adopted.
error-statutes-voting-seats-unknown = The rule speaks of voting seats, and how many there are is not said.
error-statutes-reading-not-chosen = The text can be read in more than one way ({ $about }): choose one.
error-statutes-reading-unknown = The reading “{ $reading }” is not among the choices, or is not known.
error-statutes-secrecy-clash = A secret ballot would unmask the group “{ $sector }”: it has fewer than { $min } seats.
error-statutes-calls-misnumbered = Calls are not numbered 1, 2, 3: here is { $nth }, expected { $expected }.
error-statutes-sectors-do-not-add = The groups' seats or weights do not add up (sum: { $sum }).
error-statutes-cap-impossible = With so few groups not all can stay below { $cap }.
error-statutes-tie-step-idle = This step of the tie is never reached: { $step }.
error-statutes-single-seat-veto = The group “{ $sector }” has a single seat: its absence stops everything.
error-statutes-quorum-of-those-present = A quorum of those present can never fail.
error-statutes-quorum-of-one = A single seat is already a quorum.
error-statutes-empty-sector-not-said = Whether an empty group blocks or is skipped is not said.
error-statutes-stand-in-casting-not-said = Whether a stand-in of the chair has the casting vote is not said.
error-statutes-tie-not-said = { $body }: what happens at a tie is not said.
error-statutes-quorum-not-said = { $body }: nothing is said of a quorum.
error-statutes-majority-not-said = { $body }: nothing is said of a majority.
error-statutes-weights-not-said = The weights are not fully said: “{ $key }” is missing.
error-statutes-chair-vote-reading = Whether the chair votes as a member is open.
error-statutes-reading-is-text = There is a remark on how to read “{ $about }”, without choices.
error-statutes-fallback-missing = The fallback “{ $id }” is not in the folder: what it says stays unsaid.
error-statutes-fallback-silent = “{ $key }” is left to the fallbacks, and none says it.
error-statutes-mandatory-differs = A prevailing article says otherwise ({ $law }, art. { $article }).
