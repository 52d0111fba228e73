# 谈判之后的复盘。

debrief-verdict-running = 谈判还没有结束。
debrief-verdict-agreement = 成交，比替代方案多{ $worth }：可得的{ $overlap }里你拿到{ $share }%。
debrief-verdict-below-batna = 成交，但比替代方案少{ $short }。不成交反而更好。
debrief-verdict-right-to-walk = 你离场了，做得对：没有对双方都有利的方案。你的替代方案值{ $batna }。
debrief-verdict-walked-too-soon = 你离场了，其实最多还能比替代方案多得{ $overlap }。
debrief-verdict-nothing-there = 对方离场，但没有损失：本来就没有对双方都有利的方案。你的替代方案值{ $batna }。
debrief-verdict-lost-buyer = 对方离场，其实最多能比替代方案多得{ $overlap }。
debrief-verdict-ran-out = 时间用完了，最多损失了比替代方案多出的{ $overlap }。

debrief-note-research = { $hours }小时里你用{ $used }小时做了调研。
debrief-note-no-research = 你没有做调研。
debrief-note-opened = 你这一问让{ $member }敞开来谈：{ $probe }。
debrief-note-not-asked = 你的提问没有让任何人敞开来谈。
debrief-note-reason-landed = 这条理由说动了{ $member }：{ $reason }。
debrief-note-reason-lost = 这条理由没有说动任何人：{ $reason }。
debrief-note-reason-misplaced = 这条理由没有说动{ $member }：{ $reason }。换成{ $other }就听得进去。
debrief-note-found-cares = 你了解到{ $member }很看重：{ $issue }。
debrief-note-found-cares-more = 你了解到{ $member }比别人更看重：{ $issue }。
debrief-note-knew-nothing = 你始终不知道{ $member }看重什么。
debrief-note-their-steps-told = 对方最后两步对你的价值从{ $before }缩小到{ $after }，确实快到底线了：离底线只差{ $apart }，占首次还价到底线的{ $left }%。
debrief-note-their-steps-misled = 对方最后两步对你的价值从{ $before }缩小到{ $after }，其实离底线还远：还差{ $apart }，占首次还价到底线的{ $left }%。
debrief-note-their-steps-told-points = 对方最后两步对你的价值从{ $before }缩小到{ $after }，确实快到底线了：从首次还价到底线的路，只剩{ $left }%。
debrief-note-their-steps-misled-points = 对方最后两步对你的价值从{ $before }缩小到{ $after }，其实离底线还远：从首次还价到底线的路，还剩{ $left }%。
debrief-note-gave-within-reach = 第{ $round }轮，你的报价（对你值{ $worth }）第一次落在对方底线以内。之后又让出的{ $given }，就在留在桌上的钱里。
debrief-note-left-within-reach = 你第{ $round }轮的报价（对你值{ $worth }）已在对方底线以内，对方还是离场了。
debrief-note-estimate-well-read = 你估计对方底线在{ $low }到{ $high }之间，把握{ $sure }%。实际是{ $truth }：看得准。
debrief-note-estimate-well-read-points = 你估计对方最多留给你{ $low }到{ $high }，把握{ $sure }%。实际是{ $truth }：看得准。
debrief-note-estimate-right = 你估计对方底线在{ $low }到{ $high }之间，把握{ $sure }%。实际是{ $truth }：没错，不过单看市场也能知道这么多。
debrief-note-estimate-right-points = 你估计对方最多留给你{ $low }到{ $high }，把握{ $sure }%。实际是{ $truth }：没错，不过单看市场也能知道这么多。
debrief-note-estimate-wide = 你估计对方底线在{ $low }到{ $high }之间，把握{ $sure }%。实际是{ $truth }：在范围里，但范围太宽，算不上估计。
debrief-note-estimate-wide-points = 你估计对方最多留给你{ $low }到{ $high }，把握{ $sure }%。实际是{ $truth }：在范围里，但范围太宽，算不上估计。
debrief-note-estimate-low = 你估计对方底线在{ $low }到{ $high }之间，把握{ $sure }%。实际是{ $truth }：对方本可以出得更高。
debrief-note-estimate-low-points = 你估计对方最多留给你{ $low }到{ $high }，把握{ $sure }%。实际是{ $truth }：对方本可以留给你更多。
debrief-note-estimate-high = 你估计对方底线在{ $low }到{ $high }之间，把握{ $sure }%。实际是{ $truth }：对方出不到这么高。
debrief-note-estimate-high-points = 你估计对方最多留给你{ $low }到{ $high }，把握{ $sure }%。实际是{ $truth }：对方留不了这么多。
debrief-note-trades = 对方回应过的{ $offers }次让步里有{ $trades }次提出了交换条件。
debrief-note-no-trades = 对方回应过的让步都没有提出交换条件。
debrief-note-terms-gained = 价格以外的条件比照常多值{ $worth }。
debrief-note-terms-given = 价格以外的条件比照常少值{ $worth }。
debrief-note-on-frontier = 在对方不吃亏的前提下，没有对你更好的方案了。
debrief-note-off-frontier = 有一个方案，对方不吃亏，你还能多得{ $gain }。
debrief-note-relationship-up = 对方乐意再和你打交道。
debrief-note-relationship-same = 双方关系和以前差不多。
debrief-note-relationship-down = 双方关系受了影响。
debrief-note-left-well = 你走得及时，也走得体面：对方随时可以再来找你。
debrief-note-owned-up = 你主动认了过去的错：{ $reason }。这件事原来压着{ $before }分（满分100），对方原谅了。
debrief-note-owned-up-partly = 你主动认了过去的错：{ $reason }。这件事原来压着{ $before }分（满分100），到最后还剩{ $left }分。
debrief-note-excused = 你为过去的事找了借口：{ $excuse }。没有说动任何人，到最后还压着{ $left }分（满分100）。当时可以说的是：{ $reason }。
debrief-note-never-owned-up = 过去的错你始终没有认，到最后还压着{ $left }分（满分100）。当时可以说的是：{ $reason }。
debrief-note-opening-hurt = 对方觉得你的开价是一种冒犯。
debrief-note-broke-final = 你说了“最终报价”又让步，这句话以后没人信了。
debrief-note-hard-then-warm = 先硬后软，这是最有效的次序。
debrief-note-faces-mixed = 你的态度反复变化，让人难以捉摸。
debrief-note-style-seen = 你的风格（{ $style }）很鲜明。
debrief-note-style-unseen = 你的风格（{ $style }）不易看出。

