# Plan files: what differs between the scenario that a plan was made for and
# the scenario as it is now.

plan-part-step = step { $step }

plan-change-issue-gone = There is no issue "{ $id }" any more.
plan-change-issue-new = { $issue } is new; your plan leaves it as usual.
plan-change-issue-kind = { $issue } is now another kind of term.
plan-change-option-gone = { $issue } no longer has the option "{ $option }".
plan-change-option-new = { $issue } has a new option: { $option }.
plan-change-option-worth = { $issue }, { $option }: worth { $now } to you now, { $was } before.
plan-change-number-worth = What { $issue } is worth to you has changed.
plan-change-range = { $issue } now goes from { $low } to { $high }; it went from { $oldlow } to { $oldhigh }.
plan-change-tick = { $issue } now goes in steps of { $now }, before in steps of { $was }.
plan-change-usual = { $issue }: { $now } is usual now, { $was } before.
plan-change-batna = Without the deal you now have { $now }, before { $was }.
plan-change-market-low = The low end of this market is now { $now }, before { $was }.
plan-change-market-high = The market's highest credible opening is now { $now }, before { $was }.
plan-change-market-insult = The opening that gives offence is now { $now }, before { $was }.
plan-change-unit-cost = A piece now costs you { $now }, before { $was }.
plan-change-rounds = Such a meeting now usually goes { $now } rounds, before { $was }.
plan-change-term-moved = Your plan, { $part }: { $issue } is now { $now }, the nearest to { $was }.
plan-change-term-as-usual = Your plan, { $part }: { $issue } is now as usual, because "{ $was }" is gone.
plan-change-term-gone = Your plan, { $part }: "{ $id }" is left out.
plan-change-argument-gone = Your plan: the argument "{ $id }" is gone and left out.
plan-change-person-gone = Your plan: "{ $id }" is no longer on your side; the face has nobody now.

plan-file-written = Written: { $path }
plan-file-ending = { $path }: a page ends with .html, a plan with .plan.ron
picture-file-ending = { $path }: a picture's file ends with .svg
