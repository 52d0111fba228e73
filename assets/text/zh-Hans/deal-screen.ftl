# 真实谈判的画面。
deal-screen-open = 真实谈判
deal-screen-open-hint = 把真实客户的报价一次次记下来，看其中传出的信号。这里没有模拟的买方。
deal-screen-without-plan = 新的谈判，不用计划
deal-screen-go-on = { $count ->
    [0] { $name }：还没有内容
   *[other] { $name }：已记{ $count }条，接着记
}
deal-screen-by-plan = 新的谈判，用计划{ $name }
deal-screen-subtitle = 真实谈判：双方说了什么由你来记。
deal-screen-said = { $count ->
    [0] 还没有内容
   *[other] 已记{ $count }条
}
deal-screen-theirs = 对方报价传出的信号
deal-screen-own = 对方眼里你的报价
deal-screen-own-none = 你还没有报价。
deal-screen-kept = 存在哪里
deal-screen-kept-nowhere = 没有保存。
deal-screen-history = 双方说了什么
deal-screen-who = 谁在说
deal-screen-they = 对方
deal-screen-you = 你
deal-screen-they-said = 对方：{ $value }
deal-screen-you-said = 你：{ $value }
deal-screen-found = { $changes }。价值{ $worth }。
deal-screen-enter-theirs = 记下对方的报价
deal-screen-enter-own = 记下你的报价
deal-screen-hold-theirs = 对方坚持
deal-screen-hold-own = 你坚持
deal-screen-accept-theirs = 对方接受
deal-screen-accept-own = 你接受
deal-screen-leave-theirs = 对方离开
deal-screen-leave-own = 你离开
deal-screen-find = 对你等值的方案
deal-screen-undo = 撤销
deal-screen-over = 已有一方接受或离开，谈判结束了。撤销可以收回最后一条。
