# What offers signal: theirs about their limit, one's own about one's own.

signal-few = { $offers ->
    [0] Their limit: not enough to judge. They have made no offer; it takes { $needed }.
    [one] Their limit: not enough to judge. They have made one offer; it takes { $needed }.
   *[other] Their limit: not enough to judge. They have made { $offers } offers; it takes { $needed }.
}
signal-manner-shrinking = Their steps shrink: { $steps }.
signal-manner-equal = Their steps are about equal: { $steps }. How far they go does not show yet.
signal-manner-easing = Their steps do not grow, and get smaller: { $steps }.
signal-manner-swelling = Their steps do not shrink, and get larger: { $steps }. That says that there is more.
signal-manner-growing = Their steps grow: { $steps }. That says that there is more.
signal-manner-still = They do not move: { $steps }.
signal-manner-uneven = Their steps are uneven, now larger, now smaller: { $steps }.
signal-manner-back = They took something back: { $steps }.
signal-limit = Their limit seems to lie near { $limit }: 8 times in 10 between { $low } and { $high }, other terms as usual.
signal-limit-points = They seem ready to leave you about { $limit } at most: 8 times in 10 between { $low } and { $high }.
signal-short = Their limit seems near { $limit } ({ $low } to { $high })
signal-short-points = At most they seem to leave you { $limit } ({ $low } to { $high })
signal-short-few = Their limit: not enough to judge yet
signal-own = From your offers they would put your limit near { $limit }, other terms as usual.
signal-own-points = From your offers they would think that you need about { $limit }.
signal-opening = From this opening they would put your limit near { $then } and expect you to come down by about { $expect } next.
signal-opening-points = From this opening they would think that you need about { $then } and expect you to give about { $expect } next.
signal-next = After this step they would put your limit near { $then } (now { $now }) and expect about { $expect } more next.
signal-next-points = After this step they would think that you need about { $then } (now { $now }) and expect about { $expect } more next.
signal-above-lower = Your lower limit comes to { $lower }: what they believe is { $apart } above it.
signal-below-lower = Your lower limit comes to { $lower }: what they believe is { $apart } below it. They will expect more than you can give.
signal-short-opening = To them your limit would seem near { $then }
signal-short-opening-points = To them you would seem to need about { $then }
signal-short-next = To them your limit would seem near { $then } (now { $now })
signal-short-next-points = To them you would seem to need about { $then } (now { $now })
signal-readings = What their offers told of their limit, round by round. It was { $truth }, other terms as usual.
signal-readings-points = What their offers told of what they could leave you, round by round. It was { $truth }.
signal-readings-none = They made too few offers to read their limit from.
signal-reading-right = Round { $round }: near { $limit }, { $low } to { $high }: right.
signal-reading-low = Round { $round }: near { $limit }, { $low } to { $high }: too low.
signal-reading-high = Round { $round }: near { $limit }, { $low } to { $high }: too high.
signal-chart-reading = their limit, as it could be read
signal-chart-description = { " " }Their limit seems to leave you { $limit }, between { $low } and { $high }.
