# The rehearsal beside the plan, in the window.

rehearse-screen-side = What stands beside the plan
rehearse-screen-side-buyer = Buyer (K)
rehearse-screen-side-rehearsal = Rehearsal (R)
rehearse-screen-head = YOUR PLAN AGAINST { $runs } BUYERS
rehearse-screen-head-coming = YOUR PLAN AGAINST { $runs } BUYERS, MORE TO COME
rehearse-screen-coming = Buyers who might sit there are drawn, and your plan is played against them.
rehearse-screen-no-ladder = Nothing to rehearse yet. Once your ladder has an offer, it is played here against thousands of buyers who might sit there, anew with every change.
rehearse-screen-agreement = reach an agreement ({ $low }% to { $high }%)
rehearse-screen-worth = A meeting brings { $mean } above having no deal on average (give or take { $error }).
rehearse-screen-no-deals = There is no agreement with any of them.
rehearse-screen-quantiles = Of ten agreements one brings at most { $low } above having no deal, five at most { $middle }, nine at most { $high } (dashed).
rehearse-screen-breaks = WHERE TALKS BREAK OFF
rehearse-screen-break = { $place }: { $how }
rehearse-screen-rules = RULES IT OFFENDS
rehearse-screen-rules-none = None of those that can be judged.
rehearse-screen-rules-coming = They are being judged.
rehearse-screen-fragile = WHERE IT LOSES MOST, A MEETING
rehearse-screen-how-many = How many buyers: 1 to { $most }.
rehearse-screen-no-ladder-yet = Nothing to rehearse yet: write a ladder first.
