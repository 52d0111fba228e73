# The screen of a real deal.
deal-screen-open = A real deal
deal-screen-open-hint = Enter a real customer's offers as they come and read what they signal. Nobody is simulated.
deal-screen-without-plan = A new deal, without a plan
deal-screen-go-on = { $count ->
    [0] { $name }: nothing said yet
    [one] { $name }: go on after one entry
   *[other] { $name }: go on after { $count } entries
}
deal-screen-by-plan = A new deal by the plan { $name }
deal-screen-subtitle = A real deal: you enter what both sides say.
deal-screen-said = { $count ->
    [0] nothing said yet
    [one] one entry
   *[other] { $count } entries
}
deal-screen-theirs = WHAT THEIR OFFERS SIGNAL
deal-screen-own = HOW YOURS LOOK TO THEM
deal-screen-own-none = You have made no offer yet.
deal-screen-kept = WHERE IT IS KEPT
deal-screen-kept-nowhere = It is not kept.
deal-screen-history = WHAT WAS SAID
deal-screen-who = WHO SPEAKS
deal-screen-they = they
deal-screen-you = you
deal-screen-they-said = they: { $value }
deal-screen-you-said = you: { $value }
deal-screen-found = { $changes }. Worth { $worth }.
deal-screen-enter-theirs = Enter their offer
deal-screen-enter-own = Enter your offer
deal-screen-hold-theirs = They hold
deal-screen-hold-own = You hold
deal-screen-accept-theirs = They accept
deal-screen-accept-own = You accept
deal-screen-leave-theirs = They leave
deal-screen-leave-own = You leave
deal-screen-find = Same worth to you
deal-screen-undo = Undo
deal-screen-over = It is over: somebody accepted or left. Undo takes the last entry back.
