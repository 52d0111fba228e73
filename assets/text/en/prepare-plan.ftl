# The preparation screen: handles of the staircase, arguments, the BATNA worksheet, plan files.

prepare-plan-handle = Step { $step }: { $price }, worth { $worth } to you
prepare-plan-handle-points = Step { $step }: worth { $worth } to you
prepare-plan-handle-hint = Drag this step up or down, or move it with ↑ and ↓.
prepare-plan-when = Play it
prepare-plan-when-round = Not before this round

## Opening arguments

prepare-plan-arguments = WHAT YOU SAY BEFORE YOU OPEN
prepare-plan-arguments-help = Good reasons make a high opening credible. Tick them in the order in which you will say them.
prepare-plan-argument-label = Say before the opening: { $argument }

## The BATNA worksheet

prepare-plan-worksheet = What I could do instead
prepare-plan-worksheet-hint = The worksheet works out what your alternatives are worth together: the lower limit follows from it.
prepare-plan-worksheet-title = What could you do without this deal?
prepare-plan-worksheet-help = One way a line, with how likely it works and what it would bring you. They are tried from the best down.
prepare-plan-worksheet-what = What you could do
prepare-plan-worksheet-chance = Works
prepare-plan-worksheet-worth = Worth
prepare-plan-worksheet-adds = Adds
prepare-plan-worksheet-what-label = Alternative { $number }: what it is
prepare-plan-worksheet-chance-label = Alternative { $number }: how likely it works, in percent
prepare-plan-worksheet-worth-label = Alternative { $number }: its worth to you
prepare-plan-worksheet-remove-label = Alternative { $number }: take it out
prepare-plan-worksheet-anyway = Otherwise: { $text }
prepare-plan-worksheet-sum = Together worth { $worth }
prepare-plan-worksheet-sum-help = A deal worth less than that is worse than none.
prepare-plan-worksheet-add = Add a way
prepare-plan-worksheet-take = Take { $worth } as my lower limit

## Plan files

prepare-plan-files = Plan files
prepare-plan-files-hint = Keep this plan as a file, or bring one back.
prepare-plan-files-title = Plan files
prepare-plan-files-close = Close
prepare-plan-files-save = KEEP THIS PLAN
prepare-plan-files-name-label = A name for this plan
prepare-plan-files-save-it = Save
prepare-plan-files-needs-name = Type a name for the plan first.
prepare-plan-files-saved = Saved in { $path }
prepare-plan-files-load = BRING BACK A PLAN
prepare-plan-files-none = Plans for this scenario that you save appear here.
prepare-plan-files-load-label = Look into the plan { $name }
prepare-plan-files-other = Another file:
prepare-plan-files-other-label = The path of a *.plan.ron file; Enter opens it
prepare-plan-files-look = The plan { $name }
prepare-plan-files-refused = This plan can't be used here:
prepare-plan-files-adapted = It was made for another version of this scenario. What is different:
prepare-plan-files-fits = It fits this scenario as it is.
prepare-plan-files-problem = Line { $line }, column { $column }: { $message }
prepare-plan-files-replaces = It replaces what you have filled in.
prepare-plan-files-use = Use this plan
