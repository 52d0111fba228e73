# The rules: names, the course's sentences, formulas, evidence, advice.

rules-name-prepared = Prepared
rules-name-limits = Limits
rules-name-high-start = High start
rules-name-slow = Slow
rules-name-reciprocal = Equal return
rules-name-shrinking = Shrinking
rules-name-gap = Gap
rules-name-roles = Red and white face
rules-name-style = Style

rules-sentence-prepared = Know the other side before you sit down.
rules-sentence-limits = Set an upper and a lower limit, and keep to them.
rules-sentence-high-start = Start high.
rules-sentence-slow = Concede slowly.
rules-sentence-reciprocal = Every concession earns an equal return.
rules-sentence-shrinking = Ever smaller concessions signal the bottom line: send that signal, and read it.
rules-sentence-gap = A buyer who will not bargain may simply be too far from your expectation.
rules-sentence-roles = Play the red face and the white face.
rules-sentence-style = Have a style the other side can recognise.

rules-style-firm = firm
rules-style-analyst = an analyst
rules-style-partner = a partner

rules-formula-prepared = Out of 100: 30 × research hours used / hours that could be used + 20 × limits set / 3 + 15 for an estimate of their limit + 10 for an order of the issues + 15 × planned offers / 4 (at most 15; each must give something against all before it) + 10 × questions that were answered openly / 2 (at most 10). What this case does not offer is left out and the rest counts for the whole.
rules-formula-limits = Out of 100: 20 for a lower limit + 10 if it is worth at least your alternative + 10 for an aim and an upper limit (5 for one of them) + 10 if the three are in order, 1/6 of the whole distance apart or more + 50 if no offer of yours and no agreement is worth less than the lower limit and you did not walk away too early: from an offer above your limit, or with more than 25% of your room left, unless they had refused to bargain and you had looked for the reason; nor let them leave from an offer above your limit after 2 rounds in which you gave less than 5% of your room. If you did, half of the first 50 is left (× 0.5). One offer or an agreement below the limit: 0. Before the first move: the first 50 alone, times 2.
rules-formula-high-start = 0 at your aim (at least the middle of the market, and your lower limit), 100 at the highest opening that is credible in this market (less one tick), a straight line between, all in what the offer is worth to you. It falls from what your arguments have made credible as well (more than a tick above it) in a straight line to 0 where this market feels insulted; there counts what your opening demands of them: its worth to you, but of the terms that are no money only what you ask beyond the usual less 3 times what you give beyond it (never less than asked - given).
rules-formula-slow = Score = 100 × 10% / (10% + early + big), less 15 points for each concession to silence, 30 for each offer that takes back, 10 for each break after the first, and 10 for each percent of giving too little. Room = opening - lower limit (or all that you gave, if more). Early: the largest share of the room that your offers had given, less the smallest step there was, beyond what is allowed. Allowed by round k: 110% of the way × (1 - 0.04^((k - 1) / usual rounds)) (0.006 instead of 0.04 where only points count), after the usual rounds all. The way = opening - a sensible target in this market, or for what you had found out when you sat down, if that is lower; 25% of the room or more. Big: what single concessions give above 1/4 of the room, unless no smaller step exists; accepting theirs is one too (above your last step and a tick, if that is less; above 1/2 once the usual rounds are over). Giving too little: gap = opening - their first counter-offer (or your lower limit, if higher, but no more than the least that this market pays comes to). Time t = (k + breaks after the first) / usual rounds. Due: 45% × (1 - (1 - t)^2) up to t = 1, then rising evenly to 100% at t = 1.5. Forgiven: 20% up to t = 1, then falling evenly to 0% at t = 1.5. Too little = due - the share of the gap that your offers have closed, no more than the share still open down to their offer or 85% of the way (to the higher target here), less what is forgiven; the worst round counts. Lost after the usual rounds: t is 1.5; if they refused to bargain and you looked for the reason, 1 at most.
rules-formula-reciprocal = What came back / what you gave, at most 100% for each offer. What comes back is the rise of their counter-offer in worth to you, up to your next offer, and at the end up to the agreement. If you asked for something worth 10% of what you gave or more, what they still owe can come back later too; a gift that asked for nothing has only their next answer, and 40% of it at most counts as returned. With a single issue nothing needs to be asked for.
rules-formula-shrinking = Compare each concession with the one before. A pair counts as much as its two concessions together: plus if the second is at most 90% of the first (or smaller by a tick, or both no more than a tick), nothing if they are equal, minus if it grew by more than half a tick. What you gave once counts once; accepting their offer is a concession too, unless the usual rounds are over. Score = sum / all pairs, at least 0.
rules-formula-gap = For each time they refused to bargain: 100 if you then asked, argued, consulted, took the first break, left, or offered a trade that gives nothing on the whole but at least 1/3 of what it takes; 50 if you only held; 0 if you gave in or took back. If they left after 2 rounds or more and you had not given 10% of your room: 0, which counts as much as all the others together. The score is the mean.
rules-formula-roles = Out of 100: 30 if two people were given the roles beforehand (15 for one) + 30 if both faces were shown (15 for one) + 20 if the hard face came first and the warm one last (10 if the first was also the last) + 20 for no flicker, if a face was shown or not (each change after the first costs 10, 20 at most) - 50 if they left offended while the hard face was on (0 at least).
rules-formula-style = Share of your moves after the opening in the manner you declared, / 60%, at most 100. Firm: rounds that gave 10% of the room or less. Analyst: offers after a question or an argument. Partner: offers that asked while they gave, or made with the warm face.
rules-formula-total = Technique = the sum of score × weight / the sum of weights, over the rules that could be judged; none where fewer than 3 of the 5 rules at the heart could be (high start, slow, equal return, shrinking, limits). A fault at the heart can't be made up for: at most 20 + 80% of slow, 30 + 70% of high start, 20 + 80% of limits, 60 + 40% of equal return, 65 + 35% of shrinking. Where they left, there is another most, and a total even from fewer rules. 60 if they left after 2 rounds or more over what you had not given while your best offer was still more than 25% of your room above your limit: over stinginess, or over the time or the gap after 3 rounds or more in which you gave less than half of what a ladder to the sensible target, the higher one here, gives by then (way × (1 - 0.04^((k - 1) / usual rounds))). From these 60 go: 50 × the share of the usual rounds that were played × the share of such a ladder that you had not given. 60 if they left offended: at once, over an opening beyond the credible; after they had said what offended them; or over an old wrong that you could have spoken of.
rules-cap-rule = Held at { $most } by { $rule }: what is missing at the heart can't be made up for by the other rules.
rules-cap-left = Held at { $most }: they left over what you had not given, and you had room left.
rules-cap-offended-at-once = Held at { $most }: your opening was beyond the credible, and they left over it.
rules-cap-offended-told = Held at { $most }: they left offended, and they had told you over what.
rules-cap-offended-old-wrong = Held at { $most }: they left over an old wrong that you knew of and did not speak of.

