# The terminal: prompts and plain sentences.

terminal-welcome = Haggle. Type help at any time, language for Chinese (中文), quit to end.
terminal-goodbye = Goodbye.
terminal-instead-of-window = No window: { $reason }. Playing in the terminal.
terminal-demonstration = No window: { $reason }. Nobody is at the keyboard either, so here is the built-in demonstration.
terminal-how-to-play = To play yourself, run haggle on a screen, or "haggle play --terminal" in a terminal.
terminal-unknown = There is no command "{ $word }". Type help for the list.
terminal-unknown-nearest = There is no command "{ $word }". Did you mean "{ $nearest }"? Type help for the list.
terminal-no-expectations = Checks belong in scripts; here you see for yourself.
terminal-resume-later = To go on with this session later: haggle play --resume { $path }

terminal-prompt-library = Which scenario?
terminal-library = Scenarios
terminal-library-cant-open = { $key } can't be played: { $message } ({ $origin }; haggle check shows the place)
terminal-library-empty = There are no scenarios here.
terminal-library-next = Type a number to begin.
terminal-not-a-seed = "{ $word }" is not a seed: a whole number is.
terminal-resume-what = Type resume and the path of a session file.
terminal-help-library =
    NUMBER: begin that scenario with a new buyer
    NUMBER seed 42: the buyer of that seed, the same every time
    resume FILE: go on with an interrupted session
    deal NUMBER, or deal FILE.plan.ron: a real deal, entered as it goes
    language: switch to Chinese. quit: end

terminal-prompt-prepare = { $hours ->
    [one] Prepare, 1 hour left>
   *[other] Prepare, { $hours } hours left>
}
terminal-prepare = { $title } (buyer { $seed })
terminal-prepare-next = Next: buyer, terms and research tell you more; then set the limits, shape a ladder, and sit down. Type help to see how.
terminal-help-prepare =
    buyer: the company and its team. terms: what is negotiated, and its worth
    research: what can be found out. research 2: do number 2. know: what you know
    lower { $lower } (or lower { $other_lower }): your limit, where you walk away
    aspiration { $aim }: your aim. upper { $upper }: where you open
    ladder 5 0.65: five offers from upper to aim, each step about 0.65 of the last
    step { $term } { $other_term }: one more offer. ladder clear: empty the ladder
    style firm, analyst or partner: how you want to be known
    red NAME, white NAME: who on your side is warm, who is hard
    estimate { $low } { $high } sure=0.8: your guess at their limit
    priorities { $issues }: your issues, the most important first. priorities: asks
    when 3 moved (or ready, at-once, round 6): when step 3 may be played
    arguments { $arguments }: what you say before you open
    alternative 0.6 { $worth } rent the line out: what you could do instead
    worksheet: what that comes to. worksheet limit: take it as your lower limit
    plan: all of it, and what is wrong with it. save NAME, plans, load NAME
    rules: what the rules say of the plan so far, and what is still open
    rehearse: your plan against 10,000 buyers who might sit there
    advise: looks for a better plan with what you know now
    sit: begin the meeting. leave: back to the scenarios. language. quit
