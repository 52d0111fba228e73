# Scenarios from the GENIUS negotiation format.

import-done = { $path }: "{ $title }", { $issues } issues, { $packages } packages
import-left-out = note: "{ $issue }" has one value alone and is left out; what it is worth is in the first issue
import-cut = note: "{ $issue }" is a real number and is cut into { $steps } steps
import-discount = note: the { $side } has a discount factor of { $discount }; it stands in the file as a comment, time costs nothing in the scenario
import-seller = seller
import-buyer = buyer
import-write-failed = { $path } could not be written: { $reason }
import-read-failed = the file could not be read: { $reason }
import-too-large = the file is larger than { $most } MB
import-not-text = the file is not UTF-8 text
import-not-scenario = the name of the file to write must end in .scenario.ron

## What can be wrong with a file

import-not-xml = this is not well-formed XML: { $found }
import-doctype = a document type declaration is not allowed here: it could define entities without end. Take it out
import-too-many-elements = there are more elements than any domain has
import-too-deep = elements lie in elements more than 100 deep
import-wrong-root = the file starts with <{ $found }>, expected <{ $expected }>
import-missing-element = <{ $inside }> has no <{ $wanted }>
import-missing-attribute = <{ $element }> has no { $wanted }="..."
import-not-a-number = { $attribute }="{ $found }" is not a number; expected a finite number such as 0.25
import-negative = { $found } is below 0; expected 0 or more
import-not-a-share = { $found } is not from 0 to 1
import-unknown-type = an issue of type "{ $found }" is not known; expected discrete, integer or real
import-unknown-function = a function "{ $found }" is not known; expected linear, constant or triangular
import-twice = "{ $found }" is there twice
import-unknown-issue = the domain has no issue "{ $found }"
import-missing-issue = the issue "{ $found }" of the domain is not evaluated here
import-missing-weight = there is no <weight> with the index of the issue "{ $found }"
import-unknown-item = the issue "{ $issue }" has no item "{ $item }" in the domain
import-missing-item = the item "{ $item }" of the issue "{ $issue }" is not evaluated here
import-other-type = the issue "{ $issue }" is { $expected } in the domain
import-empty-range = the range from { $low } to { $high } is empty or in the wrong order
import-too-many-values = { $found } whole numbers are too many for one issue; at most 10,000
import-nothing = there is nothing to negotiate: no issue with two values
import-too-many-packages = there are more packages than can be numbered
