# Published traces of tactics, replayed.

trace-case = { $id }: { $agree } of { $actions } actions agree
trace-difference = {"  "}first difference at action { $action } (round { $round }, { $actor }): the file says { $expected }, the tactic says { $found }
trace-breaks-off = {"  "}the trace breaks off before its last round, without an agreement
trace-summary = { $exact } of { $cases } cases agree in every action
trace-seller = seller
trace-buyer = buyer
trace-accepts = accept
trace-nothing = nothing
trace-out-of-turn = not its turn
trace-offers = offer ({ $offer })

## What can be wrong with a file

trace-too-large = the file is larger than 256 MB
trace-not-text = the file is not UTF-8 text
trace-not-in-form = line { $line }, column { $column }, at { $place }: { $message }
trace-empty = { $place }: there is nothing here
trace-too-many-outcomes = { $place }: together these issues have more than { $most } outcomes
trace-twice = { $place }: { $name } is there twice
trace-missing = { $place }: { $name } is missing
trace-unknown = { $place }: there is no { $name } among the issues of this case
trace-unknown-strategy = { $place }: the tactic "{ $name }" is not known; known are boulware, linear, conceder, aspiration, time-dependent (with params.exponent), relative-tit-for-tat, averaged-tit-for-tat, mixture, micro and naive-tit-for-tat
trace-out-of-range = { $place }: { $found } is outside what is possible here
trace-wrong-length = { $place }: { $found } values for { $expected } issues
trace-no-such-action = { $place }: "{ $name }" is no action that can be made here; expected "offer" with an offer, or "accept" after one
