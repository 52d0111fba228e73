# 用平实的句子讲述发生了什么。

report-you = 你
report-you-to = 你（对{ $member }）
report-spoken = { $who }：“{ $words }”
report-sat-down = 谈判开始。
report-tone = 你的态度：{ $tone }。
report-round = 第{ $round }轮
report-researched = { $research }：{ $finding }
report-learnt = 你现在知道：{ $finding }。
report-consulted = 你离席去请示。
report-counter = 对方还价：{ $terms }。
report-or = 或者{ $letter }：{ $terms }。对你值{ $worth }。
report-worth = 对你的价值：{ $worth }，{ $band }。
report-worth-change = 对你的价值：{ $worth }（{ $change }），{ $band }。
report-refused = 对方没有还价。
report-mood = 现在{ $mood }：{ $members }。
report-agreement-by-you = 第{ $round }轮成交，你接受了：{ $terms }。
report-agreement-by-them = 第{ $round }轮成交，对方接受了：{ $terms }。
report-rep-walked = 你在第{ $round }轮离开，没有成交。
report-buyer-walked = 对方在第{ $round }轮离场，没有成交。

report-technique = 技巧：{ $total }分（满分100）
report-technique-not-judged = 技巧：依据太少，无法评判
report-result = 结果：{ $verdict }
report-left-insulted = 对方为什么离场：觉得你的开价是一种冒犯。
report-left-insulted-alone = 对方为什么离场：觉得你的开价是一种冒犯，虽然这样的开价在这个市场说得过去。
report-left-old-wrong = 对方为什么离场：过去的事还没有放下。
report-left-manner = 对方为什么离场：不满你提的要求，或你的态度。
report-left-gap = 对方为什么离场：觉得你的底线够不着。
report-left-stinginess = 对方为什么离场：你让得太少。
report-left-time = 对方为什么离场：拖得太久。
report-rules = 各条规则
report-rule = { $rule }：{ $score }分
report-rule-not-judged = { $rule }：依据太少，无法评判
report-advice = 下一次：{ $advice }
report-moments = 值得回看的时刻
report-moments-none = 没有哪一刻单独让你失分。这里会显示当时说了什么、数字如何，以及还有什么办法。
report-moment = 第{ $round }轮：{ $rule }
report-moment-end = 最后：{ $rule }
report-moment-instead = 还可以这样做：{ $advice }
report-cards = 摊开的底牌
report-their-limit = 对方的底线：其他条件照常时，单价{ $price }。
report-their-limit-points = 对方的底线：留给你{ $price }。
report-no-estimate = 你事先没有估计对方的底线。
report-no-lower-limit = 你没有设定下限。
report-best = 你最多能拿到{ $worth }：{ $terms }。
report-no-overlap = 没有对双方都有利的方案。
report-left = 留在桌上的钱：{ $money }。
report-better-for-both = 对方不吃亏，你还能多得{ $gain }：{ $terms }。
report-claims = 对方说过的话
report-preparation = 计划与实际
report-patience = 对方本来打算谈{ $rounds }轮。
report-relationship-worse = 双方的关系受了影响。
report-relationship-same = 双方的关系和以前差不多。
report-relationship-better = 双方的关系比以前更好。
report-intelligence = 智慧
report-creativity = 创意
report-elegance = 风度
report-next = 接下来练习：{ $rule }。{ $sentence }
report-next-none = 已评判的规则都没有失分。换一位买家试试。
report-next-too-high = 起点要高，但要说得过去。
report-script-unfinished = 脚本在谈判结束之前就完了，因此没有复盘。
report-session-unfinished = 这场谈判还没有结束，因此没有复盘。继续：haggle play --resume FILE
report-kept = 谈判记录保存在 { $path }
report-verified = { $path }：核对无误，{ $moves }步、{ $events }个事件与文件完全一致。

report-rule-sentence = 规则：{ $sentence }
report-rule-formula = 计分方法：{ $formula }
report-rule-weight = 在本次技巧分中占{ $sum }份里的{ $weight }份；无法评判的规则不计入。
report-rule-unweighted = 本次不计入技巧分：依据不足，无法评判。
report-rule-bands = 良好：80分及以上。一般：50至79分。薄弱：50分以下。只看你做了什么、当时能知道什么；话多、时间长、运气好都不加分。
report-band-good = 良好
report-band-fair = 一般
report-band-weak = 薄弱

## Rounds to play on from

report-round-offered = 第{ $round }轮：你的报价对你值{ $worth }。
report-round-held = 第{ $round }轮：你坚持不动。
report-round-answered = 对方回以{ $worth }。
report-round-walked = 结尾：你离席而去。
report-round-accepted = 结尾：你接受了。

## What changes between two packages

report-change = { $issue }由{ $before }改为{ $value }
report-change-amount = { $change }（{ $amount }）
report-change-comma = {"；"}