## Too little to judge

rules-evidence-no-opening = Not enough to judge: you made no offer.
rules-evidence-nothing-conceded = Not enough to judge: you conceded nothing.
rules-evidence-no-room = Not enough to judge: your opening left no room above your lower limit.
rules-evidence-few-concessions = Not enough to judge: it takes two concessions to see a shape.
rules-evidence-nothing-given = Not enough to judge: no concession of yours had the time to be answered by a better offer.
rules-evidence-no-refusal = Does not apply: they never refused to bargain.
rules-evidence-no-roles = Does not apply: no roles were given and no face was shown.
rules-evidence-few-moves = Not enough to judge: fewer than three moves.
rules-evidence-no-style = Does not apply: you declared no style.

## High start

rules-evidence-opened-high = You opened at { $price }, worth { $opening } to you: high and credible (from { $high }, to { $raised }; an insult from { $insult }).
rules-evidence-opened-as-high = You opened at { $price }, worth { $opening } to you: high and credible (up to about { $high }; an insult from { $insult }).
rules-evidence-opened-as-high-points = You opened at { $opening }: high and credible (up to about { $high }; an insult from { $insult }).
rules-evidence-opened-high-points = You opened at { $opening }: high and credible (from { $high }, to { $raised }; an insult from { $insult }).
rules-evidence-opened-low = You opened at { $price }, worth { $opening }. Up to { $high } was credible here; { $aim } is where a high start begins.
rules-evidence-opened-low-points = You opened at { $opening }. Up to { $high } was credible here; { $aim } is where a high start begins.
rules-evidence-opened-at-aim = You opened at { $price }, worth { $opening }: no more than { $aim }, your aim or the least that is one here, so there was nothing to concede.
rules-evidence-opened-at-aim-points = You opened at { $opening }: no more than { $aim }, your aim or the least that is one here, so there was nothing to concede.
rules-evidence-opened-insulting = You opened at { $price }, worth { $opening }, which demands { $demand } of them. Credible was { $raised }; from { $insult } on, this market feels insulted.
rules-evidence-opened-insulting-points = You opened at { $opening }, which demands { $demand } of them. Credible was { $raised }; from { $insult } on, the other side feels insulted.
rules-evidence-aim-assumed = You had set no aim; { $aim }, the middle of the market, was taken for it.

