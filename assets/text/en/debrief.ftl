# What is said after the meeting.

debrief-verdict-running = The meeting is not over.
debrief-verdict-agreement = An agreement worth { $worth } more than your alternative: { $share }% of the { $overlap } that was there.
debrief-verdict-below-batna = An agreement worth { $short } less than your alternative. No agreement would have been better.
debrief-verdict-right-to-walk = You walked away, and you were right: there was no deal that was good for both. Your alternative is worth { $batna }.
debrief-verdict-walked-too-soon = You walked away, although up to { $overlap } more than your alternative was there.
debrief-verdict-nothing-there = They left. Nothing was lost: there was no deal that was good for both. Your alternative is worth { $batna }.
debrief-verdict-lost-buyer = They left, although up to { $overlap } more than your alternative was there.
debrief-verdict-ran-out = Time ran out. That cost up to { $overlap } above your alternative.

## Intelligence, creativity, elegance

debrief-note-research = You used { $used } of { $hours } hours for research.
debrief-note-no-research = You did no research.
debrief-note-asked = { $useful ->
    [one] One question opened somebody up.
   *[other] { $useful } questions opened somebody up.
}
debrief-note-not-asked = You asked nothing that opened anybody up.
debrief-note-found-cares = You found out that { $member } cares much for: { $issue }.
debrief-note-knew-nothing = You never learnt what { $member } cares for.
debrief-note-their-steps-shrank = Their last steps shrank from { $before } to { $after } in worth to you: they were coming to their limit.
debrief-note-estimate-right = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: well read.
debrief-note-estimate-right-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: well read.
debrief-note-estimate-low = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: they could have paid more.
debrief-note-estimate-low-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: they could have left you more.
debrief-note-estimate-high = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: they could not pay so much.
debrief-note-estimate-high-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: they could not leave you so much.
debrief-note-trades = { $trades } of your { $offers } concessions asked for something in return.
debrief-note-no-trades = None of your concessions asked for anything in return.
debrief-note-terms-gained = The terms besides the price are worth { $worth } more to you than the usual ones.
debrief-note-terms-given = The terms besides the price are worth { $worth } less to you than the usual ones.
debrief-note-on-frontier = No package would have been better for you and as good for them.
debrief-note-off-frontier = One package would have been { $gain } better for you and as good for them.
debrief-note-relationship-up = They will be glad to deal with you again.
debrief-note-relationship-same = The relationship stands about as before.
debrief-note-relationship-down = The relationship has suffered.
debrief-note-opening-hurt = They took your opening as an insult.
debrief-note-broke-final = You called an offer final and then moved. They will not believe the word again.
debrief-note-hard-then-warm = Hard first, warm later: the order that works best.
debrief-note-faces-mixed = Your tone changed more than once; it was hard to read.
debrief-note-style-seen = Your style was plain to see ({ $style }).
debrief-note-style-unseen = Your style ({ $style }) was hard to see.

## The preparation against what happened

debrief-note-lower-above = Lower limit { $lower }: the agreement is { $distance } above it.
debrief-note-lower-below = Lower limit { $lower }: the agreement is { $distance } below it.
debrief-note-lower-stands = Lower limit { $lower }: you left without going below it.
debrief-note-lower-unreached = Lower limit { $lower }: they left while your last offer was still { $room } above it.
debrief-note-lower-reached = Lower limit { $lower }: you had gone all the way to it when they left.
debrief-note-lower-crossed = Lower limit { $lower }: they left although your last offer was { $distance } below it.
debrief-note-lower-untried = Lower limit { $lower }: they left before you made an offer.
debrief-note-aim-reached = Aim { $aim }: reached, with { $distance } more.
debrief-note-aim-missed = Aim { $aim }: the agreement is { $distance } short of it.
debrief-note-first-issue-gained = Most important to you: { $issue }. Against the usual terms it brought { $change } more.
debrief-note-first-issue-lost = Most important to you: { $issue }. Against the usual terms you gave { $change } on it.
debrief-note-first-issue-same = Most important to you: { $issue }. It stayed as usual.
debrief-note-ladder-kept = { $kept } of your { $made } offers were as planned.

## What they claimed

debrief-note-claims-true = Nothing they claimed was untrue.
debrief-note-bluff-rivals-weak = Round { $round }: a bluff. They said that they had others to turn to, but hardly had any.
debrief-note-bluff-rivals-some = Round { $round }: a bluff. They said that they had others to turn to, but these were no strong alternatives.
debrief-note-bluff-limit = Round { $round }: a bluff. They said that they were near their limit; it was { $limit }, other terms as usual.
debrief-note-bluff-limit-points = Round { $round }: a bluff. They said that they were near their limit; there they would have left you { $limit }.
debrief-note-bluff-leaving = { $rounds ->
    [one] Round { $round }: a bluff. They said that they were about to leave, but hardly meant to. Their patience was for one round.
   *[other] Round { $round }: a bluff. They said that they were about to leave, but hardly meant to. Their patience was for { $rounds } rounds.
}
