# What can be wrong with a session file.
record-syntax = this is not a whole session file: line { $line }, column { $column }: { $what }
record-format = this session file has format { $found }, this program reads format { $known }
record-inexpressible = the session can't be written: { $reason }
record-unwritable = { $path } can't be written: { $reason }
record-exists = { $path } is there already; it is never overwritten
record-no-scenario = there is no scenario "{ $id }" { $path }
record-broken-scenario = the scenario "{ $id }" can't be read: run haggle check on it
record-digest = the scenario "{ $id }" has changed since this session was played: its digest was { $kept } and is { $found }
record-unreadable-move = move { $number } ("{ $line }") can't be read: { $problem }
record-no-move = move { $number } ("{ $line }") is no move
record-illegal-move = move { $number } ("{ $line }") is not legal: { $reason }
record-event = move { $number } ("{ $line }") differs at its event { $event }: the file has { $kept }, playing it again gives { $found }
record-nothing = nothing
record-score = the score { $name } differs: the file has { $kept }, playing it again gives { $found }
record-over = this session is over: replay it, or play the scenario again
