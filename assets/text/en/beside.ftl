# The plan beside the move: which planned step comes next.
beside-title = YOUR PLAN
beside-next = Next: step { $step } of { $steps }
beside-next-line = Next: step { $step } of { $steps }: { $terms }. It { $exchange }; worth { $worth } to you.{ $final } { $due }
beside-next-terms = { $title }: { $terms }
beside-next-money = It { $exchange }; worth { $worth } to you.{ $final } { $due }
beside-take = Take step { $step }
beside-take-hint = Puts the step into the form, where you see what it gives and asks. The same key again makes it.
beside-play = Make step { $step }
beside-play-hint = The step is in the form: this makes the offer.
beside-then = { " " }
beside-accept = { $accept }: { $remark }
beside-accept-below-limit = { $bound ->
    [batna] less than without a deal
   *[limit] below your limit
}
beside-accept-below-step = below step { $step }
beside-terms-same = the same terms
beside-gives-asks = gives { $gives }, asks { $asks } back
beside-gives = gives { $gives }, asks nothing back
beside-asks = gives nothing, asks { $asks }
beside-opening = is your opening
beside-final = { " " }Said to be final.
beside-due-now = Play it now.
beside-due-answer = Play it once they have answered you.
beside-due-hold = They stood still: hold a round first.
beside-due-movement = Play it once they move.
beside-due-round = Play it from round { $round } on.
beside-type-plan = { $line } Type plan to make it.
beside-mind = Mind: { $words }
beside-none = You have no planned steps.
beside-over = Your plan has no further step: all { $steps } are behind you.
beside-state-played = step { $step }: played
beside-state-passed = step { $step }: passed in other terms
beside-state-next = step { $step }: next
beside-state-later = step { $step }: later

# What speaks against a move that is about to be made.
beside-caution-below-limit = { $bound ->
    [batna] { $short } less than the { $lower } that you have without a deal.
   *[limit] { $short } below your limit of { $lower }.
}
beside-caution-accept-below-limit = { $bound ->
    [batna] Theirs is { $short } less than the { $lower } that you have without a deal.
   *[limit] Theirs is { $short } below your limit of { $lower }.
}
beside-caution-walk-from-good = { $bound ->
    [batna] What they offer is worth { $worth }, more than the { $lower } that you have without a deal.
   *[limit] What they offer is worth { $worth }, above your limit of { $lower }.
}
beside-caution-breaks-final = You called your last offer final. Another one breaks your word.
beside-caution-takes-back = Takes back { $more } that you had given: that costs trust.
beside-caution-opens-insulting = This market takes { $insult } and above as an insult.
beside-caution-opens-beyond = More than this market believes ({ $raised }). Bring a reason first.
beside-caution-opens-at-aim = No higher than your aim of { $aim }: nothing is left to concede.
beside-caution-opens-at-middle = No higher than { $aim }, the middle of this market: little is left to concede.
beside-caution-opens-below-upper = { $short } below your upper limit of { $upper }.
beside-caution-opens-below-plan = Opens { $more } below your plan.
beside-caution-opens-low = Lower than this market would believe ({ $high }).
beside-caution-gives-in = They would not bargain, and this gives in. Ask first what stands between you.
beside-caution-to-silence = They have not moved on your last offer yet.
beside-caution-ahead-of-plan = Gives { $more } more than step { $step } of your plan.
beside-caution-past-plan = Your plan ends at { $last }: this gives { $more } more.
beside-caution-accept-below-next = Step { $step } of your plan would ask for { $short } more.
beside-caution-wait-a-round = They stood still: your plan holds a round first.
beside-caution-wait-for-movement = Your plan waits until they move.
beside-caution-wait-for-round = Your plan waits until round { $round }.
beside-caution-final-early = { $left ->
    [one] Final, with one step of your plan left.
   *[other] Final, with { $left } steps of your plan left.
}
beside-caution-large-step = Gives { $part }% of your whole room at once.
beside-caution-larger-step = { $given } after { $before }: a larger step says that there is more.
beside-caution-early = { $share }% of your room given by now; { $allowed }% is the pace.
beside-caution-equal-step = { $given } after { $before }: an equal step says that there is more.
beside-caution-accept-early = With it { $share }% of your room is given by now; { $allowed }% is the pace.
beside-caution-accept-far-below = Gives { $part }% of your whole room in one go.
beside-caution-nothing-asked = Gives { $give } and asks for next to nothing in return.
beside-caution-nothing-asked-single = Gives { $give } before they have come as much closer.
