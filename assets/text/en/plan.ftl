# What is wrong with a plan, and its words.

plan-limit-upper = upper limit
plan-limit-aspiration = aim
plan-limit-lower = lower limit

plan-problem-missing = The { $limit } is not set yet.
plan-problem-limit-does-not-fit = The { $limit } can't be read: { $why }
plan-problem-out-of-order = The { $above } should be worth more than the { $below }.
plan-problem-below-batna = Your lower limit of { $lower } is less than the { $batna } that you have without this deal.
plan-problem-below-alternatives = Your lower limit of { $lower } is less than the { $worth } that your alternatives are worth together.
plan-problem-nameless-alternative = Alternative { $number } does not say what it is.
plan-problem-no-ladder = There is no ladder yet.
plan-problem-step-does-not-fit = Step { $step } can't be read: { $why }
plan-problem-step-below-limit = Step { $step } is worth { $worth }, less than your lower limit of { $lower }.
plan-problem-step-too-large = Step { $step } gives { $concession }. After the step before it, give { $most } at most, so that they see your steps shrink.
plan-problem-step-grows = Step { $step } gives { $concession }, more than the step before it: it tells the buyer that there is more. Give { $most } at most.
plan-problem-step-takes-back = Step { $step } takes back what you gave before.
plan-problem-step-needs-consent = Step { $step } needs a word with { $colleague } first.
plan-problem-final-too-early = Step { $step } is marked final, but steps follow it.
plan-problem-round-zero = Step { $step } waits for round 0; the first round is 1.
plan-problem-opening-waits = The opening is to wait, but nothing comes before it: it is made at once.
plan-problem-waits-too-long = Step { $step } waits for round { $round }; such a meeting usually goes { $rounds } rounds.
plan-problem-unknown-argument = There is no argument "{ $id }".
plan-problem-argument-twice = The argument "{ $id }" is planned twice. Said again, it only costs time.
plan-problem-unknown-person = Nobody on your side is called "{ $id }".
plan-problem-same-person = "{ $id }" can't play both faces.
plan-problem-unknown-issue = There is no issue "{ $id }".
plan-problem-issue-twice = The issue "{ $id }" stands twice among the priorities.
plan-problem-estimate-reversed = The lower end of your estimate is above its upper end.

plan-term-unknown-issue = there is no issue "{ $id }".
plan-term-unknown-option = { $issue } has no option "{ $option }".
plan-term-off-grid = { $issue } goes from { $min } to { $max } in steps of { $tick }; { $found } is not one of them.
