# What happened, told in plain lines.

report-you = You
report-you-to = You, to { $member }
report-spoken = { $who }: "{ $words }"
report-sat-down = The meeting begins.
report-tone = You show the { $tone }.
report-round = Round { $round }
report-researched = { $research }: { $finding }
report-learnt = You now know: { $finding }.
report-consulted = You step out and ask.
report-counter = Their counter-offer: { $terms }.
report-or = Or { $letter }: { $terms }. Worth { $worth } to you.
report-worth = Worth to you: { $worth }, { $band }.
report-worth-change = Worth to you: { $worth } ({ $change }), { $band }.
report-refused = They make no counter-offer.
report-mood = Now { $mood }: { $members }.
report-agreement-by-you = Agreement in round { $round }; you accepted: { $terms }.
report-agreement-by-them = Agreement in round { $round }; they accepted: { $terms }.
report-rep-walked = You walked away in round { $round }. There is no agreement.
report-buyer-walked = They left in round { $round }. There is no agreement.

report-technique = Technique: { $total } of 100
report-technique-not-judged = Technique: not enough to judge
report-result = Result: { $verdict }
report-left-insulted = Why they left: they felt insulted by your opening.
report-left-insulted-alone = Why they left: they felt insulted by your opening, although this market calls such an opening credible.
report-left-old-wrong = Why they left: what had gone wrong before still hurt.
report-left-manner = Why they left: they resented what you asked for, or how you dealt with them.
report-left-gap = Why they left: your limit seemed out of their reach.
report-left-stinginess = Why they left: too little came from you.
report-left-time = Why they left: it took too long.
report-rules = The rules
report-rule = { $rule }: { $score } of 100
report-rule-not-judged = { $rule }: not enough to judge
report-advice = Next time: { $advice }
report-moments = Moments to go back to
report-moments-none = No single moment cost you points. Here you would see what was said, the figures, and what else was possible.
report-moment = Round { $round }: { $rule }
report-moment-end = At the end: { $rule }
report-moment-instead = What else was possible: { $advice }
report-cards = The cards on the table
report-their-limit = Their limit was { $price }, other terms as usual.
report-their-limit-points = At their limit they would have left you { $price }.
report-no-estimate = You made no guess at their limit beforehand.
report-no-lower-limit = You had set no lower limit.
report-best = The most that was there for you: { $worth }, with { $terms }.
report-no-overlap = There was no package that served both sides.
report-left = Left on the table: { $money }.
report-better-for-both = As good for them and { $gain } better for you: { $terms }.
report-claims = What they claimed
report-preparation = Planned and played
report-patience = { $rounds ->
    [one] They meant to sit through one round.
   *[other] They meant to sit through { $rounds } rounds.
}
report-relationship-worse = The relationship has suffered.
report-relationship-same = The relationship is about as it was.
report-relationship-better = The relationship is better than before.
report-intelligence = Intelligence
report-creativity = Creativity
report-elegance = Elegance
report-next = Practise next: { $rule }. { $sentence }
report-next-none = Nothing that was judged cost you points. Try another buyer.
report-next-too-high = High, but no higher than you can defend.
report-script-unfinished = The script ends before the meeting does: there is no debrief.
report-session-unfinished = This session is not over yet: there is no debrief. Go on with: haggle play --resume FILE
report-kept = The session is kept in { $path }
report-verified = { $path }: verified, { $moves } moves and { $events } events happen again as they are in the file.

report-rule-sentence = The rule: { $sentence }
report-rule-formula = How it is scored: { $formula }
report-rule-weight = It counts { $weight } of { $sum } in your technique here; rules that could not be judged are left out.
report-rule-unweighted = It is left out of your technique here: there was not enough to judge.
report-rule-bands = Good: 80 or more. Fair: 50 to 79. Weak: below 50. Only what you did and could know counts; words, length and luck bring no points.
report-band-good = good
report-band-fair = fair
report-band-weak = weak

## Rounds to play on from

report-round-offered = Round { $round }: you offered what is worth { $worth } to you.
report-round-held = Round { $round }: you held.
report-round-answered = {" "}They answered with { $worth }.
report-round-walked = The end: you walked away.
report-round-accepted = The end: you accepted.

## What changes between two packages

report-change = { $issue } from { $before } to { $value }
report-change-amount = { $change } ({ $amount })
report-change-comma = {"; "}