## Slow

rules-evidence-gave-early = By round { $round } you had given { $total }, { $share }% of your room of { $room }; { $allowed }% was the pace towards a sensible target, { $target }.
rules-evidence-accepted-early = With what you accepted you had given { $total }, { $share }% of your room of { $room }; { $allowed }% was the pace towards a sensible target, { $target }.
rules-evidence-gave-much-at-once = In round { $round } you gave { $given } at once, { $part }% of your room of { $room }.
rules-evidence-accepted-far-below = You accepted { $given } below your own last offer, { $part }% of your room of { $room } in one go.
rules-evidence-gave-to-silence = In round { $round } you gave { $given } although they had not moved on your last offer.
rules-evidence-took-back = In round { $round } you took { $taken } of your own offer back.
rules-evidence-paused-again = You took { $breaks -> 
    [one] one break more
   *[other] { $breaks } breaks more
} than the first; each costs patience and brings nothing new.
rules-evidence-gave-too-little = { $breaks ->
    [0] By round { $round }
    [one] By round { $round }, and a break more than one,
   *[other] By round { $round }, and { $breaks } breaks more than one,
} your offers had closed { $closed }% of the gap of { $gap }; { $due }% was due, and { $open }% was still open.
rules-evidence-pace = In { $rounds } of about { $expected } rounds you gave { $total } of your room of { $room }, { $share }%.

## Shrinking

rules-evidence-step-equal = Your step in round { $round } was { $given }, the one before { $before }: no smaller, so no sign of a limit.
rules-evidence-step-grew = Your step in round { $round } was { $given }, larger than the { $before } before it: that says there is more to come.
rules-evidence-accepting-grew = By accepting you gave { $given } at once, more than the { $before } of your last step: that was your largest concession, and the last.
rules-evidence-steps-shrank = Your steps shrank from { $first } to { $last }: they could see the limit coming.

## Equal return

rules-evidence-exchange = You gave { $give } and { $return } of it came back.
rules-evidence-gave-for-nothing = In round { $round } you gave { $give } and asked for nothing; { $return } counts as returned.
rules-evidence-asked-and-gave-on = In round { $round } you gave { $give } and asked for { $ask }; { $return } counts as returned.
rules-evidence-gave-unanswered = In round { $round } you gave { $give }; { $return } counts as returned.

## Limits

