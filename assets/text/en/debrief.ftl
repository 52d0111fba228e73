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
debrief-note-opened = Your question opened { $member } up: { $probe }.
debrief-note-not-asked = You asked nothing that opened anybody up.
debrief-note-reason-landed = Your reason landed with { $member }: { $reason }.
debrief-note-reason-lost = Your reason landed with nobody: { $reason }.
debrief-note-reason-misplaced = Your reason did not land with { $member }: { $reason }. { $other } would have listened to it.
debrief-note-found-cares = You found out that { $member } cares much for: { $issue }.
debrief-note-found-cares-more = You found out that { $member } cares more than the others for: { $issue }.
debrief-note-knew-nothing = You never learnt what { $member } cares for.
debrief-note-their-steps-told = Their last steps shrank from { $before } to { $after } in worth to you, and truly: their limit was { $apart } away, { $left }% of the way from their first counter-offer to it.
debrief-note-their-steps-misled = Their last steps shrank from { $before } to { $after } in worth to you, but their limit was not near: it was { $apart } away, { $left }% of the way from their first counter-offer to it.
debrief-note-their-steps-told-points = Their last steps shrank from { $before } to { $after } in worth to you, and truly: { $left }% of the way from their first counter-offer to their limit was left.
debrief-note-their-steps-misled-points = Their last steps shrank from { $before } to { $after } in worth to you, but their limit was not near: { $left }% of the way from their first counter-offer to it was left.
debrief-note-gave-within-reach = In round { $round } your offer, worth { $worth } to you, was within their limit for the first time. The { $given } that you gave after it is part of what was left.
debrief-note-left-within-reach = They left although your offer of round { $round }, worth { $worth } to you, was within their limit already.
debrief-note-estimate-well-read = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: well read.
debrief-note-estimate-well-read-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: well read.
debrief-note-estimate-right = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: right, though the market alone says about as much.
debrief-note-estimate-right-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: right, though the market alone says about as much.
debrief-note-estimate-wide = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: within, but so wide it was not much of a guess.
debrief-note-estimate-wide-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: within, but so wide it was not much of a guess.
debrief-note-estimate-low = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: they could have paid more.
debrief-note-estimate-low-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: they could have left you more.
debrief-note-estimate-high = You guessed their limit at { $low } to { $high }, { $sure }% sure. It was { $truth }: they could not pay so much.
debrief-note-estimate-high-points = You guessed that they would leave you { $low } to { $high } at most, { $sure }% sure. It was { $truth }: they could not leave you so much.
debrief-note-trades = { $trades } of the { $offers } concessions that they answered asked for something in return.
debrief-note-no-trades = None of the concessions that they answered asked for anything in return.
debrief-note-terms-gained = The terms besides the price are worth { $worth } more to you than the usual ones.
debrief-note-terms-given = The terms besides the price are worth { $worth } less to you than the usual ones.
debrief-note-on-frontier = No package would have been better for you and as good for them.
debrief-note-off-frontier = One package would have been { $gain } better for you and as good for them.
debrief-note-relationship-up = They will be glad to deal with you again.
debrief-note-relationship-same = The relationship stands about as before.
debrief-note-relationship-down = The relationship has suffered.
debrief-note-left-well = You left in time and in good manner: they can come back to you.
debrief-note-owned-up = You owned up to what had gone wrong: { $reason }. It had weighed { $before } of 100, and was forgiven.
debrief-note-owned-up-partly = You owned up to what had gone wrong: { $reason }. It had weighed { $before } of 100; { $left } still hurt at the end.
debrief-note-excused = You explained away what had gone wrong: { $excuse }. It landed with nobody, and { $left } of 100 still hurt at the end. This was there to be said: { $reason }.
debrief-note-never-owned-up = What had gone wrong before was never owned up to, and { $left } of 100 still hurt at the end. This was there to be said: { $reason }.
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
