# What is wrong with the files that people write. Each code has the phrase
# check-CODE; a code with several messages has check-CODE-something as well.

## How it is shown

check-level-error = error
check-level-warning = warning
check-level-help = help
check-quoted = `{ $words }`
check-quoted-string = `{ $words }`
check-between-names = {", "}
check-summary = { $files ->
    [one] 1 file
   *[other] { $files } files
} checked: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
check-path-problem = { $level }: { $path }: { $problem }
check-path-missing = there is no such file or folder
check-path-empty = there is no *.scenario.ron and no *.plan.ron in this folder

## What to do

check-help-nearest = did you mean `{ $nearest }`?
check-help-only = expected { $known }
check-help-one-of = expected one of { $known }
check-help-one-of-many = expected one of { $known }, ...
check-write = write `{ $wanted }`
check-price-range-help = the price goes from { $min } to { $max }

## What is expected

check-end-of-file = the end of the file
check-a-comma = a comma
check-a-whole-number = a whole number
check-a-count = a whole number, 0 or more
check-a-number = a number
check-two-numbers = two numbers `(..., ...)`
check-true-or-false = `true` or `false`
check-a-string = a string in quotes
check-a-text = a string, or a map from language to string such as {"{"}"en": "Price", "zh-Hans": "单价"{"}"}
check-a-list = a list `[...]`
check-a-map = a map `{"{...}"}`
check-a-map-help = a map is written `{"{"}name: value, name: value{"}"}`
check-a-name = a name without quotes
check-a-name-help = leave the quotes out: `{ $name }`
check-a-field = the name of a field
check-a-field-help = write the fields straight into the parentheses: `Price(id: ...)`
check-some-help = leave `Some(...)` out and write what stands inside it

## The file as a whole

check-unreadable-file = this file cannot be read: { $error }
check-unreadable-file-missing = there is no such file
check-unreadable-file-forbidden = this file cannot be read: the system does not allow it
check-unreadable-file-folder = this is a folder, not a file
check-unreadable-file-other = this is not a regular file
check-file-too-large = this file is larger than { $most } MiB
check-not-utf8 = this file is not UTF-8: the byte 0x{ $byte } is no character
check-not-utf8-help = save the file as UTF-8 (older Chinese editors save GBK unless told otherwise)
check-empty-file = there is nothing in this file
check-too-long = this file is far longer than any that a person writes
check-unknown-format = this file is of format { $found }, and this program reads format { $known }
check-unknown-format-newer = a newer Haggle can read it
check-unknown-format-older = no Haggle has written this format
check-more-problems = { $count ->
    [one] and one more problem that is not listed
   *[other] and { $count } more problems that are not listed
}

## The form

check-full-width-punctuation = `{ $found }` is full-width punctuation, which RON does not know
check-full-width-number = the number `{ $found }` has full-width characters in it
check-unclosed-comment = this comment is never closed
check-unclosed-comment-help = close it with `*/`
check-unclosed-string = this string has no closing quote
check-unclosed-string-opening = this string has no opening quote
check-unclosed-string-help = close it with `"` on this line
check-unopened-bracket = this `{ $found }` closes nothing
check-unopened-bracket-help = take it out
check-mismatched-bracket = expected `{ $wanted }`, found `{ $found }`
check-mismatched-bracket-help = `{ $open }` of line { $line } is still open here: close it first, or take this `{ $found }` out
check-unclosed-bracket = this `{ $open }` is never closed
check-unclosed-bracket-help = close it with `{ $wanted }`
check-missing-comma = expected a comma before { $found }
check-missing-comma-help = put `,` here
check-syntax = expected { $expected }, found { $found }
check-syntax-cut = the file ends in the middle
check-syntax-trailing = nothing can follow after the closing parenthesis
check-syntax-stray = `{ $found }` cannot stand here
check-syntax-stray-comment = a comment begins with `//`
check-syntax-comma-in-number = a number has no comma in it
check-syntax-escape = there is no such escape in a string
check-syntax-escape-help = write `\\` for a backslash
check-syntax-other = this cannot be read: { $message }
check-duplicate-key = `{ $name }` is given twice here
check-duplicate-key-help = it is given on line { $line } already

## The values

