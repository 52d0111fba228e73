# 脚本行或输入的命令哪里不对。

script-at = 第{ $line }行第{ $column }列：{ $problem }
script-list-comma = 、

script-noun-command = 命令
script-noun-preparation = 准备事项
script-noun-research = 调研
script-noun-issue = 条款
script-noun-option = 选项
script-noun-style = 风格
script-noun-person = 己方人员
script-noun-member = 对方成员
script-noun-probe = 问题
script-noun-argument = 理由
script-noun-colleague = 同事
script-noun-tone = 语气
script-noun-expectation = 期望
script-noun-time = 让步时机
script-noun-number = 数字

script-unknown = 没有“{ $found }”这个{ $noun }；可用的有：{ $known }
script-unknown-nearest = 没有“{ $found }”这个{ $noun }；是不是“{ $nearest }”？可用的有：{ $known }
script-missing = 这里缺少{ $noun }
script-missing-one-of = 这里缺少{ $noun }，可用的有：{ $known }
script-not-a-number = “{ $found }”不是数字
script-not-a-share = “{ $found }”不是0到1之间的比例
script-superfluous = “{ $found }”是多余的
script-off-grid = { $issue }的范围是{ $min }到{ $max }，步长{ $tick }；没有“{ $found }”，最接近的是{ $nearest }
script-twice = { $issue }写了两次
script-reversed = 下端高于上端
script-after-the-end = 第{ $line }行已经结束了会谈，后面不能再有动作
script-too-late = 这属于谈判前的准备，请写在第一步之前

script-unmet = 第{ $line }行：“{ $expected }”没有满足：{ $found }
script-found-running = 谈判还没有结束
script-found-agreement = 结果是成交
script-found-rep-walked = 结果是未成交：你离开了
script-found-buyer-walked = 结果是未成交：买方离场
script-found-no-counter = 对方没有还价
script-found-figure = 实际是{ $figure }
script-found-not-judged = 依据太少，无法评判
script-skipped = 谈判已经结束，第{ $first }行到第{ $last }行中有{ $count }步没有执行。
script-refused = 第{ $line }行：“{ $text }”无法执行：{ $why }