rules-evidence-no-lower-limit = You set no lower limit. Your alternative is worth { $batna }.
rules-evidence-limit-below-batna = Your lower limit of { $lower } is less than your alternative, which is worth { $batna }.
rules-evidence-limit-sound = Your lower limit of { $lower } is no less than your alternative, which is worth { $batna }.
rules-evidence-goals-missing = You did not set both an aim and an upper limit.
rules-evidence-limits-close = Upper limit { $upper }, aim { $aim }, lower limit { $lower }: too close together or out of order.
rules-evidence-offered-below-limit = { $bound ->
    [batna] In round { $round } you offered { $worth }, { $short } less than the { $lower } that you have without a deal.
   *[limit] In round { $round } you offered { $worth }, { $short } below your limit of { $lower }.
}
rules-evidence-agreed-below-limit = { $bound ->
    [batna] You agreed to { $worth }, { $short } less than the { $lower } that you have without a deal.
   *[limit] You agreed to { $worth }, { $short } below your limit of { $lower }.
}
rules-evidence-limit-kept = You never went below { $lower }.
rules-evidence-walked-from-good-offer = { $bound ->
    [batna] You walked away from { $worth }, which is more than the { $lower } that you have without a deal.
   *[limit] You walked away from { $worth }, which is above your limit of { $lower }.
}
rules-evidence-let-good-offer-go = { $bound ->
    [batna] Their offer was worth { $worth }, more than the { $lower } that you have without a deal; you hardly moved for two rounds, and they left.
   *[limit] Their offer was worth { $worth }, above your limit of { $lower }; you hardly moved for two rounds, and they left.
}
rules-evidence-walked-with-room = You walked away after { $rounds } of about { $expected } rounds with { $room } of room unused above { $lower } (your limit, but no more than the least that this market pays), and they had not refused to bargain.
rules-evidence-right-to-walk = { $bound ->
    [batna] Their last offer was worth { $worth } to you, no more than the { $lower } that you have without a deal: right to walk away.
   *[limit] Their last offer was worth { $worth } to you, no more than your limit of { $lower }: right to walk away.
}
rules-evidence-right-to-leave = They never named an offer, and you left without going below { $lower }: right to walk away.
rules-evidence-left-too-soon = You left in round { $round } of about { $expected }, although up to { $overlap } more than you have without a deal was there.

## Prepared

rules-evidence-research = Research took { $used } of the { $usable } hours it could have taken.
rules-evidence-limits-set = You set { $set } of 3 limits.
rules-evidence-estimate-given = You made a guess at their limit.
rules-evidence-no-estimate = You made no guess at their limit.
rules-evidence-priorities-given = You put the issues in order.
rules-evidence-no-priorities = You did not put the issues in order.
rules-evidence-ladder-written = { $steps ->
    [0] You planned no offers.
    [one] You planned one offer.
   *[other] You planned { $steps } offers.
}
rules-evidence-questions = { $useful ->
    [0] No question of yours opened anybody up.
    [one] One question of yours opened somebody up.
   *[other] { $useful } questions of yours opened somebody up.
}

## Gap

rules-evidence-looked-for-gap = In round { $round } they would not bargain, and you looked for the reason.
rules-evidence-left-over-gap = In round { $round } they would not bargain, and you walked away.
rules-evidence-waited-at-gap = In round { $round } they would not bargain, and you only waited.
rules-evidence-gave-in-at-gap = In round { $round } they would not bargain, and with your next offer you gave in by { $given } without asking why.
rules-evidence-took-back-at-gap = In round { $round } they would not bargain, and you took { $given } of your offer back.
rules-evidence-stood-still = In round { $round } they left while you still stood near your opening, with { $room } of your own room unused.

## Roles

rules-evidence-roles-assigned = Both roles were given out beforehand.
rules-evidence-roles-unassigned = Nobody had been given a role beforehand.
rules-evidence-one-role-assigned = Only one person had been given a role beforehand.
rules-evidence-both-faces = Both faces were shown.
rules-evidence-one-face = Only one face was shown; the { $missing } was missing.
rules-evidence-no-face = No face was shown but the neutral one.
rules-evidence-hard-then-warm = Hard first, warm last: they felt the relief.
rules-evidence-warm-then-hard = Warm first, hard last: they felt the door close.
rules-evidence-faces-unordered = The first face was also the last: nothing changed for them.
rules-evidence-hard-face-drove-off = In round { $round } they left offended while you showed the white face (hard).
rules-evidence-faces-flicker = The face changed { $changes } times; they could not tell which one to believe.

