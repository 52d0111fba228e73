# 谈判之后：计划与实际、如果当时、其他卖家。

## 动作

after-move-offer = 报价{ $terms }（对你值{ $worth }）
after-move-offer-if = 报价{ $terms }（对你值{ $worth }），条件是对方同意{ $on }
after-move-offer-several = 一次摆出 { $count } 个方案
after-move-final = { $offer }，并说明是最后报价
after-move-hold = 维持你的报价
after-move-accept = 接受对方的报价
after-move-walk = 离场
after-move-probe = 提问：{ $name }
after-move-argue = 说明理由：{ $name }
after-move-consult = 请示{ $name }
after-move-recess = 要求休会
after-move-tone = 换成{ $tone }
after-move-then = { $first }，然后{ $second }

## 计划与实际

after-plan-heading = 你的计划与你的实际做法
after-plan-how = 算法：你的一步和计划的一步，之后都按计划谈完，对手是按你当时所知可能坐在对面的各种买家。
after-no-plan = 你没有写下计划报价，没有计划可以比较。
after-all-followed = 每一轮你都按计划做了。
after-round = 第{ $round }轮
after-end = 最后
after-followed = { $when }：按计划。
after-deviation = { $when }：{ $how }
after-planned = 计划：{ $move }。
after-made = 你：{ $move }。

after-how-opened-lower = 你的开价比计划低。
after-how-opened-higher = 你的开价比计划高。
after-how-gave-more = 你让得比计划的一步多。
after-how-gave-less = 你让得比计划的一步少。
after-how-took-back = 你要得比上一次还多。
after-how-other-terms = 你报了价值相同的另一组条件。
after-how-varied = 你换了一组价值差不多的条件；按计划会等一等。
after-how-below-limit = 你的报价低于自己的下限。
after-how-gave-earlier = 计划要等一等，你却先让了步。
after-how-final = 是不是最后报价，你和计划不一致。
after-how-held = 计划要出价，你却在等。
after-how-accepted = 你接受了对方的报价；按计划会继续谈。
after-how-accepted-below-limit = 你接受了低于自己下限的报价。
after-how-walked = 你离场了；按计划会继续谈。
after-how-passed-up = 你继续谈；按计划会接受对方的报价。
after-how-stayed = 你继续谈；按计划会离场。

after-short-followed = 按计划
after-short-opened-lower = 开价偏低
after-short-opened-higher = 开价偏高
after-short-gave-more = 让得多了
after-short-gave-less = 让得少了
after-short-took-back = 反而多要
after-short-other-terms = 换了条件
after-short-varied = 换了条件
after-short-below-limit = 低于下限
after-short-gave-earlier = 让得早了
after-short-final = 最后报价不一致
after-short-held = 等了一轮
after-short-accepted = 接受了报价
after-short-accepted-below-limit = 低于下限成交
after-short-walked = 离场
after-short-passed-up = 没有接受
after-short-stayed = 没有离场

after-cost = 按你当时所知，平均少得{ $mean }（上下{ $error }）。
after-cost-gain = 按你当时所知，平均比计划多得{ $mean }（上下{ $error }）。
after-cost-unclear = 按你当时所知，看不出明显差别（平均{ $mean }，上下{ $error }）。
after-cost-not-judged = 不足以判断代价：可能的买家中，像这位这样回应的太少。
after-cost-here = 对这位买家：比计划的一步少得{ $cost }。
after-cost-here-gain = 对这位买家：比计划的一步多得{ $cost }。
after-cost-here-same = 对这位买家：最后结果一样。

## 理由值多少

after-reasons-heading = 你讲的理由值多少
after-reasons-how = 算法：讲了这条理由和没讲，之后都照你的走法谈，对手是按你当时所知可能坐在对面的各种买家。
after-reason = { $round ->
    [1] 开价之前：{ $move }
   *[other] 第{ $round }轮之前：{ $move }
}
after-reason-gain = 按你当时所知，平均多得{ $mean }（上下{ $error }）。
after-reason-loss = 按你当时所知，平均少得{ $mean }（上下{ $error }）。
after-reason-unclear = 按你当时所知，看不出明显差别（平均{ $mean }，上下{ $error }）。
after-reason-not-judged = 不足以判断它值多少：可能的买家中，像这位这样回应的太少。
after-reason-here-gain = 对这位买家：比不讲多得{ $worth }。
after-reason-here-loss = 对这位买家：比不讲少得{ $worth }。
after-reason-here-same = 对这位买家：最后结果一样。

## 如果当时

