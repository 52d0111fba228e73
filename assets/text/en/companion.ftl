# A real deal, entered as it goes.

companion-welcome = A real deal: { $title }. Nobody is simulated: you enter what both sides say.
companion-changed = The scenario has changed since this was kept. Worths and limits are counted by the new one.
companion-type = Type what they or you offered, such as: them { $term }, or: me { $other_term }. help lists the words.
companion-prompt = { $count ->
    [0] deal
   *[other] deal, { $count } said
}
companion-help =
    them TERMS: what they offered, such as them { $term } { $other_term }. What you leave out stays as in their last offer.
    me TERMS [final]: what you offered. me A | B: several packages at once. me A if B: on a condition.
    them hold, me hold: the last offer stands. them accept, me accept: a deal. them leave, me leave: it is over.
    what if me TERMS: how an offer would look to them, before you make it.
    plan: what your plan says next. find: packages worth about as much to you. show: everything so far.
    undo: takes the last entry back. save [FILE]: where it is kept. quit: the end; the same command goes on with it.
companion-history-empty = Nothing said yet: here comes everything in the order in which it is said.
companion-own = { $number }. You: { $terms }. Worth { $worth } to you, { $band } ({ $change }{ $apart }).
companion-theirs = { $number }. They: { $terms }. Worth { $worth } to you, { $band } ({ $change }{ $apart }).
companion-first = first offer
companion-change = { $change } since the last
companion-above-theirs = , { $apart } above theirs
companion-below-yours = , { $apart } below yours
companion-no-more-than-theirs = , no more than they offer
companion-no-less-than-yours = , no less than you ask
companion-held-own = { $number }. You let your offer stand: { $terms }. Worth { $worth } to you, { $band }.
companion-held-theirs = { $number }. They let their offer stand: { $terms }. Worth { $worth } to you, { $band }.
companion-accepted-own = { $number }. You accept: { $terms }. Worth { $worth } to you, { $band }.
companion-accepted-theirs = { $number }. They accept: { $terms }. Worth { $worth } to you, { $band }.
companion-left-own = { $number }. You leave.
companion-left-theirs = { $number }. They leave.
companion-what-if = If you offered { $terms }: worth { $worth } to you, { $band }.
companion-against-last = Against your last offer: { $changes }, together { $change }.
companion-find = Worth about as much to you, against { $terms }:
companion-found = { $number }. { $changes }. Worth { $worth }.
companion-find-none = There is no other package of the same worth.
companion-find-nothing = Make or plan an offer first; then it can be varied without giving anything.
companion-undone = Taken back: { $line }
companion-kept = Kept in { $path }
companion-kept-later = Nothing is kept before the first entry.
companion-kept-nowhere = This deal is not kept. save FILE keeps it.

companion-over = The deal is over: somebody accepted or left. undo takes the last entry back.
companion-nothing-to-hold-own = You have made no offer that could stand.
companion-nothing-to-hold-theirs = They have made no offer that could stand.
companion-nothing-to-accept-own = They have made no offer to accept.
companion-nothing-to-accept-theirs = You have made no offer that they could accept.
companion-not-several = Several packages at once are two to four, all different.
companion-nothing-to-undo = There is nothing to take back.

companion-syntax = this is not a whole companion file: line { $line }, column { $column }: { $what }
companion-format = this companion file has format { $found }, this program reads format { $known }
companion-entry = entry { $number } ("{ $line }"): { $problem }
companion-no-entry = entry { $number } ("{ $line }") says nothing that somebody offered
companion-refused-entry = entry { $number } ("{ $line }"): { $reason }
companion-inexpressible = the deal can't be written: { $reason }
companion-unwritable = { $path } can't be written: { $reason }
companion-exists = { $path } is there already and belongs to another deal; it is never overwritten
companion-other-plan = { $path } is kept for another plan, { $other }. Name another file with --file.
companion-other-scenario = { $path } is kept for the scenario "{ $other }", not for "{ $scenario }". Name another file with --file.
companion-stopped = line { $line }: { $problem }
companion-deal-what = Name a scenario, a plan file or a companion file: deal 1, or deal my.plan.ron