terminal-member = { $name } (@{ $id }), { $title }: { $about }
terminal-issues = As usual: { $terms }. That is worth { $worth } to you. Money below is counted from there.
terminal-issues-points = As usual: { $terms }. That is worth { $worth } to you. Below stands what each option is worth to you.
terminal-issue-number = { $name } ({ $id }): { $min } to { $max } in steps of { $tick }; one step up is { $change } for you.
terminal-issue-number-curve = { $name } ({ $id }): { $min } to { $max } in steps of { $tick }; one step up is { $least } to { $most } for you, depending on where you start.
terminal-issue-choice = { $name } ({ $id }): { $options }.
terminal-option = { $id } ({ $name }) { $worth }{ $needs }
terminal-option-needs = {" "}after a word with { $colleague } ({ $id })
terminal-option-comma = {"; "}
terminal-from-to = { $min } to { $max }
terminal-nothing-known = Nothing yet. Research and questions tell you more.
terminal-research-item = { $number }. { $name } ({ $id }), { $hours }. { $state }
terminal-research-done = Done.
terminal-noted = Noted.
terminal-deals = Question { $number } of at most { $most }: which deal would you rather have, everything else as usual?
terminal-deals-which = 1, 2, 3 (about the same), b (back), or Enter to stop:
terminal-deals-how = Type 1, 2, 3 or b, or press Enter to stop.
terminal-deals-left = Your order stays as it was.
terminal-worksheet-empty = You have written down nothing that you could do instead. alternative 0.6 { $worth } rent the line out: a chance, a worth, and what it is.
terminal-worksheet-how = Type worksheet, worksheet clear, or worksheet limit.
terminal-no-plans = There is no saved plan for this scenario.
terminal-plans = Saved plans of this scenario; load NAME brings one back:
terminal-no-plan-folder = There is no folder for saved plans here; name a *.plan.ron file.
terminal-when-no-step = { $steps ->
    [0] There is no step { $step }: the ladder is empty. Try ladder 5 0.65, or add offers with step.
    [one] There is no step { $step }: the ladder has one.
   *[other] There is no step { $step }: the ladder has { $steps }.
}
terminal-ladder-empty = Your ladder is empty. Try ladder 5 0.65, or add offers with step.
terminal-ladder-how = Type ladder STEPS RATIO, such as ladder 5 0.65: 2 to 12 steps, a ratio of 0.1 to 0.9.
terminal-ladder-needs-limits = A ladder goes from the upper limit to the aim: set both first.
terminal-save-where = Type save and a name, or save and the path of a *.plan.ron file.
terminal-saved = Saved in { $path }. Use it again with: haggle play SCENARIO --plan { $path }
terminal-sit-first = You are not at the table yet. Type sit to begin the meeting.
terminal-limits-missing = You have not set all three limits. Without them nobody can tell you whether an offer is good.
terminal-sit-anyway = Begin all the same? (yes or no)

terminal-prompt-table = Round { $round } of about { $rounds }, { $tone }>
terminal-prompt-over = The meeting is over. Press Enter for the debrief>
terminal-yours = You last offered: { $terms }. Worth { $worth }, { $band }.
terminal-yours-none = You have made no offer yet.
terminal-theirs = They last offered: { $terms }. Worth { $worth } to you, { $band }.
terminal-theirs-none = They have made no offer yet.
terminal-limits-line = Your limits: lower { $lower }, aim { $aim }, upper { $upper }. Without a deal you have { $batna }.
terminal-apart = You ask for { $own }, they offer { $theirs } (worth to you): { $apart } apart.
terminal-moves = Moves: offer, plan, vary, hold, ask, argue, consult, recess, tone, accept, walk. To look: status, team, know, chart, history.
terminal-help-table =
    offer (o): fill in an offer, or name what changes: offer { $term } { $other_term }
    offer { $term } if { $other_term }: only on that condition
    offer { $term } | { $other_term }: several packages at once, they choose
    plan (p): your plan's next step. vary (v): the same worth to you, other terms
    hold (h): stay where you are. recess (r): a break. consult (c): ask a colleague
    ask (q): a question. argue (a): a reason. Add @name to turn to one person
    tone (t): red face (warm), white face (hard) or neutral, from now on
    accept (y): take their offer. walk (w): leave without an agreement
    status (s): both offers and your limits. team: moods. know (k): what you know
    chart: the offers round by round. history: every offer in order
    terms: what each term is worth. buyer (b): the company. limits: your plan
    signals (g): what their offers tell of their limit, and yours of yours
    language: switch to Chinese. leave: back to the scenarios. quit: end
