### 窗口里的复盘。

debrief-screen-title = 复盘 · { $title }
debrief-screen-short-agreement = 第{ $round }轮成交
debrief-screen-short-walked = 第{ $round }轮你离场
debrief-screen-short-left = 第{ $round }轮对方离场
debrief-screen-same = 同一买家再谈
debrief-screen-same-hint = 同一案例从头再来，沿用你的计划：买家不变，反应也不变。
debrief-screen-new = 换一位买家
debrief-screen-new-hint = 同一案例，沿用你的计划，但买家的底线和耐心不同。
debrief-screen-next-deal = 谈下一单
debrief-screen-next-deal-hint = 这家公司的下一单：对方记得这次谈得怎么样。
debrief-screen-library-hint = 回到案例库，结束这次谈判。

## Technique and result

debrief-screen-technique = 技巧
debrief-screen-technique-of = 满分100：{ $word }
debrief-screen-not-judged = 依据不足
debrief-screen-not-judged-why = 让步太少，看不出技巧
debrief-screen-not-judged-short = 依据不足
debrief-screen-result = 结果
debrief-screen-result-above = 高于你的替代方案
debrief-screen-result-below = 低于你的替代方案
debrief-screen-result-share = 占可得部分的{ $share }%
debrief-screen-result-unused = 原本可得{ $overlap }
debrief-screen-result-right = 离场正确
debrief-screen-result-nothing = 没有损失
debrief-screen-result-no-deal = 没有对双方都合适的方案
debrief-screen-rules = 九条规则
debrief-screen-rule-before = 上一条规则
debrief-screen-rule-next = 下一条规则
debrief-screen-rule-label = { $rule }：{ $score }分，{ $word }
debrief-screen-rule-label-not-judged = { $rule }：依据不足，无法评判
debrief-screen-band-good = 良好
debrief-screen-band-fair = 一般
debrief-screen-band-weak = 薄弱
debrief-screen-next-time = 下次
debrief-screen-formula = 怎样计分
debrief-screen-formula-title = 怎样计分：{ $rule }
debrief-screen-formula-weight = 在本次技巧分中占{ $sum }份里的{ $weight }份；无法评判的规则不计入。
debrief-screen-formula-unweighted = 本次不计入技巧分：依据不足，无法评判。
debrief-screen-formula-total = 技巧分是各条已评判规则按权重的平均，只看你做了什么、当时能知道什么。核心五条里的错误，别的规则补不回来：每一条都限制总分最高多少。话多、时间长、运气好都不加分。核心的五条（高起点、慢让步、让步递减、对等回报、守住界限）至少评判了三条，才有总分。
debrief-screen-formula-bands = 良好：80分及以上。一般：50至79分。薄弱：50分以下。

## The chart

debrief-screen-chart = 你做了什么，对方读出了什么
debrief-screen-chart-own = 你
debrief-screen-chart-theirs = 对方
debrief-screen-chart-belief = 对方眼中的你的底线
debrief-screen-chart-agreement = 成交
debrief-screen-chart-fault = 失误
debrief-screen-chart-their-limit = 对方的底线 { $worth }
debrief-screen-chart-empty = 这里会显示双方的报价。本次没有报价。

## Moments

debrief-screen-moments = 值得回看的时刻
debrief-screen-moments-none = 没有哪一刻让你失分。这里会显示当时说了什么、数字如何，以及还有什么办法。
debrief-screen-moment = 第{ $round }轮：{ $rule }
debrief-screen-moment-end = 最后：{ $rule }
debrief-screen-moment-instead = 当时还可以：{ $advice }
debrief-screen-moment-worth = 对你值{ $worth }
debrief-screen-from = 如果当时……
debrief-screen-from-here = 从这里接着谈
debrief-screen-from-round-label = 从第{ $round }轮之前接着谈
debrief-screen-from-hint = 同一位买家，同一个时刻：之前说过的都算数，下一步由你重新决定。这场谈判的记录会保留。
debrief-screen-from-title = 如果从某一轮改走，选哪一轮？
debrief-screen-from-words = 面对同一位买家，之前说过的都算数。接下来另算一场谈判，这一场的记录会保留。

## The cards

debrief-screen-cards = 摊开底牌
debrief-screen-their-limit = 对方的底线
debrief-screen-usual-terms = 其他条款照旧
debrief-screen-estimate = 你的估计
debrief-screen-estimate-range = { $low }至{ $high }
debrief-screen-estimate-none = 没有估计
debrief-screen-estimate-well-read = 看得准
debrief-screen-estimate-wide = 没错，但范围太宽
debrief-screen-estimate-right = 准确
debrief-screen-estimate-low = 偏低
debrief-screen-estimate-high = 偏高
debrief-screen-own-limit = 你的下限
debrief-screen-not-set = 未设
debrief-screen-most = 最多可得
debrief-screen-most-none = 没有双赢的余地
debrief-screen-left = 留在桌上的
debrief-screen-better = 双方都更好
debrief-screen-better-none = 没有了
debrief-screen-relationship = 关系
debrief-screen-relationship-worse = 变差
debrief-screen-relationship-same = 与之前相当
debrief-screen-relationship-better = 变好
debrief-screen-why-left = 对方为何离场
debrief-screen-left-insulted = 觉得你的开价是一种冒犯
debrief-screen-left-insulted-alone = 觉得受了冒犯，虽然这样的开价在这个市场说得过去
debrief-screen-left-old-wrong = 过去的事还没有放下
debrief-screen-left-manner = 不满你提的要求，或你的态度
debrief-screen-left-gap = 觉得够不着你的底线
debrief-screen-left-stinginess = 你让得太少
debrief-screen-left-time = 谈得太久
debrief-screen-patience = 对方的耐心
debrief-screen-patience-rounds = { $rounds ->
   *[other] { $rounds }轮
}
debrief-screen-show-better = 对双方都更好的方案
debrief-screen-show-best = 最多可得的方案
debrief-screen-better-title = 对方不吃亏，你多得{ $gain }
debrief-screen-best-title = 对方最多能接受的方案
debrief-screen-column-issue = 条款
debrief-screen-column-agreed = 成交
debrief-screen-column-offered = 你的最后报价
debrief-screen-column-better = 更好
debrief-screen-column-possible = 可行
debrief-screen-worth-row = 对你的价值
debrief-screen-better-try = 想谈到这一步，先问每项改动对他们值多少，再作为交换提出：“如果你……，我就……”。硬塞给人的方案，人会推开。
debrief-screen-best-try = 当时你无从得知。你能做的是：起点要高，让步要慢，看对方在哪里停下。

## What it comes to

debrief-screen-claims = 对方说过的话

debrief-screen-preparation = 计划与实际
debrief-screen-preparation-none = 没有可供对照的计划。设了上下限、排了条款次序、写了让步阶梯，这里就会有对照。
debrief-screen-intelligence = 智慧
debrief-screen-creativity = 创意
debrief-screen-elegance = 风度
debrief-screen-next = 接下来练什么
debrief-screen-next-none = 已评判的规则都没有失分。换一位买家试试。
