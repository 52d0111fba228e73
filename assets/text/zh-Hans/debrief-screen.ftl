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
debrief-screen-result = 结果
debrief-screen-result-right = 离场正确
debrief-screen-result-nothing = 没有损失
debrief-screen-rule-before = 上一条规则
debrief-screen-rule-next = 下一条规则
debrief-screen-formula = 怎样计分
debrief-screen-formula-title = 怎样计分：{ $rule }

## The chart

debrief-screen-chart = 你做了什么，对方读出了什么
debrief-screen-chart-belief = 对方眼中的你的底线
debrief-screen-chart-agreement = 成交
debrief-screen-chart-fault = 失误
debrief-screen-chart-their-limit = 对方的底线 { $worth }
debrief-screen-chart-most = 最多可得 { $worth }
debrief-screen-chart-truth = 对方的底线，其他条件照常
debrief-screen-chart-empty = 这里会显示双方的报价。本次没有报价。

## Moments

debrief-screen-from = 如果当时……
debrief-screen-from-here = 从这里接着谈
debrief-screen-from-round-label = 从第{ $round }轮之前接着谈
debrief-screen-from-hint = 同一位买家，同一个时刻：之前说过的都算数，下一步由你重新决定。这场谈判的记录会保留。
debrief-screen-from-title = 如果从某一轮改走，选哪一轮？
debrief-screen-from-words = 面对同一位买家，之前说过的都算数。接下来另算一场谈判，这一场的记录会保留。

## The cards

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
