# What there is to be had in a scenario.

analyse-too-many = there are more than 10^38 packages
analyse-packages = { $packages } packages
analyse-at-the-mean = The buyer is taken at the mean of what the scenario leaves open.
analyse-reservations = Without an agreement: the seller has { $seller }, the buyer { $buyer }.
analyse-overlap = Both could accept { $packages } of them.
analyse-no-overlap = There is no package that both could accept.
analyse-exact = All figures are exact.
analyse-frontier-error = The frontier is not exact: a package left out may be worth up to { $error } more to the seller than the one shown for it.
analyse-overlap-error = The number of packages both could accept is an estimate, give or take { $error } (99 % interval).
analyse-spot = {"  "}seller { $seller }, buyer { $buyer }: { $package }
analyse-none = {"  "}none
analyse-nash = Nash point: the largest product of gains
analyse-kalai-smorodinsky = Kalai-Smorodinsky point: both get the same share of the most they could get
analyse-egalitarian = Egalitarian point: the largest smaller gain
analyse-max-welfare = Largest sum of worths
analyse-frontier = Pareto frontier: { $points } packages, { $shown } shown, from the seller's best to the buyer's best
