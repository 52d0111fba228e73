# 计划就在手边：下一步是哪一步。
beside-title = 你的计划
beside-next = 下一步：第{ $step }步，共{ $steps }步
beside-next-line = 下一步：第{ $step }步，共{ $steps }步：{ $terms }。{ $exchange }；对你值{ $worth }。{ $final }{ $due }
beside-next-terms = { $title }：{ $terms }
beside-next-money = { $exchange }；对你值{ $worth }。{ $final }{ $due }
beside-take = 取第{ $step }步
beside-take-hint = 把这一步放进表单，看清让什么、要什么；再按一次就报出。
beside-play = 报出第{ $step }步
beside-play-hint = 这一步已在表单里：按下就报出。
beside-then = {""}
beside-accept = { $accept }：{ $remark }
beside-accept-below-limit = { $bound ->
    [batna] 还不如不成交
   *[limit] 低于下限
}
beside-accept-below-step = 低于第{ $step }步
beside-terms-same = 条件不变
beside-gives-asks = 让出{ $gives }，要回{ $asks }
beside-gives = 让出{ $gives }，不要回报
beside-asks = 不让，要回{ $asks }
beside-opening = 这是你的开价
beside-final = 说明这是最终报价。
beside-due-now = 现在就可以出。
beside-due-answer = 等对方回应后再出。
beside-due-hold = 对方没动：先坚持一轮。
beside-due-movement = 等对方动了再出。
beside-due-round = 第{ $round }轮起再出。
beside-type-plan = { $line }输入 计划 报出。
beside-mind = 留意：{ $words }
beside-none = 你没有计划好的步骤。
beside-over = 计划里没有下一步了：{ $steps }步都已走完。
beside-state-played = 第{ $step }步：已出
beside-state-passed = 第{ $step }步：已用别的条件走过
beside-state-next = 第{ $step }步：下一步
beside-state-later = 第{ $step }步：以后

# 这一手出手之前，有哪些不妥。
beside-caution-below-limit = { $bound ->
    [batna] 比不成交的{ $lower }还少{ $short }。
   *[limit] 比你的下限{ $lower }还低{ $short }。
}
beside-caution-accept-below-limit = { $bound ->
    [batna] 对方的条件比不成交的{ $lower }还少{ $short }。
   *[limit] 对方的条件比你的下限{ $lower }还低{ $short }。
}
beside-caution-walk-from-good = { $bound ->
    [batna] 对方的条件值{ $worth }，比不成交的{ $lower }多。
   *[limit] 对方的条件值{ $worth }，高于你的下限{ $lower }。
}
beside-caution-breaks-final = 你说过上次是最终报价，再报就是食言。
beside-caution-takes-back = 把让出的{ $more }又收了回去，有损信任。
beside-caution-opens-insulting = 在这个市场，{ $insult }以上会让对方觉得受了冒犯。
beside-caution-opens-beyond = 高过这个市场会信的{ $raised }，先讲出理由。
beside-caution-opens-at-aim = 没有高过你的目标{ $aim }，后面就没有可让的了。
beside-caution-opens-at-middle = 没有高过市场中位{ $aim }，后面没有多少可让的了。
beside-caution-opens-below-upper = 比你的上限{ $upper }低{ $short }。
beside-caution-opens-below-plan = 开价比计划低{ $more }。
beside-caution-opens-low = 低于这个市场会信的{ $high }。
beside-caution-gives-in = 对方不愿谈，你就让步了：先问问差在哪里。
beside-caution-to-silence = 对方听了你的上次报价还没有动。
beside-caution-ahead-of-plan = 比计划的第{ $step }步多让{ $more }。
beside-caution-past-plan = 计划到{ $last }为止，这样又多让{ $more }。
beside-caution-accept-below-next = 计划的第{ $step }步还会多要{ $short }。
beside-caution-wait-a-round = 对方没动，按计划先坚持一轮。
beside-caution-wait-for-movement = 按计划要等对方动了再让。
beside-caution-wait-for-round = 按计划要等到第{ $round }轮。
beside-caution-final-early = 说是最终报价，可计划里还有{ $left }步。
beside-caution-large-step = 一次就让出全部空间的{ $part }%。
beside-caution-larger-step = 上次让{ $before }，这次让{ $given }：越让越多，等于说后面还有。
beside-caution-early = 到现在已让出空间的{ $share }%，合适的进度是{ $allowed }%。
beside-caution-equal-step = 上次让{ $before }，这次让{ $given }：没有变小，等于说后面还有。
beside-caution-accept-early = 连同它，到现在让出空间的{ $share }%，合适的进度是{ $allowed }%。
beside-caution-accept-far-below = 一下子让出全部空间的{ $part }%。
beside-caution-nothing-asked = 让出{ $give }，几乎没要回报。
beside-caution-nothing-asked-single = 对方还没有靠近这么多，就先让出{ $give }。
