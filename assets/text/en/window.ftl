### The window.

window-close = Close
window-cancel = Cancel
window-keys = Keys
window-keys-title = What the keys do here
window-key-tab-name = Tab
window-key-tab = Next control
window-key-arrows-name = ← →
window-key-arrows = Change the control you are on
window-key-space-name = Space
window-key-space = Press the control you are on
window-across-the-table = ACROSS THE TABLE



## Library

window-library-subtitle = Practise a negotiation: prepare, sit down, look back.
window-library-heading = SCENARIOS
window-library-empty = Here you will see the scenarios you can play. None was found.
window-library-choose = Choose a scenario on the left.
window-library-teaches = Practises: { $rules }
window-library-broken-count =
    { $count ->
        [one] Can't be played: 1 problem in the file
       *[other] Can't be played: { $count } problems in the file
    }
window-library-broken = { $name } can't be played
window-library-broken-help = "haggle check" shows each problem with its place in the file.
window-library-problem = Line { $line }: { $message }
window-library-you = You are
window-library-sell = You sell
window-library-buyer = To
window-library-otherwise = Without a deal
window-library-batna = { $text } That is worth { $worth } to you.
window-library-length = Time
window-library-rounds = about { $rounds } rounds at the table, { $hours } hours to prepare
window-library-aim = Your aim
window-library-aim-text = You set it yourself, and your limit too, in the preparation that comes next.
window-library-next = Next: get to know the buyer and plan what you will concede.
window-library-open = Prepare this meeting
window-library-best = Best so far: technique { $technique }, { $worth }
window-library-resume = Go on with { $title }
window-library-resume-hint = A meeting was interrupted. It goes on where it stopped.

## Table

window-case = Case { $seed }
window-what-you-know = WHAT YOU KNOW
window-know-nothing = Here you will see what you find out. Ask them.
window-worth = Worth to you { $worth }, { $band }
window-needs-consent = { $issue }: you need a word with { $colleague } first (C).

window-chart-upper = upper limit { $worth }
window-chart-aim = aim { $worth }
window-chart-lower = your lower limit { $worth }
window-chart-batna = without a deal { $worth }
window-chart-empty = Here you will see your offers come down and theirs come to meet you, in what they are worth to you.
window-chart-you = you
window-chart-plan = your plan
window-chart-they = they
window-chart-description = Offers, worth to you. Yours: { $own }. Theirs: { $theirs }.

window-tone = Your face
window-tone-white = white, hard
window-tone-neutral = neutral
window-tone-red = red, warm

window-table-round = Round { $round } of about { $rounds }
window-table-rounds = About { $rounds } rounds
window-table-conversation = CONVERSATION
window-table-silence = Here you will see what is said.
window-table-offers = THE OFFERS, WORTH TO YOU
window-table-move = YOUR MOVE
window-table-speaking = speaking
window-table-counter-offer = counter-offer
window-table-give = You give
window-table-get = You get
window-table-worth = Worth to you
window-table-offer-first = Make this offer
window-table-offer-next = Make this offer
window-table-offer-counter = Make this counter-offer
window-table-final = final
window-table-accept = Accept theirs, worth { $worth }
window-table-accept-nothing = Accept
window-table-hold = Hold
window-table-hold-hint = Keep your last offer on the table and wait for their move.
window-table-ask = Ask
window-table-ask-hint = Ask a question: the right one to the right person tells you what they need.
window-table-ask-none = There is nothing to ask in this case.
window-table-argue = Argue
window-table-argue-hint = Bring a reason. Some land with one person and not with another.
window-table-argue-none = There are no arguments in this case.
window-table-consult = Consult
window-table-consult-hint = Ask a colleague. It takes a little time and may free an option.
window-table-consult-none = There is nobody to consult in this case.
window-table-recess = Recess
window-table-recess-hint = Take a short break.
window-table-walk = Leave
window-table-walk-hint = Walk away without an agreement.
window-table-debrief = See the debrief

window-ended-agreement = There is an agreement.
window-ended-rep-walked = You walked away.
window-ended-buyer-walked = They have left.

window-ended-batna = Without a deal you have { $worth }.
window-ended-next = The debrief shows their cards, what you did well, and what was left on the table.

window-table-vary = Vary
window-table-vary-hint = Other packages worth about as much to you: another offer without giving anything.
window-finder-title = Worth about as much to you
window-finder-last = Against your last offer, { $terms }, worth { $worth } to you:
window-finder-planned = Against your planned offer, { $terms }, worth { $worth } to you:
window-finder-form = Against what stands in the form, { $terms }, worth { $worth } to you:
window-finder-worth = Worth { $worth } to you.
window-finder-none = No other package is worth as much to you. A term is at the end of its range, or the terms can't make up for each other.
window-finder-ask = None of them gives anything away. Which one they like better you can't see from here: ask, then choose. It only fills the form.

window-table-only-if = only if
window-table-only-if-label = Only if: { $term }

window-tray = A or B
window-tray-hint = Put this package aside, to offer it as one of several: two to four at once, and they choose.
window-tray-there = This package is put aside already.
window-tray-full = Four packages at once are the most.
window-tray-one = Put aside: A. With a second one they can choose.
window-tray-together = They choose one. Press one to take it out.
window-tray-form-worth = The form, worth to you
window-tray-take-out = Take out { $letter }, worth { $worth }: { $terms }
window-tray-offer = Offer these { $count }, they choose
window-finder-aside = A or B
window-finder-aside-label = Put number { $number } aside as one of several

window-menu-ask = What do you ask?
window-menu-argue = Which reason do you bring?
window-menu-consult = Whom do you consult?
window-menu-consult-words = You step out for a moment and ask.
window-menu-to = To
window-menu-everybody = the whole table
window-menu-used = { $name } (said before)

window-confirm-no = Stay at the table
window-confirm-walk = Walk away?
window-confirm-walk-yes = Walk away
window-confirm-walk-counter = Their last offer is worth { $worth } to you. Without a deal you have { $batna }.
window-confirm-walk-none = There is no offer of theirs yet. Without a deal you have { $batna }.
window-confirm-offer = Offer so little?
window-confirm-offer-yes = Offer it
window-confirm-accept = Accept so little?
window-confirm-accept-yes = Accept it
window-confirm-below = { $bound ->
    [batna] { $terms }: worth { $worth } to you. Without a deal you have { $limit }.
   *[limit] { $terms }: worth { $worth } to you. Your limit is { $limit }.
}

## Preparation

window-back-to-library = Library
window-prepare-title = Prepare: { $title }
window-prepare-subtitle = Know the other side, set your limits, plan your concessions.
window-prepare-hours = { $used } of { $total } hours used
window-prepare-buyer = THE BUYER
window-prepare-research = RESEARCH
window-prepare-limits = YOUR LIMITS
window-prepare-batna = Without a deal: { $text } That is worth { $worth }, as much as { $price } at usual terms.
window-prepare-batna-points = Without a deal: { $text } That is worth { $worth }.
window-prepare-estimate = YOUR GUESS AT THEIR LIMIT
window-prepare-estimate-to = to
window-prepare-estimate-low = Their limit, lower end
window-prepare-estimate-high = Their limit, upper end
window-prepare-estimate-sure = How sure
window-prepare-ladder = YOUR CONCESSION LADDER
window-prepare-rules = WHAT THE RULES SAY

## Debrief

window-chart-agreement = agreement { $worth }
window-key-issue-name = ↑ ↓
window-key-issue = Previous or next term
window-table-outcome = THE OUTCOME