check-missing-field = the field `{ $field }` is missing here
check-missing-field-help = add `{ $field }: ...`
check-unknown-field = there is no field `{ $found }` here
check-unknown-name = `{ $found }` is not a name that can stand here
check-unknown-name-struct = expected `{ $wanted }(...)`, found `{ $found }`
check-unknown-name-struct-help = write `{ $wanted }(...)`, or leave the name out: `(...)`
check-unknown-language = `{ $found }` is not a language that Haggle speaks
check-wrong-type-nothing = expected { $expected }, found nothing
check-wrong-type = expected { $expected }, found { $found }
check-wrong-value = { $message }
check-wrong-value-share = { $found } is not a share between 0 and 1
check-wrong-value-share-help = a half is 0.5, all of it is 1
check-wrong-value-no-language = a text needs at least one language
check-wrong-value-no-language-help = write {"{"}"en": "...", "zh-Hans": "..."{"}"}
check-not-finite = { $found } is not a finite number
check-absurd-number = { $found } is absurdly large
check-absurd-number-help = no figure of a deal is above 1,000,000,000,000

## Ids and what they name

check-empty-id = an id cannot be empty
check-odd-id = the id `{ $id }` is hard to type in a play script
check-odd-id-help = use small letters, digits, `-` and `_`
check-duplicate-id = the id `{ $id }` is given twice in this list
check-file-name = the file is called `{ $stem }` and the scenario `{ $id }`
check-file-name-help = give both the same name, so that commands find the scenario by either
check-unknown-issue = there is no issue `{ $id }`
check-unknown-member = there is no member of the purchasing team `{ $id }`
check-unknown-colleague = there is no colleague `{ $id }`
check-unknown-option = `{ $issue }` has no option `{ $option }`
check-unknown-persona = there is no persona `{ $found }`
check-unknown-portrait = there is no portrait `{ $found }`

## The frame of the scenario

check-odd-rounds = a meeting goes 1 to { $most } rounds
check-odd-rounds-first = the first round is 1
check-odd-hours = more than { $most } hours for research
check-odd-currency = `{ $found }` is not a currency code
check-odd-currency-help = use the three letters of ISO 4217: `CNY`, `USD`, `EUR`
check-teaches-nothing = no rule is named that this scenario practises
check-duplicate-rule = `{ $rule }` is named twice
check-market-order = the market's `high` { $high } must be above its `low` { $low }
check-market-order-insult = `insult` { $insult } must not be below `high` { $high }
check-market-order-insult-help = an opening that is still credible cannot be an insult
check-market-outside-price = the market's `{ $field }` { $found } is a price that cannot be offered
check-reservation-below-market = the buyer would pay { $mean } at most, which no supplier usually sells at
check-reservation-below-market-help = raise the buyer's `reservation`, lower `low`, or let the scenario teach `Gap`
check-negative-weight = a weight is 0 or more
check-no-weight = at least one rule needs a weight above 0

## The issues

check-no-price = no issue is the price
check-no-price-help = add one `Price(id: "price", ...)`
check-two-prices = a scenario has one price, this is another
check-negative-price = a price cannot be below 0
check-negative-price-cost = a cost cannot be below 0
check-negative-price-argument = an argument cannot make an opening less credible
check-floor-outside-price = with a floor of { $floor } the rep always has to ask
check-floor-outside-price-low = with a floor of { $floor } the rep never has to ask
check-no-quantity = `{ $id }` can be { $min }, and a price for that many means nothing
check-no-quantity-help = let `min` of `{ $id }` be above 0
check-not-a-number = a price can only be multiplied by a `Number`, and `{ $id }` is none
check-short-curve = a curve needs at least two points
check-short-curve-help = `PerUnit(...)` gives the same worth to every unit
check-curve-order = the points of a curve go up: { $found } comes after { $before }
check-empty-range = `max` { $max } must be above `min` { $min }
check-odd-tick = steps of { $tick } from { $min } do not reach { $max }
check-odd-tick-help = choose a tick that divides the range
check-odd-tick-nothing = a tick is above 0, found { $tick }
check-too-many-options = a tick of { $tick } makes { $steps } steps from { $min } to { $max }
check-too-many-options-help = at most { $most } steps
check-usual-outside-range = `usual` { $usual } is not between `min` { $min } and `max` { $max }
check-usual-off-tick = `usual` { $usual } lies between two steps and cannot be offered
check-usual-off-tick-help = the steps are { $tick } wide and begin at { $min }
check-no-choice = `{ $id }` leaves no choice: it needs two options
check-too-many-packages = the issues beside the price make { $found } combinations
check-too-many-packages-help = at most { $most }: use larger ticks or fewer options
check-pointless-issue = nothing about `{ $id }` is worth anything to either side
check-pointless-issue-help = give its options a worth, or leave the issue out
check-figures-differ = the name of `{ $id }` has other figures in English than in Chinese
check-figures-differ-help = the two must promise the same
check-empty-zopa = no package is good enough for both sides: the buyer would pay { $mean } with the other terms as usual, and the seller has { $batna } without a deal
check-empty-zopa-help = raise `reservation`, lower the BATNA's `worth` or `unit_cost`, or let the scenario teach `Gap`

