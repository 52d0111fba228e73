# 计划中的问题与用词。

plan-limit-upper = 上限
plan-limit-aspiration = 目标
plan-limit-lower = 下限

plan-problem-missing = 还没有设定{ $limit }。
plan-problem-limit-does-not-fit = { $limit }无法识别：{ $why }
plan-problem-out-of-order = { $above }的价值应当高于{ $below }。
plan-problem-below-batna = 你的下限{ $lower }，低于不做这笔生意也能得到的{ $batna }。
plan-problem-below-alternatives = 你的下限{ $lower }，低于你的各个备选方案合起来的价值{ $worth }。
plan-problem-nameless-alternative = 第{ $number }个备选方案没有写明是什么。
plan-problem-no-ladder = 还没有让步阶梯。
plan-problem-step-does-not-fit = 第{ $step }步无法识别：{ $why }
plan-problem-step-below-limit = 第{ $step }步只值{ $worth }，低于你的下限{ $lower }。
plan-problem-step-too-large = 第{ $step }步让出{ $concession }。按上一步推算，最多让{ $most }，对方才看得出让步在变小。
plan-problem-step-grows = 第{ $step }步让出{ $concession }，比上一步还多：这等于告诉对方后面还有。最多让{ $most }。
plan-problem-step-takes-back = 第{ $step }步收回了先前的让步。
plan-problem-step-needs-consent = 第{ $step }步要先征得{ $colleague }同意。
plan-problem-final-too-early = 第{ $step }步标为最终报价，但后面还有步骤。
plan-problem-round-zero = 第{ $step }步要等到第0轮；轮次从1开始。
plan-problem-opening-waits = 开价标为等待，但它之前什么都没有：开价会直接提出。
plan-problem-waits-too-long = 第{ $step }步要等到第{ $round }轮；这类谈判通常只谈{ $rounds }轮。
plan-problem-unknown-argument = 没有“{ $id }”这条理由。
plan-problem-argument-twice = “{ $id }”这条理由计划了两次。重复说只会耗时间。
plan-problem-unknown-person = 我方没有名为“{ $id }”的人。
plan-problem-same-person = “{ $id }”不能同时扮演红脸和白脸。
plan-problem-unknown-issue = 没有“{ $id }”这项条款。
plan-problem-issue-twice = “{ $id }”在优先顺序里出现了两次。
plan-problem-estimate-reversed = 你估计的下端高于上端。

plan-term-unknown-issue = 没有“{ $id }”这项条款。
plan-term-unknown-option = { $issue }没有“{ $option }”这个选项。
plan-term-off-grid = { $issue }的范围是{ $min }到{ $max }，每档{ $tick }；{ $found }不在其中。
