# 演练：让计划面对许多可能坐到桌前的买方。

rehearse-before-opening = 开价之前
rehearse-after-opening = 开价之后
rehearse-after-step = 第{ $step }步之后

rehearse-ended-agreed = 双方成交
rehearse-ended-rep = 你离场
rehearse-ended-offence = 对方觉得受辱而离场
rehearse-ended-gap = 对方认为差距太大而离场
rehearse-ended-stinginess = 对方嫌你让得太少而离场
rehearse-ended-time = 对方因时间到了而离场

rehearse-agreement = { $rate }%（{ $low }%至{ $high }%）
rehearse-nobody-fits = 本案例中没有买方符合已查明的全部情况，无法演练。
rehearse-thin = 只有{ $found }个买方符合已查明的全部情况：这些情况在本案例中很少见，下面的数字不太可靠。

rehearse-fragile-step = { $place }，有{ $share }%的谈判本来可以成交却破裂，多半是{ $how }。平均每次谈判损失{ $cost }。
rehearse-fragile-below-estimate = 对方的底线可能低于{ $limit }，也就是低于你估计的下端（占买方的{ $share }%）。这时{ $breaks }%的谈判破裂，其他情况下是{ $elsewhere }%。平均每次谈判损失{ $cost }。
rehearse-fragile-low-limit = 对方的底线可能只有{ $limit }或更低（占买方的{ $share }%）。这时{ $breaks }%的谈判破裂，其他情况下是{ $elsewhere }%。平均每次谈判损失{ $cost }。
rehearse-fragile-impatient = 对方可能最多只谈{ $rounds }轮（占买方的{ $share }%）。这时{ $breaks }%的谈判破裂，其他情况下是{ $elsewhere }%。平均每次谈判损失{ $cost }。
rehearse-fragile-strong = 对方可能有很好的备选方案（占买方的{ $share }%）。这时{ $breaks }%的谈判破裂，其他情况下是{ $elsewhere }%。平均每次谈判损失{ $cost }。
rehearse-fragile-hot-tempered = 对方可能动不动就离场（占买方的{ $share }%）。这时{ $breaks }%的谈判破裂，其他情况下是{ $elsewhere }%。平均每次谈判损失{ $cost }。
rehearse-fragile-well-informed = 对方可能很清楚你的成本（占买方的{ $share }%）。这时{ $breaks }%的谈判破裂，其他情况下是{ $elsewhere }%。平均每次谈判损失{ $cost }。

rehearse-fragile-name-step = 谈判在{ $place }破裂：{ $how }
rehearse-fragile-name-below-estimate = 对方的底线低于你的估计（{ $limit }）
rehearse-fragile-name-low-limit = 对方的底线只有{ $limit }或更低
rehearse-fragile-name-impatient = 对方最多只谈{ $rounds }轮
rehearse-fragile-name-strong = 对方有很好的备选方案
rehearse-fragile-name-hot-tempered = 对方动不动就离场
rehearse-fragile-name-well-informed = 对方很清楚你的成本

# 命令。
rehearse-head = { $title }：{ $plan }，面对{ $runs }个可能坐到桌前的买方
rehearse-plan-own = 你的计划
rehearse-plan-textbook = 教科书式计划
rehearse-says-textbook = 没有给出 --plan：演练的是教科书式计划。
rehearse-other-session = { $path } 是“{ $other }”的谈判记录，不是“{ $scenario }”的。
rehearse-progress = 已谈{ $done }次，共{ $all }次
rehearse-agreement-label = 成交
rehearse-worth-label = 一次谈判带来
rehearse-worth = 比不成交多{ $mean }（误差{ $error }）；没谈成算0
rehearse-deals-label = 一笔成交带来
rehearse-deals = 比不成交多{ $mean }；十笔中有一笔不超过{ $low }，五笔不超过{ $middle }，九笔不超过{ $high }
rehearse-no-deals = 一次也没有成交
rehearse-rounds-label = 轮数
rehearse-rounds = 平均{ $rounds }轮
rehearse-technique-label = 技巧
rehearse-technique = 平均{ $mean }分，满分100
rehearse-no-technique = 不足以评判
rehearse-overlap-label = 没有可谈的余地
rehearse-overlap = 占买方的{ $share }%（按通常条件）
rehearse-breaks-title = 谈判在哪里破裂
rehearse-breaks-none = 没有破裂。
rehearse-rules-title = 法则怎么说
rehearse-rule-not-judged = 不足以评判
rehearse-problems-title = 计划中的问题
rehearse-fragile-title = 计划最脆弱的地方
rehearse-fragile-none = 没有哪一处会造成像样的损失。
rehearse-fragile-foot = 损失是同这类成交的平均所得相比，且不超过对方底线所允许的数目。
rehearse-drawn = 图在 { $path }。
rehearse-unwritable = { $path } 无法写入：{ $reason }
rehearse-impossible = 计划无法执行：{ $reason }

# 图。
rehearse-chart-worth = 成交比不成交多带来多少
rehearse-chart-one-in-ten = 十分之一
rehearse-chart-half = 一半
rehearse-chart-nine-in-ten = 十分之九
rehearse-chart-limit = 下限 { $worth }
rehearse-chart-aim = 目标 { $worth }
rehearse-chart-foot = 没有成交的谈判（{ $share }%）带来0，不在柱中。
rehearse-chart-breaks = 每100次谈判中，在哪里破裂