after-what-ifs-heading = 最值得改的几步
after-what-if = { $number }. { $when }：{ $move }。
after-what-if-gain = 按你当时所知，平均多得{ $gain }（上下{ $error }）。
after-what-if-here = 对这位买家：之后按计划谈，{ $here }。实际：{ $got }。
after-no-what-ifs = 按你当时所知，改任何一步都不会明显更好。

after-kind-as-planned = 按计划
after-kind-open-higher = 开价更高
after-kind-open-lower = 开价低些
after-kind-hold = 等一轮
after-kind-other-offer = 另报一价
after-kind-smaller-step = 让得少些
after-kind-larger-step = 让得多些
after-kind-ask-return = 要求回报
after-kind-accept = 接受对方的报价
after-kind-walk = 离场

after-lines-heading = 实际经过，以及从第{ $round }轮起的另一种走法
after-line-was = 实际
after-line-instead = 改走
after-line-round = 第{ $round }轮
after-line-way = { $name }：{ $told }
after-line-both = { $own }，{ $theirs }
after-line-own = 你{ $worth }
after-line-held = 你在等
after-line-theirs = 对方{ $worth }
after-line-figures = { $name }：{ $outcome }；{ $worth }；技巧 { $technique }
after-line-running = 谈判还没有结束
after-line-unfinished = 脚本结束了，谈判还没有结束。加上 --by-plan，其余由你的计划谈完。
after-not-judged = 不足以判断
after-from-unknown = 错误：这场谈判没有第{ $round }轮，可选 1 到 { $last }
after-from-unfinished = 错误：这场谈判还没有结束，请用 haggle play --resume FILE 继续

## 结果值多少

after-above = 比替代方案多{ $worth }
after-below = 比替代方案少{ $worth }
after-even = 和替代方案一样

## 其他卖家

after-sellers-heading = 其他卖家面对同一位买家
after-sellers-how = 同一位买家，同样的随机数，和你一样的调研。
after-seller = { $name }：{ $outcome }；{ $worth }；技巧 { $technique }
after-seller-you = 你
after-seller-own-plan = 完全按你的计划
after-seller-textbook = 教科书
after-seller-soft = 软
after-seller-hard = 硬
after-seller-split-the-difference = 各让一半
after-seller-tit-for-tat = 以牙还牙
after-seller-boulware = 按时间，晚让
after-seller-linear = 按时间，匀速让
after-seller-conceder = 按时间，早让
after-seller-mixture = 时间加以牙还牙
after-outcome-agreement = 第{ $round }轮成交
after-outcome-rep-walked = 第{ $round }轮卖方离场
after-outcome-buyer-walked = 第{ $round }轮对方离场

## 在终端里

after-working = 正在用当时可能坐在对面的买家重谈你的这一场……
after-terminal-try = 输入“试”和编号，就能看到那条走法与你的并排。
after-terminal-round = 如果从哪一轮起改走？
after-terminal-move = 当时改成怎么做？输入编号，或像在桌上一样输入一步（offer { $term }、hold、walk）。其余按你的计划谈完。
after-terminal-change = { $number }. { $kind }：{ $move }
after-terminal-by-hand = 想自己谈完，请输入“重谈” { $round }。
after-terminal-no-proposal = { $count ->
    [0] 没有可试的改法：没有哪一步改了会明显更好。
   *[other] 可试的改法有 { $count } 个：试 1 到试 { $count }。
}

## 在窗口里

after-screen-button = 回顾
after-screen-button-hint = 你的计划与实际做法、每处偏离的代价、最值得改的几步，以及其他卖家面对同一位买家的结果。
after-screen-title = 回顾
after-screen-percent = 已完成 { $percent }%
after-screen-what-ifs-how = 只改一步，其余按你的计划谈完。试一试，就能看到它与你的这一场并排。
after-screen-try = 试一试
after-screen-try-label = 试一试：{ $move }
after-screen-moves = 你自己的每一步
after-screen-column-seller = 卖家
after-screen-column-outcome = 怎样结束
after-screen-column-worth = 结果
after-screen-column-technique = 技巧
after-screen-legend-own = 你，实际
after-screen-legend-theirs = 对方，实际
after-screen-alone = 只看你的这一场
after-screen-ways-title = 如果从第{ $round }轮起改走？
after-screen-ways = 同一位买家，同一个时刻。可以回到桌上自己谈完，也可以换一步，马上看看按你的计划会怎样继续。
after-screen-by-hand = 自己谈完
after-screen-by-plan = 换一步，其余按计划