## The people, and what stands around the table

check-empty-team = nobody sits on the buyer's side
check-empty-team-seller = nobody sits on the rep's side
check-empty-team-seller-help = the first person of the team is the rep
check-no-decider = nobody of this team decides
check-no-decider-help = give one of them `role: Decider`
check-odd-distribution = a standard deviation is above 0
check-odd-distribution-negative = a standard deviation is 0 or more
check-odd-distribution-order = `high` must be above `low`
check-reservation-outside-price = a limit of { $mean } is a price that cannot be offered
check-odd-range = `{ $name }` must be between { $lowest } and { $highest }
check-odd-range-negative = `{ $name }` must be 0 or more
check-odd-range-nothing = `{ $name }` must be above 0
check-odd-range-reversed = `{ $name }` goes from { $low } to { $high }
check-odd-range-reversed-help = the lower number comes first
check-odd-range-change = this change is between -1 and 1
check-nothing-heals = there is a grievance, and no argument that takes it away
check-nothing-heals-help = give an apology `heals: 0.8`
check-odd-weight = the weight of `{ $id }` must be above 0
check-odd-weight-help = who has no say at all does not sit at the table
check-negative-care = nobody can care less than not at all
check-negative-care-help = 0 or more; 1 is as much as the company does
check-research-too-long = this takes { $hours } hours, and there are { $all } in all
check-moves-nobody = the argument `{ $id }` convinces nobody
check-moves-nobody-help = name in `moves` how well it lands with each member
check-second-answer = `{ $id }` has answered this already
check-no-effect = `{ $id }` changes nothing

## The words

check-missing-language = `{ $field }` has no words in "{ $language }"
check-missing-language-help = add "{ $language }": "..."
check-missing-language-everywhere = nothing in this file has words in "{ $language }"
check-missing-language-everywhere-help = add "{ $language }": "..." to each text
check-empty-text = there are no words here
check-missing-glyph = the program's font cannot draw { $characters }
check-missing-glyph-help = it will be shown as an empty box in the window
check-missing-lines = there are no lines for { $intents }
check-missing-lines-help = the program's own lines are spoken there
check-few-lines = `{ $intent }` always sounds the same: it has one line
check-unknown-gap = nothing fills `{"{"}{ $gap }{"}"}`
check-gaps-differ = this line has other gaps in "{ $language }" than in "{ $other }"

## Plans: most sentences are those that the program says while a plan is made

check-unknown-scenario = there is no scenario `{ $id }` to check the plan against
check-unknown-scenario-help = put the plan into the scenario's folder
check-other-scenario = the plan is for `{ $found }`, not for `{ $wanted }`
check-other-scenario-help = `haggle plan { $wanted } -o FILE` writes one to begin with
check-other-scenario-currency = the plan counts in { $found }, and the scenario in { $wanted }
check-scenario-changed = since the plan was made: { $problem }
check-plan-adapted = { $problem }
check-nearest-value = the nearest is { $nearest }
check-missing-limit = { $problem }
check-unfit-terms = { $problem }
check-limits-order = { $problem }
check-below-batna = { $problem }
check-below-alternatives = { $problem }
check-no-ladder = { $problem }
check-step-below-limit = { $problem }
check-step-too-large = { $problem }
check-step-takes-back = { $problem }
check-needs-consent = { $problem }
check-final-too-early = { $problem }
check-round-zero = { $problem }
check-opening-waits = { $problem }
check-waits-too-long = { $problem }
check-unknown-argument = { $problem }
check-duplicate-argument = { $problem }
check-unknown-person = { $problem }
check-same-person = { $problem }
check-duplicate-issue = { $problem }
check-estimate-order = { $problem }
