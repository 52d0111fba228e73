# Rehearsals: a plan against many buyers who might sit at the table.

rehearse-before-opening = before the opening
rehearse-after-opening = after the opening
rehearse-after-step = after step { $step }

rehearse-ended-agreed = both agree
rehearse-ended-rep = you leave
rehearse-ended-offence = they leave insulted
rehearse-ended-gap = they leave because you are too far apart
rehearse-ended-stinginess = they leave because you gave too little
rehearse-ended-time = they leave because time is up

rehearse-agreement = { $rate }% ({ $low }% to { $high }%)
rehearse-nobody-fits = No buyer of this scenario fits everything that was found out, so nothing can be rehearsed.
rehearse-thin = Only { $found } buyers fit everything that was found out: what was found out is unlikely here, and these figures are less certain.

rehearse-fragile-step = { $share }% of the talks break off { $place } although a deal was there; mostly { $how }. It costs { $cost } a meeting.
rehearse-fragile-below-estimate = Their limit may be below { $limit }, where your estimate begins ({ $share }% of buyers). Then { $breaks }% of the talks break off, otherwise { $elsewhere }%. It costs { $cost } a meeting.
rehearse-fragile-low-limit = Their limit may be { $limit } or lower ({ $share }% of buyers). Then { $breaks }% of the talks break off, otherwise { $elsewhere }%. It costs { $cost } a meeting.
rehearse-fragile-impatient = They may sit through { $rounds } rounds at most ({ $share }% of buyers). Then { $breaks }% of the talks break off, otherwise { $elsewhere }%. It costs { $cost } a meeting.
rehearse-fragile-strong = They may have good alternatives ({ $share }% of buyers). Then { $breaks }% of the talks break off, otherwise { $elsewhere }%. It costs { $cost } a meeting.
rehearse-fragile-hot-tempered = They may be quick to leave ({ $share }% of buyers). Then { $breaks }% of the talks break off, otherwise { $elsewhere }%. It costs { $cost } a meeting.
rehearse-fragile-well-informed = They may know your costs well ({ $share }% of buyers). Then { $breaks }% of the talks break off, otherwise { $elsewhere }%. It costs { $cost } a meeting.

rehearse-fragile-name-step = Talks break off { $place }: { $how }
rehearse-fragile-name-below-estimate = Their limit is below your estimate ({ $limit })
rehearse-fragile-name-low-limit = Their limit is { $limit } or lower
rehearse-fragile-name-impatient = They sit through { $rounds } rounds at most
rehearse-fragile-name-strong = They have good alternatives
rehearse-fragile-name-hot-tempered = They are quick to leave
rehearse-fragile-name-well-informed = They know your costs well

# The command.
rehearse-head = { $title }: { $plan } against { $runs } buyers who might sit there
rehearse-plan-own = your plan
rehearse-plan-textbook = the textbook plan
rehearse-says-textbook = No --plan: the textbook plan is rehearsed.
rehearse-other-session = { $path } is a session of "{ $other }", not of "{ $scenario }".
rehearse-progress = { $done } of { $all } meetings
rehearse-agreement-label = Agreement
rehearse-worth-label = A meeting brings
rehearse-worth = { $mean } above having no deal (give or take { $error }); without an agreement it counts 0
rehearse-deals-label = An agreement brings
rehearse-deals = { $mean } above having no deal; of ten, one at most { $low }, five at most { $middle }, nine at most { $high }
rehearse-no-deals = nothing: there was none
rehearse-rounds-label = Rounds
rehearse-rounds = { $rounds } on average
rehearse-technique-label = Technique
rehearse-technique = { $mean } of 100 on average
rehearse-no-technique = not enough to judge
rehearse-overlap-label = Nothing to agree on
rehearse-overlap = with { $share }% of the buyers, at the usual terms
rehearse-breaks-title = Where talks break off
rehearse-breaks-none = Nowhere.
rehearse-rules-title = What the rules say
rehearse-rule-not-judged = not enough to judge
rehearse-problems-title = What is wrong with the plan
rehearse-fragile-title = Where the plan is most fragile
rehearse-fragile-none = No point costs anything to speak of.
rehearse-fragile-foot = Counted against what such an agreement brings on average, as far as the buyer's limit allows it.
rehearse-drawn = The chart is in { $path }.
rehearse-unwritable = { $path } can't be written: { $reason }
rehearse-impossible = The plan can't be played: { $reason }

# The chart.
rehearse-chart-worth = What agreements bring above having no deal
rehearse-chart-one-in-ten = 1 in 10
rehearse-chart-half = half
rehearse-chart-nine-in-ten = 9 in 10
rehearse-chart-limit = lower limit { $worth }
rehearse-chart-aim = aim { $worth }
rehearse-chart-foot = Meetings without an agreement ({ $share }%) bring 0 and stand in no bar.
rehearse-chart-breaks = Where talks break off, of 100 meetings
