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
debrief-screen-result = RESULT
debrief-screen-result-right = Right to walk
debrief-screen-result-nothing = Nothing lost
debrief-screen-rule-before = Rule before
debrief-screen-rule-next = Next rule
debrief-screen-formula = How this is scored
debrief-screen-formula-title = How this is scored: { $rule }

## The chart

debrief-screen-chart = WHAT YOU DID, AND WHAT THEY READ IN IT
debrief-screen-chart-belief = your limit, as they saw it
debrief-screen-chart-agreement = agreement
debrief-screen-chart-fault = fault
debrief-screen-chart-their-limit = their limit { $worth }
debrief-screen-chart-most = the most there was { $worth }
debrief-screen-chart-truth = their limit, other terms as usual
debrief-screen-chart-empty = Here you would see the offers. None was made.

## Moments

debrief-screen-from = What if...
debrief-screen-from-here = Play on from here
debrief-screen-from-round-label = Play on from before round { $round }
debrief-screen-from-hint = The same buyer at the same point: all that came before is said, your next move is open. This meeting is kept.
debrief-screen-from-title = What if, from which round?
debrief-screen-from-words = All that came before stays said, with the same buyer. What follows is a meeting of its own; this one is kept.

## The cards

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
