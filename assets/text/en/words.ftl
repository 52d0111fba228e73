# Single words and short sentences that every front end shares.

word-comma = {", "}
word-list-separator = {", "}
word-not-set = not set
word-does-not-fit = does not fit this case
word-limit-terms = { $terms }, worth { $worth }

word-mood-angry = angry
word-mood-tense = tense
word-mood-doubtful = doubtful
word-mood-calm = at ease
word-mood-warm = on your side

word-role-decider = decides
word-role-purchaser = runs the purchase
word-role-user = works with it
word-role-influencer = has a say

word-remembers-better = They remember the last deal with you as a good one.
word-remembers-same = They remember the last deal with you as neither good nor bad.
word-remembers-worse = They remember the last deal with you as a poor one.
word-remembers-hurt = They have not forgotten the last deal with you. It still hurts.
word-relationship-plain-trade = plain trade
word-relationship-preferred-supplier = preferred supplier
word-relationship-partner = partner
word-relationship-strategic-alliance = strategic alliance

word-tone-white = white face (hard)
word-tone-neutral = neutral
word-tone-red = red face (warm)

word-style-firm = firm: few, small steps, a plain no
word-style-analyst = analyst: figures first, questions before moves
word-style-partner = partner: warm, trades, looks for what serves both

word-strength-weak = weak
word-strength-even = neither weak nor strong
word-strength-strong = strong

word-cares-much = { $member } cares much for: { $issue }
word-cares-more = { $member } cares more than the others for: { $issue }
word-cares-equally = { $member } cares as much as the others for: { $issue }
word-cares-less = { $member } cares less than the others for: { $issue }
word-limit-between = Their limit: probably { $low } to { $high }, other terms as usual
word-limit-between-points = At their limit they probably leave you { $low } to { $high }
word-alternatives = Their alternatives are { $strength }
word-patience = { $rounds ->
    [one] They will sit through about one round
   *[other] They will sit through about { $rounds } rounds
}

word-band-below = below your limit
word-band-below-batna = less than you have without a deal
word-band-above-batna = more than you have without a deal
word-band-above = above your limit
word-band-between = above your limit, below your aim
word-band-at-batna = as much as you have without a deal
word-band-at-limit = at your limit
word-band-at-aim = at your aim
word-band-above-aim = above your aim

word-illegal-not-seated = The meeting has not begun yet.
word-illegal-already-seated = The meeting has begun: preparation is over.
word-illegal-over = The meeting is over.
word-illegal-nothing-to-accept = There is no counter-offer to accept yet.
word-illegal-nothing-to-hold = There is no offer of yours to hold yet.
word-illegal-unknown-package = This package does not fit the issues of this case.
word-illegal-unknown = There is no such thing in this case.
word-illegal-consent = { $issue }: you need a word with { $colleague } before you can offer or accept this (consult { $id }).
word-illegal-done-before = This research is done already.
word-illegal-no-time = { $hours ->
    [one] This takes one hour, { $left } left.
   *[other] This takes { $hours } hours, { $left } left.
}
word-illegal-too-distant = The two companies are not close enough for this.
word-illegal-consulted-before = This colleague has answered already.
word-illegal-not-several = Several packages at once are two to four, all different.

word-trouble-no-scenario = There is no scenario "{ $key }" that can be played.
word-trouble-out-of-place = This can't be done here.
word-trouble-plan-fixed = The meeting has begun: the plan stays as it is.
word-trouble-not-kept = The session can't be kept: { $reason }
word-trouble-not-resumed = The session can't be brought back: { $path }: { $reason }
word-trouble-not-branched = The meeting can't be brought back to that round: { $reason }