terminal-mood = { $name } (@{ $id }), { $title }, { $role }: { $mood }
terminal-mood-speaking = { $name } (@{ $id }), { $title }, { $role }: { $mood }; is speaking
terminal-choice = { $name }: "{ $says }"
terminal-consulted = { $name } (has answered)
terminal-which = Which? (a number, or Enter for none)
terminal-which-to = Which? (a number, { $members } for one person, or Enter)
terminal-nothing-to-choose = There is nothing of that kind in this case.
terminal-form = Term by term: type a new value, or Enter to keep the one in brackets.
terminal-form-issue = { $name }, { $range } [{ $now }]:
terminal-offer = Your offer
terminal-offer-term = { "  " }{ $issue }: { $value }
terminal-offer-changed-term = { "  " }{ $issue }: { $value }, was { $before }
terminal-offer-condition = {", your condition"}
terminal-several = Your packages, for them to choose from
terminal-several-package = { "  " }{ $letter }: { $terms }. Worth { $worth }, { $band }.
terminal-several-sure = Put them down? (yes or no)
terminal-offer-words = You will say: "{ $words }"
terminal-give-and-get = You give { $give } ({ $gives }). You get { $get } ({ $gets }).
terminal-nothing = nothing
terminal-offer-sure = Make it? (yes, no, final, or change a term: { $term })
terminal-offer-not-made = Not made.
terminal-signal-high = It signals: a high opening that can be defended.
terminal-signal-very-high = It signals: more than this market calls credible, with all the reasons you have brought.
terminal-signal-insult = It signals: an opening that offends every second buyer in this market.
terminal-signal-at-aim = It signals: an opening no higher than your aim. There is nothing left to concede.
terminal-signal-low = It signals: lower than this market would believe. There is room above it.
terminal-signal-back = It signals: you take back { $step } that you had given. That costs trust.
terminal-signal-none = It signals: you do not move.
terminal-signal-first = It signals: your first step down, { $step }. The next should be smaller.
terminal-signal-smaller = It signals: a step of { $step } after { $before }. Smaller steps say that your limit is near.
terminal-signal-equal = It signals: a step of { $step } after { $before }. Equal steps say that there is more.
terminal-signal-larger = It signals: a step of { $step } after { $before }. Larger steps say that there is much more.
terminal-no-step = Your plan has no further step. Type offer to make one.
terminal-vary = Worth about as much to you, against { $terms }:
terminal-variation = { $number }. { $terms }. Worth { $worth }.
terminal-vary-nothing = Make or plan an offer first; then it can be varied without giving anything.
terminal-vary-none = There is no other package of the same worth.
terminal-accept = Their offer: { $terms }. Worth { $worth } to you, { $band }.
terminal-accept-sure = Accept it? (yes or no)
terminal-walk = If you walk away you have: { $batna } Worth { $worth } to you.
terminal-walk-sure = Walk away? (yes or no)
terminal-leave = The meeting is not finished. Its file stays, and you can resume it.
terminal-leave-sure = Back to the scenarios? (yes or no)
terminal-over = The meeting is over.

terminal-chart = The offers, in what they are worth to you, from { $low } (left) to { $high } (right).
terminal-chart-letters = Y you, T they, P your plan, L lower limit, A aim, U upper limit.
terminal-chart-row = { $round } { $scale } you { $own } they { $theirs }
terminal-chart-agreement = Agreement, worth { $worth } to you.
terminal-chart-empty = Nothing to show yet: here come the offers, round by round.
terminal-history-empty = Nothing yet: here come all offers in the order in which they are made.
terminal-history-first = first offer
terminal-history-own = Round { $round }, you: { $terms }. Worth { $worth } ({ $change }), { $band }.
terminal-history-theirs = Round { $round }, they: { $terms }. Worth { $worth } to you ({ $change }), { $band }.

terminal-prompt-debrief = Debrief>
terminal-debrief-next = Type a number for one rule, or moments, cards, chart, said; review holds your plan against what you did and says what would have been worth changing; if changes one move, from goes back to a round and plays on, again plays the same buyer, new another one, next the next deal with a buyer that remembers this one.
terminal-moments-next = Type from and the number of a round to play on from before it.
terminal-from = Play on from before which round? What came before it stays; this meeting is kept.
terminal-from-unknown = There is no round { $word } to play on from.
terminal-help-debrief =
    a rule's number: its facts, what to do better, how it is scored
    rules: all of them. moments: what else was possible. cards: what was hidden
    chart, history, said: the offers, and all that was said. plan: your plan
    readings: what their offers told of their limit, against the truth
    review: plan against play, three what-ifs worth most, other sellers
    if 3: what if round 3 had been different, the rest by plan. try 1: a what-if
    from 3: play on by hand from before round 3. from: choose a round
    again: the same buyer once more. new: another buyer
    next: the next deal, this one remembered. library: the scenarios
    language: switch to Chinese. quit: end

terminal-built-without = this haggle was built without its window ("cargo build --release" builds it)
terminal-no-display = there is no display
terminal-no-adapter = there is no usable graphics adapter
terminal-window-refused = the window can't be opened ({ $why })