## Style

rules-evidence-style-seen = They could see your style ({ $style }): { $share }% of your moves were like it.
rules-evidence-style-other = You meant to be seen as { $style }: { $share }% of your moves were like it. You came across more as { $seen }.
rules-evidence-style-unclear = You meant to be seen as { $style }, but only { $share }% of your moves were like it.

## Advice

rules-advice-open-higher = Open at { $to } (other terms as usual), worth { $worth } to you.
rules-advice-open-higher-points = Open with a package worth { $worth } to you.
rules-advice-open-lower = Open lower, at { $to } (other terms as usual), worth { $worth } to you: high, but not an insult.
rules-advice-open-lower-points = Open lower, with a package worth { $worth } to you: high, but not an insult.
rules-advice-argue-first = Bring this reason before so high an opening: { $id }.
rules-advice-give-at-most = In round { $round }, give { $worth } at most.
rules-advice-hold-once = In round { $round }, hold once and wait for their answer before you give more.
rules-advice-stand-by-offer = In round { $round }, stand by what you offered: hold, or give on one term and take on another.
rules-advice-move-within-room = By round { $round }, move a step of { $worth } or so, and ask for something in return: small steps inside your own room keep them at the table.
rules-advice-step-before-accepting = Before you accept, make one more step of your own; they may come to meet it.
rules-advice-shrink-next = In round { $round }, give { $at_most } at most: less than your step before.
rules-advice-ask-return = In round { $round }, ask for something worth { $worth } to you: "If you ..., then I ...".
rules-advice-ask-return-single = In round { $round }, wait until they have come { $worth } closer: where there is one issue, their own step is the return.
rules-advice-set-lower-limit = Set a lower limit. Your alternative is worth { $to }; go no lower.
rules-advice-raise-lower-limit = Raise your lower limit to { $to }, what you have without this deal.
rules-advice-set-goals = Set an upper limit and an aim as well as a lower limit.
rules-advice-spread-limits = Spread your limits: an aim of about { $aim } would lie between the other two.
rules-advice-keep-limit = In round { $round }, offer nothing worth less than { $worth } to you.
rules-advice-hold-limit = In round { $round }, hold at your limit of { $worth }. A limit is changed before the meeting, not in it.
rules-advice-accept = In round { $round }, take their offer: it is worth { $worth } to you, more than leaving brings you.
rules-advice-stay = Before you leave in round { $round }, keep your offer on the table, ask what stands between you, or try one small step.
rules-advice-refuse = Do not take it: without a deal you have { $short } more. Keep your offer on the table, and walk away only if they come no closer.
rules-advice-research = There was time for this: { $id }.
rules-advice-estimate-limit = Write down between which figures you expect their limit, and how sure you are.
rules-advice-order-issues = Put the issues in order of what they are worth to you.
rules-advice-write-ladder = Plan at least four offers, each step smaller than the one before.
rules-advice-ask = Ask about this: { $id }.
rules-advice-ask-others = Put your questions to the people whom they concern.
rules-advice-argue-gap = Bring a reason, or ask what they had in mind, before you move.
rules-advice-assign-roles = Decide beforehand who is hard (white face) and who is warm (red face).
rules-advice-show-face = Show the { $tone } as well.
rules-advice-hard-first = Let the hard face speak first and the warm one last.
rules-advice-soften = When they stiffen, change to the red face (warm) before round { $round }.
rules-advice-keep-face = Change the face once, and then keep it.
rules-advice-be-firm = Hold more often, and give a tenth of your room at most when you do.
rules-advice-be-analyst = Ask or argue before each offer.
rules-advice-be-partner = Ask for something with each concession, in a warm tone.
