# 真实谈判：边谈边记。

companion-welcome = 真实谈判：{ $title }。这里没有模拟的买方，双方说了什么由你来记。
companion-changed = 场景在记录之后改过，价值和限度按新的场景计算。
companion-type = 对方报了什么，输入例如：对方 { $term }；你报了什么：我方 { $other_term }。输入 帮助 查看全部命令。
companion-prompt = { $count ->
    [0] 真实谈判
   *[other] 真实谈判，已记{ $count }条
}
companion-help =
    对方 条款：对方的报价，例如 对方 { $term } { $other_term }。没写的条款和对方上次一样。
    我方 条款 [最终]：你的报价。我方 A | B：一次给几套方案。我方 A 如果 B：附条件。
    对方 坚持、我方 坚持：上次的报价不变。对方 接受、我方 接受：成交。对方 离开、我方 离开：谈判结束。
    假如 我方 条款：报出之前，看看在对方眼里会怎样。
    计划：计划的下一步。变通：对你大致等值的方案。查看：到现在为止的全部内容。
    撤销：收回最后一条。保存 [文件]：记录存在哪里。退出：结束；用同样的命令可以接着记。
companion-history-empty = 还没有内容：这里会按先后列出双方说过的一切。
companion-own = { $number }. 你：{ $terms }。对你值{ $worth }，{ $band }（{ $change }{ $apart }）。
companion-theirs = { $number }. 对方：{ $terms }。对你值{ $worth }，{ $band }（{ $change }{ $apart }）。
companion-first = 首次报价
companion-change = 比上次{ $change }
companion-above-theirs = ，比对方高{ $apart }
companion-below-yours = ，比你低{ $apart }
companion-no-more-than-theirs = ，不比对方给的多
companion-no-less-than-yours = ，不比你要的少
companion-held-own = { $number }. 你坚持报价：{ $terms }。对你值{ $worth }，{ $band }。
companion-held-theirs = { $number }. 对方坚持报价：{ $terms }。对你值{ $worth }，{ $band }。
companion-accepted-own = { $number }. 你接受：{ $terms }。对你值{ $worth }，{ $band }。
companion-accepted-theirs = { $number }. 对方接受：{ $terms }。对你值{ $worth }，{ $band }。
companion-left-own = { $number }. 你离开了。
companion-left-theirs = { $number }. 对方离开了。
companion-what-if = 假如报出{ $terms }：对你值{ $worth }，{ $band }。
companion-against-last = 和你上次的报价相比：{ $changes }，合计{ $change }。
companion-find = 与这份报价（{ $terms }）对你大致等值的有：
companion-found = { $number }. { $changes }。价值{ $worth }。
companion-find-none = 没有同等价值的其他方案。
companion-find-nothing = 先报一次价，或先计划一步，然后就能不让步地变通。
companion-undone = 已收回：{ $line }
companion-kept = 已存入{ $path }
companion-kept-later = 记下第一条之后才会保存。
companion-kept-nowhere = 这次谈判没有保存。输入 保存 文件名 即可保存。

companion-over = 已有一方接受或离开，谈判结束了。撤销 可以收回最后一条。
companion-nothing-to-hold-own = 你还没有可以坚持的报价。
companion-nothing-to-hold-theirs = 对方还没有可以坚持的报价。
companion-nothing-to-accept-own = 对方还没有可以接受的报价。
companion-nothing-to-accept-theirs = 你还没有对方可以接受的报价。
companion-not-several = 一次给几套方案，是两到四套，而且各不相同。
companion-nothing-to-undo = 没有可以收回的内容。

companion-syntax = 这不是完整的真实谈判记录：第{ $line }行第{ $column }列：{ $what }
companion-format = 这份记录的格式是{ $found }，本程序读的是格式{ $known }
companion-entry = 第{ $number }条（“{ $line }”）：{ $problem }
companion-no-entry = 第{ $number }条（“{ $line }”）没有说是谁报了什么
companion-refused-entry = 第{ $number }条（“{ $line }”）：{ $reason }
companion-inexpressible = 这次谈判写不出来：{ $reason }
companion-unwritable = { $path }写不进去：{ $reason }
companion-exists = { $path }已经存在，属于另一次谈判，不会被覆盖
companion-other-plan = { $path }是为另一份计划（{ $other }）记的，请用 --file 另选文件。
companion-other-scenario = { $path }是为场景“{ $other }”记的，不是“{ $scenario }”，请用 --file 另选文件。
companion-stopped = 第{ $line }行：{ $problem }
companion-deal-what = 请写明场景、计划文件或记录文件：真实 1，或 真实 my.plan.ron