debrief-note-lower-above = 下限{ $lower }：成交高出{ $distance }。
debrief-note-lower-below = 下限{ $lower }：成交低了{ $distance }。
debrief-note-lower-stands = 下限{ $lower }：你没有破底线，带着它离开。
debrief-note-lower-unreached = 下限{ $lower }：对方离场时，你最后的报价还高出它{ $room }。
debrief-note-lower-reached = 下限{ $lower }：对方离场时，你已经退到了这条线。
debrief-note-lower-crossed = 下限{ $lower }：你最后的报价已经低于它{ $distance }，对方还是离场了。
debrief-note-lower-untried = 下限{ $lower }：你还没有报价，对方就离场了。
debrief-note-aim-reached = 目标{ $aim }：达到了，还多{ $distance }。
debrief-note-aim-missed = 目标{ $aim }：成交还差{ $distance }。
debrief-note-first-issue-gained = 你最看重{ $issue }：比照常多得{ $change }。
debrief-note-first-issue-lost = 你最看重{ $issue }：比照常让出{ $change }。
debrief-note-first-issue-same = 你最看重{ $issue }：和平常一样。
debrief-note-ladder-kept = 你的{ $made }次报价里有{ $kept }次按计划进行。

## What they claimed

debrief-note-claims-true = 对方说过的，没有一句是虚的。
debrief-note-bluff-rivals-weak = 第{ $round }轮是虚张声势：对方说另有选择，其实几乎没有。
debrief-note-bluff-rivals-some = 第{ $round }轮是虚张声势：对方说另有选择，其实那些选择并不强。
debrief-note-bluff-limit = 第{ $round }轮是虚张声势：对方说快到底线了，其实底线是{ $limit }（其他条款照旧）。
debrief-note-bluff-limit-points = 第{ $round }轮是虚张声势：对方说快到底线了，其实到底线时还能留给你{ $limit }。
debrief-note-bluff-leaving = { $rounds ->
   *[other] 第{ $round }轮是虚张声势：对方说要走，其实并不想走，耐心够谈{ $rounds }轮。
}
