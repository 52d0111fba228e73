# After the meeting: plan against play, what if, other sellers.

## Moves

after-move-offer = offer { $terms } (worth { $worth } to you)
after-move-offer-if = offer { $terms } (worth { $worth } to you), but only if they agree to { $on }
after-move-offer-several = put { $count } packages down at once
after-move-final = { $offer }, as your final offer
after-move-hold = keep your offer on the table
after-move-accept = take their offer
after-move-walk = leave
after-move-probe = ask a question: { $name }
after-move-argue = bring an argument: { $name }
after-move-consult = ask { $name }
after-move-recess = ask for a break
after-move-tone = show the { $tone }
after-move-then = { $first }, then { $second }

## Plan against play

after-plan-heading = Your plan against what you did
after-plan-how = How it is reckoned: your move and the plan's, each played on by the plan, against the buyers that could have sat there by what you knew then.
after-no-plan = You had written no planned offers: there is no plan to compare with.
after-all-followed = You followed your plan in every round.
after-round = Round { $round }
after-end = At the end
after-followed = { $when }: as planned.
after-deviation = { $when }: { $how }
after-planned = The plan: { $move }.
after-made = You: { $move }.

after-how-opened-lower = you opened lower than planned.
after-how-opened-higher = you opened higher than planned.
after-how-gave-more = you gave more than the planned step.
after-how-gave-less = you gave less than the planned step.
after-how-took-back = you asked for more than before.
after-how-other-terms = you offered other terms of the same worth.
after-how-varied = you offered other terms of about the same worth; the plan would have waited.
after-how-below-limit = you offered less than your lower limit.
after-how-gave-earlier = you gave while the plan would have waited.
after-how-final = you and the plan differ on whether the offer is final.
after-how-held = you waited while the plan would have made an offer.
after-how-accepted = you took their offer; the plan would have gone on.
after-how-accepted-below-limit = you took an offer below your lower limit.
after-how-walked = you left; the plan would have gone on.
after-how-passed-up = you went on; the plan would have taken their offer.
after-how-stayed = you went on; the plan would have left.

after-short-followed = as planned
after-short-opened-lower = opened lower
after-short-opened-higher = opened higher
after-short-gave-more = gave more
after-short-gave-less = gave less
after-short-took-back = asked for more
after-short-other-terms = other terms
after-short-varied = other terms
after-short-below-limit = below your limit
after-short-gave-earlier = gave too early
after-short-final = final or not
after-short-held = waited
after-short-accepted = took their offer
after-short-accepted-below-limit = took less than your limit
after-short-walked = left
after-short-passed-up = did not take it
after-short-stayed = stayed

after-cost = By what you knew then it cost { $mean } on average (give or take { $error }).
after-cost-gain = By what you knew then it was better than the plan by { $mean } on average (give or take { $error }).
after-cost-unclear = By what you knew then it makes no clear difference ({ $mean } on average, give or take { $error }).
after-cost-not-judged = Not enough to judge what it cost: too few of the buyers that could have sat there answer as this one did.
after-cost-here = With this buyer: { $cost } less than the plan's move.
after-cost-here-gain = With this buyer: { $cost } more than the plan's move.
after-cost-here-same = With this buyer: the same in the end.

## What reasons were worth

after-reasons-heading = What your reasons were worth
after-reasons-how = How it is reckoned: your moves after each reason with it and without it, against the buyers that could have sat there by what you knew then.
after-reason = { $round ->
    [1] Before your opening: { $move }
   *[other] Before round { $round }: { $move }
}
after-reason-gain = By what you knew then it was worth { $mean } on average (give or take { $error }).
after-reason-loss = By what you knew then it cost { $mean } on average (give or take { $error }).
after-reason-unclear = By what you knew then it makes no clear difference ({ $mean } on average, give or take { $error }).
after-reason-not-judged = Not enough to judge what it was worth: too few of the buyers that could have sat there answer as this one did.
after-reason-here-gain = With this buyer: { $worth } more than without it.
after-reason-here-loss = With this buyer: { $worth } less than without it.
after-reason-here-same = With this buyer: the same in the end.

## What if

