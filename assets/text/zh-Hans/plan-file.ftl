# 计划文件：做计划时的案例与现在的案例之间的差别。

plan-part-step = 第{ $step }步

plan-change-issue-gone = 条款“{ $id }”已经没有了。
plan-change-issue-new = 新增了条款“{ $issue }”；你的计划按惯例处理。
plan-change-issue-kind = 条款“{ $issue }”换了类型。
plan-change-option-gone = “{ $issue }”不再有“{ $option }”这个选项。
plan-change-option-new = “{ $issue }”新增了选项“{ $option }”。
plan-change-option-worth = { $issue }“{ $option }”：现在对你值{ $now }，原来值{ $was }。
plan-change-number-worth = { $issue }对你的价值变了。
plan-change-range = { $issue }的范围现在是{ $low }到{ $high }，原来是{ $oldlow }到{ $oldhigh }。
plan-change-tick = { $issue }现在每档{ $now }，原来每档{ $was }。
plan-change-usual = { $issue }：现在的惯例是{ $now }，原来是{ $was }。
plan-change-batna = 不做这笔生意，你现在能得到{ $now }，原来是{ $was }。
plan-change-market-low = 市场低端现在是{ $now }，原来是{ $was }。
plan-change-market-high = 市场上可信的最高开价现在是{ $now }，原来是{ $was }。
plan-change-market-insult = 会得罪人的开价现在是{ $now }，原来是{ $was }。
plan-change-unit-cost = 单件成本现在是{ $now }，原来是{ $was }。
plan-change-rounds = 这类谈判现在通常谈{ $now }轮，原来是{ $was }轮。
plan-change-term-moved = 你的计划，{ $part }：{ $issue }改为{ $now }，是离{ $was }最近的一档。
plan-change-term-as-usual = 你的计划，{ $part }：“{ $was }”已经没有了，{ $issue }改为惯例。
plan-change-term-gone = 你的计划，{ $part }：去掉了“{ $id }”。
plan-change-argument-gone = 你的计划：理由“{ $id }”已经没有了，已去掉。
plan-change-person-gone = 你的计划：我方已经没有“{ $id }”，这个角色暂时没有人。

plan-file-written = 已写入：{ $path }
plan-file-ending = { $path }：打印页以.html结尾，计划以.plan.ron结尾
picture-file-ending = { $path }：图片文件须以.svg结尾
