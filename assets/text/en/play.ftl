# What can be wrong with the command line of play, replay and score.
play-broken-scenario = { $origin } can't be read: { $problem } (haggle check shows where)
play-no-file = there is no file { $path }
play-no-scenario = there is no scenario "{ $name }" (known: { $known })
play-no-scenario-nearest = there is no scenario "{ $name }"; did you mean "{ $nearest }"? (known: { $known })
play-no-input = standard input can't be read: { $reason }
play-name-scenario = name the scenario: haggle play SCENARIO --script FILE
play-plan-needs-scenario = a plan needs its scenario: haggle play SCENARIO --plan FILE
play-no-loop = error: this haggle was built without its game loop (feature "terminal"): it plays scripts only, with `haggle play SCENARIO --script FILE`; `cargo build --release --features terminal` builds it with its game loop
play-no-pictures = error: this haggle was built without its window (feature "window"), of whose screens the pictures would be; `cargo build --release` builds it with the window
