# Advice: a better plan with the same knowledge.

advise-better = In a meeting the advised plan brings { $mean } above having no deal on average, yours { $own }: { $gain } ({ $low } to { $high }, 95 times in 100).
advise-keep = Nothing surely better was found: keep your plan. It brings { $own } above having no deal in a meeting on average.
advise-no-ladder = Your plan has no ladder yet, so the textbook's stands for it here.
advise-chance = Of 100 meetings { $rate } end in an agreement; with your plan { $own }.
advise-measured = Measured on { $meetings } buyers whom the search had not met, drawn from what you can know.
advise-changes = What it does otherwise
advise-changes-together = Each is turned back by itself to see what it adds. They work together, so they do not add up.

advise-offer = { $price } (worth { $worth })
advise-opening = Opens at { $to } instead of { $from }
advise-last = Makes its last offer at { $to } instead of { $from }
advise-count = { $to ->
    [one] Makes one offer
   *[other] Makes { $to } offers
  } instead of { $from }
advise-pace-early = Takes the large steps earlier: { $to } % of the way by the middle of the ladder instead of { $from } %
advise-pace-late = Takes the large steps later: { $to } % of the way by the middle of the ladder instead of { $from } %
advise-gives = { $issue }: { $to } instead of { $from } from offer { $offer } on
advise-gives-then = { $issue }: { $to } instead of { $from } in offer { $offer }, { $last } in the last
advise-asks = { $issue }: asks for { $to } instead of { $from } from offer { $offer } on
advise-asks-then = { $issue }: asks for { $to } instead of { $from } in offer { $offer }, { $last } in the last
advise-times = Other times: { $times }
advise-when-ready = offer { $offer } once they have answered
advise-when-at-once = offer { $offer } at once
advise-when-moved = offer { $offer } only when they have moved
advise-when-round = offer { $offer } not before round { $round }
advise-final = Marks the last offer final
advise-not-final = Does not mark the last offer final
advise-arguments-more = Also argues first: { $added }
advise-arguments-fewer = Leaves out before the opening: { $dropped }
advise-arguments-other = Argues { $added } first instead of { $dropped }

advise-adds = Adds { $adds } on average (give or take { $half }): { $agreements } agreements in 100 meetings, { $each } on each.
advise-little = By itself that is not sure to help.
advise-why-higher = A high start moves what they believe they can get, and leaves you more to give.
advise-why-lower = A start too far away ends talks before they begin.
advise-why-keeps = Most buyers settle before you are down there.
advise-why-reaches = More buyers can meet a last offer that comes closer.
advise-why-more-steps = More and smaller steps say that little is left.
advise-why-fewer-steps = Fewer steps arrive before their patience ends.
advise-why-early = Steps that shrink faster make the limit look near.
advise-why-late = What is not given early is there when it counts.
advise-why-gives = Somebody across the table cares for it, so it buys more than it costs you, and you give less elsewhere.
advise-why-asks = It is worth more to you than they give up with it, so you can give more elsewhere for it.
advise-why-times = When an offer comes is part of what it says.
advise-why-final = An offer that is said to be the last ends the waiting for more.
advise-why-not-final = A last word that is refused leaves nothing to say.
advise-why-arguments = Words cost time; these are worth it, or the others were not.

advise-rules-kept = Breaking a rule of the course was tried and brings nothing.
advise-rules-cost = The rules of the course cost something here: breaking them ({ $rules }) would bring { $gain } more ({ $low } to { $high }), with an agreement in { $rate } of 100 meetings. The advised plan keeps them.
advise-rules-earn = Breaking the rules of the course ({ $rules }) was tried and brings nothing surely more ({ $low } to { $high }).
advise-consent = Ask { $who } first: offer { $offer } needs it.

advise-frontier = Or choose between worth and the chance of an agreement
advise-choice = { $mean } on average, { $rate } agreements in 100: { $offers } offers from { $opening } to { $last }
advise-interval = { $mean } ({ $low } to { $high })
advise-chart-title = Worth and the chance of an agreement
advise-chart-across = Agreements in 100 meetings
advise-chart-up = Worth above having no deal, on average
advise-chart-own = your plan
advise-chart-advised = advised

advise-phase-searching = Looking for a better plan
advise-phase-unruled = Trying what breaking the rules would bring
advise-phase-frontier = Looking for plans that agree more often
advise-phase-measuring = Measuring on fresh buyers
advise-phase-grid = Playing 500 geometric ladders
advise-progress = { $phase }: { $percent } %, best so far { $best }

advise-grid = Against the best of { $count } geometric ladders, chosen on the same buyers and measured on the same fresh ones
advise-grid-figures = best ladder { $grid } ({ $gridrate } agreements in 100), advised plan { $advised } ({ $rate }): { $gain } ({ $low } to { $high }, 99 times in 100)
advise-grid-sure = The advised plan is surely better.
advise-grid-unsure = That is not sure.
advise-written = Written: { $path }
advise-cannot-write = { $path } can't be written: { $reason }
advise-technique = Technique on average: { $advised } of 100; with your plan { $own }.
advise-file-ending = { $path }: a plan's file ends with .plan.ron
advise-no-such-choice = There is no plan { $number } on the frontier: it has { $last }.
advise-says-textbook = No --plan: the textbook plan is improved on.
advise-file-taken = { $path } is there already; a plan is not written over another

advise-button = Find a better plan
advise-button-hint = Tries thousands of plans on buyers who might sit across the table, with what you know now. Shows what a better plan would do otherwise and why, and lets you choose between worth and the chance of an agreement.
advise-take-back = Take the advice back
advise-title = A better plan?
advise-looking = Thousands of plans are played against { $buyers } buyers drawn from what you can know. The one who waits for you is not asked.
advise-working = { $percent } % · { $phase }
advise-best-so-far = Best so far: { $best } above having no deal
advise-nobody = Nothing can be advised: no buyer fits all that you have found out.
advise-no-thread = The search can't be started: { $reason }
advise-own-line = Your plan: { $mean } on average, { $rate } agreements in 100, technique { $technique }
advise-picked-advised = What the advised plan ({ $number }) does otherwise
advise-picked-other = What plan { $number } does otherwise
advise-picked-own = Plan { $number } is your own
advise-against-own = Against your plan: { $gain } in a meeting on average ({ $low } to { $high }, 95 times in 100).
advise-same = It makes the same offers as your plan.
advise-column-number = Plan
advise-column-mean = Worth
advise-column-rate = Agree in 100
advise-column-technique = Technique
advise-column-way = From, to
advise-mark-advised = advised
advise-choose-help = Choose with a click in the chart, or with the keys 1 to { $last }.
advise-use = Use plan { $number }
advise-used = Plan { $number } is on your desk: change it like any other. U brings your own back.
advise-taken-back = Your own plan is back.
advise-chart-words = Plans by agreements in 100 and worth on average: { $plans }
advise-sentence-separator = {" "}
advise-not-judged = not judged

advise-terminal-started = Looking for a better plan. Go on meanwhile; "advise" says how far it is, "advise wait" waits for it, "advise stop" breaks it off.
advise-terminal-stopped = The search is broken off.
advise-terminal-idle = There is no search going on. "advise" begins one.
advise-terminal-next = "advise use NUMBER" takes a plan, "advise again" looks once more.
advise-terminal-used = Plan { $number } is yours now. "advise undo" brings the one before back.
advise-terminal-how = advise, advise quick, advise wait, advise stop, advise use NUMBER, advise undo, advise again
advise-terminal-technique = technique { $technique }