after-what-ifs-heading = What would have been worth changing
after-what-if = { $number }. { $when }: { $move }.
after-what-if-gain = By what you knew then worth { $gain } more on average (give or take { $error }).
after-what-if-here = With this buyer: { $here }, if you had then gone on by the plan. As it was: { $got }.
after-no-what-ifs = No other single move would clearly have been worth more by what you knew then.

after-kind-as-planned = As planned
after-kind-open-higher = Open higher
after-kind-open-lower = Open lower
after-kind-hold = Wait
after-kind-other-offer = Another offer
after-kind-smaller-step = A smaller step
after-kind-larger-step = A larger step
after-kind-ask-return = Ask for something in return
after-kind-accept = Take their offer
after-kind-walk = Leave

after-lines-heading = As it was, and instead from round { $round }
after-line-was = As it was
after-line-instead = Instead
after-line-round = Round { $round }
after-line-way = { $name }: { $told }
after-line-both = { $own }, { $theirs }
after-line-own = you { $worth }
after-line-held = you wait
after-line-theirs = they { $worth }
after-line-figures = { $name }: { $outcome }; { $worth }; technique { $technique }
after-line-running = the meeting is not over
after-line-unfinished = The script ends before the meeting does. Add --by-plan to let your plan play the rest.
after-not-judged = not enough to judge
after-from-unknown = error: there is no round { $round } in this session: choose 1 to { $last }
after-from-unfinished = error: this session is not over yet: go on with haggle play --resume FILE

## What an end is worth

after-above = { $worth } above your alternative
after-below = { $worth } below your alternative
after-even = as much as your alternative

## Other sellers

after-sellers-heading = Other sellers with the same buyer
after-sellers-how = Same buyer, same chance, the same research as yours.
after-seller = { $name }: { $outcome }; { $worth }; technique { $technique }
after-seller-you = You
after-seller-own-plan = Your plan, as written
after-seller-textbook = Textbook
after-seller-soft = Soft
after-seller-hard = Hard
after-seller-split-the-difference = Splits the difference
after-seller-tit-for-tat = Tit for tat
after-seller-boulware = By the clock, late
after-seller-linear = By the clock, evenly
after-seller-conceder = By the clock, early
after-seller-mixture = Clock and tit for tat
after-outcome-agreement = agreement in round { $round }
after-outcome-rep-walked = the seller left in round { $round }
after-outcome-buyer-walked = they left in round { $round }

## In the terminal

after-working = Playing your meeting again with the buyers that could have sat there...
after-terminal-try = Type try and a number to see that line beside yours.
after-terminal-round = What if, from which round?
after-terminal-move = What would you have done instead? A number, or any move as at the table (offer { $term }, hold, walk). Your plan plays the rest.
after-terminal-change = { $number }. { $kind }: { $move }
after-terminal-by-hand = To play the rest by hand, type from { $round }.
after-terminal-no-proposal = { $count ->
    [0] There is no change to try: none would clearly have been worth more.
    [one] There is one change to try: try 1.
   *[other] There are { $count } changes to try: try 1 to try { $count }.
}

## In the window

after-screen-button = Look back
after-screen-button-hint = Your plan against what you did with what each deviation cost, the changes that would have been worth most, and other sellers with the same buyer.
after-screen-title = Looking back
after-screen-percent = { $percent }% done
after-screen-what-ifs-how = One move changed, the rest by your plan. Try one to see it beside your meeting.
after-screen-try = Try it
after-screen-try-label = Try it: { $move }
after-screen-moves = Your own moves
after-screen-column-seller = Seller
after-screen-column-outcome = How it ended
after-screen-column-worth = What it brought
after-screen-column-technique = Technique
after-screen-legend-own = you, as it was
after-screen-legend-theirs = they, as it was
after-screen-alone = Your meeting alone
after-screen-ways-title = What if, from round { $round }?
after-screen-ways = The same buyer at the same point. Go back to the table and play the rest yourself, or choose another move and see at once how your plan would have gone on.
after-screen-by-hand = Play the rest by hand
after-screen-by-plan = ANOTHER MOVE, THE REST BY YOUR PLAN
