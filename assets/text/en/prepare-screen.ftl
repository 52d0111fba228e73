### The screen on which a meeting is prepared.

prepare-screen-colon = {": "}

## The buyer

prepare-screen-market = Prices with all other terms as usual. They are used to { $usual }; this market pays { $low } to { $high }, and { $insult } as an opening offends many.
prepare-screen-market-mild = What a package is worth to you. The usual terms bring { $usual }; a modest deal brings { $low }, a bold opening asks for { $high }.
prepare-screen-market-points = What a package is worth to you. The usual terms bring { $usual }; a modest deal brings { $low }, a bold opening asks for { $high }, and { $insult } as an opening offends many.
prepare-screen-cares-much = Cares a great deal for: { $issues }
prepare-screen-cares-more = Cares more than the others for: { $issues }
prepare-screen-cares-equally = Cares as much as the others for: { $issues }
prepare-screen-cares-less = Cares less than the others for: { $issues }

## Research

prepare-screen-research-none = There is nothing to look up in this case.
prepare-screen-research-left = { $hours ->
    [0] Your hours are used up.
    [one] 1 hour left.
   *[other] { $hours } hours left.
}
prepare-screen-takes = { $hours } h
prepare-screen-do = Do it
prepare-screen-done = done

## The ladder

prepare-screen-no-ladder = Here you will see your planned offers, from the opening down: set an upper limit and an aim, or move a slider above.
prepare-screen-shape-opening = The ladder opens at this price, other terms as usual
prepare-screen-shape-opening-points = The ladder opens at this worth to you
prepare-screen-shape-opening-name = Opens at
prepare-screen-shape-target = The ladder goes towards this price, other terms as usual
prepare-screen-shape-target-points = The ladder goes towards this worth to you
prepare-screen-shape-target-name = Towards
prepare-screen-shape-steps = How many offers
prepare-screen-shape-steps-name = Offers
prepare-screen-shape-ratio = Each step, in percent of the one before
prepare-screen-shape-ratio-name = Ratio
prepare-screen-chart-usual = the usual price { $worth }
prepare-screen-chart-usual-points = the usual terms { $worth }
prepare-screen-chart-guess = your guess at their limit { $worth }
prepare-screen-chart-words = Your planned offers, worth to you: { $worths }.
prepare-screen-step-number = #
prepare-screen-step-price = Price
prepare-screen-step-worth = Worth to you
prepare-screen-step-gives = You give
prepare-screen-step-asks = You ask in return
prepare-screen-step-usual = other terms as usual
prepare-screen-step-nothing = nothing
prepare-screen-step-also-gives = gives { $terms }
prepare-screen-step-final = Final
prepare-screen-step-add = Add a step
prepare-screen-step-add-hint = Adds an offer at the end. It gives a little less than the step before it.
prepare-screen-step-price-label = Step { $step }: price
prepare-screen-step-worth-label = Step { $step }: worth to you
prepare-screen-step-terms-label = Step { $step }: all its terms.
prepare-screen-step-terms-hint = Change all the terms of this offer.
prepare-screen-step-final-label = Step { $step }: to be called your final offer
prepare-screen-step-remove-label = Step { $step }: take it out
prepare-screen-by-hand = You have changed single steps. The ladder follows your limits again when you use a control above.
prepare-screen-terms-title = Step { $step } of your ladder
prepare-screen-terms-done = Done
prepare-screen-terms-worth = Worth to you { $worth }
prepare-screen-terms-opening = This is your opening.
prepare-screen-terms-exchange = Against the step before it gives { $give } and asks { $ask }.
prepare-screen-terms-add = Add a step after it
prepare-screen-terms-remove = Take it out

## What the rules say

## Limits and guess

prepare-screen-limit-upper = Upper limit
prepare-screen-limit-aspiration = Aim
prepare-screen-limit-lower = Lower limit
prepare-screen-estimate-between = Between
prepare-screen-unset-upper = Not set: the most you can defend.
prepare-screen-unset-aspiration = Not set: what you want to reach.
prepare-screen-unset-lower = Not set: below it you walk away.
prepare-screen-set-here = Set it at { $price }
prepare-screen-estimate-unset = No guess yet: the most they would pay, other terms as usual.
prepare-screen-estimate-unset-points = No guess yet: the most that they would leave you.

## Order of the issues

prepare-screen-priorities = WHAT MATTERS MOST TO YOU
prepare-screen-priorities-help = The most important first.
prepare-screen-priorities-unset = Not in order yet: move them up or down.
prepare-screen-priorities-set = It is right so
prepare-screen-priorities-swing = worst to best { $money }
prepare-screen-priorities-up = { $issue }: more important
prepare-screen-priorities-down = { $issue }: less important
prepare-screen-priorities-end = It stands at the end already.
prepare-screen-priorities-ask = Ask me which of two deals I would rather have
prepare-screen-priorities-ask-hint = A few pairs of deals put the issues in your order.
prepare-screen-deals-title = Which deal would you rather have?
prepare-screen-deals-help = Question { $number } of at most { $most }. Your answers put the issues in order.
prepare-screen-deals-rest = Everything else as usual.
prepare-screen-deals-neither = About the same
prepare-screen-deals-back = Back
prepare-screen-deals-done = The issues stand in the order of your answers.

## Faces and style

prepare-screen-faces = WHO SHOWS WHICH FACE
prepare-screen-face-white = White face (hard)
prepare-screen-face-red = Red face (warm)
prepare-screen-face-nobody = nobody
prepare-screen-style = YOUR STYLE
prepare-screen-style-label = The style you want to be known for
prepare-screen-style-firm = Firm
prepare-screen-style-analyst = Analyst
prepare-screen-style-partner = Partner
prepare-screen-style-firm-words = Firm: few, small concessions; says no plainly.
prepare-screen-style-analyst-words = Analyst: reasons with figures; asks before it moves.
prepare-screen-style-partner-words = Partner: warm, trades, looks for what serves both.

## The way on

prepare-screen-sensible = Fill in what is open
prepare-screen-sensible-hint = Fills in what you have left open as the course would, from what you know now. What you have set stays.
prepare-screen-sensible-done = Filled in as the course would, from the market, your alternative and what you have found out. Change what you see differently.
prepare-screen-sit-down = Go to the table
prepare-screen-leave-title = Leave this preparation?
prepare-screen-leave-words = Your plan will not be kept.
prepare-screen-leave-yes = Leave
prepare-screen-leave-no = Stay
