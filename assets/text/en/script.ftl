# What can be wrong with a line of a script or with a command that was typed.

script-at = line { $line }, column { $column }: { $problem }
script-list-comma = {", "}

script-noun-command = command
script-noun-preparation = preparation
script-noun-research = research
script-noun-issue = issue
script-noun-option = option
script-noun-style = style
script-noun-person = person on your side
script-noun-member = member of their team
script-noun-probe = question
script-noun-argument = argument
script-noun-colleague = colleague
script-noun-tone = tone
script-noun-expectation = expectation
script-noun-time = time to play a step
script-noun-number = number

script-unknown = there is no { $noun } "{ $found }"; known: { $known }
script-unknown-nearest = there is no { $noun } "{ $found }"; did you mean "{ $nearest }"? Known: { $known }
script-missing = a { $noun } is missing here
script-missing-one-of = a word for the { $noun } is missing here, one of: { $known }
script-not-a-number = "{ $found }" is not a number
script-not-a-share = "{ $found }" is not a share between 0 and 1
script-superfluous = "{ $found }" is one word too many
script-off-grid = { $issue } goes from { $min } to { $max } in steps of { $tick }; "{ $found }" is not one of them, the nearest is { $nearest }
script-twice = { $issue } is named twice
script-reversed = the lower end is above the upper end
script-after-the-end = line { $line } ends the meeting: no move can come after it
script-too-late = this belongs before the meeting: put it above the first move

script-unmet = line { $line }: "{ $expected }" failed: { $found }
script-found-running = the meeting is not over
script-found-agreement = it ended with an agreement
script-found-rep-walked = it ended without an agreement: you walked away
script-found-buyer-walked = it ended without an agreement: the buyer left
script-found-no-counter = there was no counter-offer
script-found-figure = it was { $figure }
script-found-not-judged = there was too little to judge
script-skipped = { $count ->
    [one] Line { $first } was not played: the meeting was over.
   *[other] { $count } moves in lines { $first } to { $last } were not played: the meeting was over.
}
script-refused = line { $line }: "{ $text }" can't be done: { $why }
