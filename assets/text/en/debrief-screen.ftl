### The debrief in the window.

debrief-screen-title = { $title }
debrief-screen-short-agreement = Agreement in round { $round }
debrief-screen-short-walked = You left in round { $round }
debrief-screen-short-left = They left in round { $round }
debrief-screen-same = Same buyer
debrief-screen-same-hint = The same case from the start, with your plan: the same buyer, who reacts in the same way.
debrief-screen-new = New buyer
debrief-screen-new-hint = The same case with your plan, but with a buyer whose limit and patience are others.
debrief-screen-next-deal = Next deal
debrief-screen-next-deal-hint = The next order from this company: they remember how this one went.
debrief-screen-library-hint = Back to the scenarios. This meeting is closed.

## Technique and result

debrief-screen-technique = TECHNIQUE
debrief-screen-technique-of = of 100: { $word }
debrief-screen-not-judged = Not enough to judge
debrief-screen-not-judged-why = too few concessions to judge by
debrief-screen-not-judged-short = not enough to judge
debrief-screen-result = RESULT
debrief-screen-result-above = above your alternative
debrief-screen-result-below = below your alternative
debrief-screen-result-share = { $share }% of what was there
debrief-screen-result-unused = of { $overlap } that was there
debrief-screen-result-right = Right to walk
debrief-screen-result-nothing = Nothing lost
debrief-screen-result-no-deal = no deal was good for both
debrief-screen-rules = THE NINE RULES
debrief-screen-rule-before = Rule before
debrief-screen-rule-next = Next rule
debrief-screen-rule-label = { $rule }: { $score } of 100, { $word }
debrief-screen-rule-label-not-judged = { $rule }: not enough to judge
debrief-screen-band-good = good
debrief-screen-band-fair = fair
debrief-screen-band-weak = weak
debrief-screen-next-time = Next time
debrief-screen-formula = How this is scored
debrief-screen-formula-title = How this is scored: { $rule }
debrief-screen-formula-weight = It counts { $weight } of { $sum } in your technique here; rules that could not be judged are left out.
debrief-screen-formula-unweighted = It is left out of your technique here: there was not enough to judge.
debrief-screen-formula-total = Technique is the mean of the judged rules by these weights. It looks only at what you did and could know. A fault in one of the five rules at its heart can't be made up for by the others: each leaves only so much of the total at most. Words, length and luck bring no points. There is a total only where at least three of the five rules at its heart (start high, slow, shrinking, returns, limits) could be judged.
debrief-screen-formula-bands = Good: 80 or more. Fair: 50 to 79. Weak: below 50.

## The chart

debrief-screen-chart = WHAT YOU DID, AND WHAT THEY READ IN IT
debrief-screen-chart-own = you
debrief-screen-chart-theirs = they
debrief-screen-chart-belief = your limit, as they saw it
debrief-screen-chart-agreement = agreement
debrief-screen-chart-fault = fault
debrief-screen-chart-their-limit = their limit { $worth }
debrief-screen-chart-empty = Here you would see the offers. None was made.

## Moments

debrief-screen-moments = MOMENTS TO GO BACK TO
debrief-screen-moments-none = No moment cost you points. Here you would see what was said, the figures, and what else was possible.
debrief-screen-moment = Round { $round }: { $rule }
debrief-screen-moment-end = At the end: { $rule }
debrief-screen-moment-instead = Possible then: { $advice }
debrief-screen-moment-worth = worth { $worth } to you
debrief-screen-from = What if...
debrief-screen-from-here = Play on from here
debrief-screen-from-round-label = Play on from before round { $round }
debrief-screen-from-hint = The same buyer at the same point: all that came before is said, your next move is open. This meeting is kept.
debrief-screen-from-title = What if, from which round?
debrief-screen-from-words = All that came before stays said, with the same buyer. What follows is a meeting of its own; this one is kept.

## The cards

debrief-screen-cards = THE CARDS ON THE TABLE
debrief-screen-their-limit = Their limit
debrief-screen-usual-terms = other terms as usual
debrief-screen-estimate = Your guess
debrief-screen-estimate-range = { $low } to { $high }
debrief-screen-estimate-none = none
debrief-screen-estimate-well-read = well read
debrief-screen-estimate-right = right
debrief-screen-estimate-wide = right, but too wide to say much
debrief-screen-estimate-low = too low
debrief-screen-estimate-high = too high
debrief-screen-own-limit = Your lower limit
debrief-screen-not-set = not set
debrief-screen-most = The most that was there
debrief-screen-most-none = nothing for both
debrief-screen-left = Left on the table
debrief-screen-better = Better for both
debrief-screen-better-none = nothing
debrief-screen-relationship = Relationship
debrief-screen-relationship-worse = worse
debrief-screen-relationship-same = as before
debrief-screen-relationship-better = better
debrief-screen-why-left = Why they left
debrief-screen-left-insulted = they felt insulted by your opening
debrief-screen-left-insulted-alone = they felt insulted, by an opening that this market calls credible
debrief-screen-left-old-wrong = what had gone wrong before still hurt
debrief-screen-left-manner = they resented what you asked for, or how
debrief-screen-left-gap = your limit seemed out of their reach
debrief-screen-left-stinginess = too little came from you
debrief-screen-left-time = it took too long
debrief-screen-patience = Their patience
debrief-screen-patience-rounds = { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}
debrief-screen-show-better = A better deal for both
debrief-screen-show-best = The most that was there
debrief-screen-better-title = As good for them, { $gain } better for you
debrief-screen-best-title = The most that they would have accepted
debrief-screen-column-issue = Issue
debrief-screen-column-agreed = Agreed
debrief-screen-column-offered = Your last offer
debrief-screen-column-better = Better
debrief-screen-column-possible = Possible
debrief-screen-worth-row = Worth to you
debrief-screen-better-try = To get there, ask first what each change is worth to them, then offer it as a trade: "If you ..., then I ...". People turn down what is pushed on them.
debrief-screen-best-try = You could not know this. What you could do: open high, give little by little, and see where they stop.

## What it comes to

debrief-screen-claims = WHAT THEY CLAIMED

debrief-screen-preparation = PLANNED AND PLAYED
debrief-screen-preparation-none = You planned nothing that could be compared. Limits, an order of issues and a ladder would stand here.
debrief-screen-intelligence = INTELLIGENCE
debrief-screen-creativity = CREATIVITY
debrief-screen-elegance = ELEGANCE
debrief-screen-next = PRACTISE NEXT
debrief-screen-next-none = Nothing that was judged cost you points. Try another buyer.
