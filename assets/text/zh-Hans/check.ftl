# 案例文件和计划文件里的问题。每个代码对应一条 check-代码；有几种说法的，
# 另有 check-代码-某某。

## 显示方式

check-level-error = 错误
check-level-warning = 警告
check-level-help = 提示
check-quoted = “{ $words }”
check-quoted-string = { $words }
check-between-names = 、
check-summary = 检查了{ $files }个文件：{ $errors }个错误，{ $warnings }个警告
check-path-problem = { $level }：{ $path }：{ $problem }
check-path-missing = 没有这个文件或文件夹
check-path-empty = 这个文件夹里没有 *.scenario.ron，也没有 *.plan.ron

## 怎么改

check-help-nearest = 是不是“{ $nearest }”？
check-help-only = 这里只能写{ $known }
check-help-one-of = 这里可以写{ $known }
check-help-one-of-many = 这里可以写{ $known }等
check-write = 改成 { $wanted }
check-price-range-help = 价格的范围是{ $min }到{ $max }

## 应有的内容

check-end-of-file = 文件结尾
check-a-comma = 逗号
check-a-whole-number = 整数
check-a-count = 不小于0的整数
check-a-number = 数字
check-two-numbers = 两个数字 (..., ...)
check-true-or-false = true 或 false
check-a-string = 带引号的文字
check-a-text = 带引号的文字，或分语言的文字，例如 {"{"}"en": "Price", "zh-Hans": "单价"{"}"}
check-a-list = 列表 [...]
check-a-map = 对照表 {"{...}"}
check-a-map-help = 对照表的写法：{"{"}名称: 值, 名称: 值{"}"}
check-a-name = 不带引号的名称
check-a-name-help = 去掉引号：{ $name }
check-a-field = 字段名
check-a-field-help = 字段直接写在圆括号里：Price(id: ...)
check-some-help = 去掉 Some(...)，只写括号里的内容

## 整个文件

check-unreadable-file = 无法读取这个文件：{ $error }
check-unreadable-file-missing = 没有这个文件
check-unreadable-file-forbidden = 无法读取这个文件：没有权限
check-unreadable-file-folder = 这是文件夹，不是文件
check-unreadable-file-other = 这不是普通文件
check-file-too-large = 文件超过{ $most } MiB
check-not-utf8 = 文件不是 UTF-8 编码：字节 0x{ $byte } 不是字符
check-not-utf8-help = 把文件另存为 UTF-8（较旧的中文编辑器默认保存为 GBK）
check-empty-file = 文件里没有内容
check-too-long = 文件太长，不像是人手写的
check-unknown-format = 文件的格式版本是{ $found }，本程序只能读取版本{ $known }
check-unknown-format-newer = 请用更新版本的 Haggle 打开
check-unknown-format-older = Haggle 从来没有这个格式版本
check-more-problems = 还有{ $count }个问题没有列出

## 书写格式

check-full-width-punctuation = RON 文件不认全角标点 { $found }
check-full-width-number = 数字 { $found } 里有全角字符
check-unclosed-comment = 这段注释没有结束
check-unclosed-comment-help = 用 */ 结束注释
check-unclosed-string = 这段文字缺少结尾的引号
check-unclosed-string-opening = 这段文字缺少开头的引号
check-unclosed-string-help = 在这一行补上英文双引号 "
check-unopened-bracket = 多了一个 { $found }，前面没有与它配对的括号
check-unopened-bracket-help = 删去它
check-mismatched-bracket = 这里应为 { $wanted }，却写了 { $found }
check-mismatched-bracket-help = 第{ $line }行的 { $open } 到这里还没有关闭：先关闭它，或删去这个 { $found }
check-unclosed-bracket = 这个 { $open } 没有关闭
check-unclosed-bracket-help = 用 { $wanted } 关闭
check-missing-comma = { $found }前面缺少逗号
check-missing-comma-help = 在这里加上英文逗号 ,
check-syntax = 应为{ $expected }，却写了{ $found }
check-syntax-cut = 文件不完整，中途就结束了
check-syntax-trailing = 最后一个右括号之后不能再有内容
check-syntax-stray = 这里不能用 { $found }
check-syntax-stray-comment = 注释用 // 开头
check-syntax-comma-in-number = 数字里不能有逗号
check-syntax-escape = 文字里没有这种转义写法
check-syntax-escape-help = 要写反斜杠，请写 \\
check-syntax-other = 无法读取（{ $message }）
check-duplicate-key = “{ $name }”在这里写了两次
check-duplicate-key-help = 第{ $line }行已经写过

## 值

check-missing-field = 这里缺少字段“{ $field }”
check-missing-field-help = 加上 { $field }: ...
check-unknown-field = 这里没有“{ $found }”这个字段
check-unknown-name = 这里不能写“{ $found }”
check-unknown-name-struct = 应为 { $wanted }(...)，却写了“{ $found }”
check-unknown-name-struct-help = 写成 { $wanted }(...)，或省略名称，只写 (...)
check-unknown-language = Haggle 不支持语言“{ $found }”
check-wrong-type-nothing = 这里应填{ $expected }，却是空的
check-wrong-type = 应为{ $expected }，却写了{ $found }
check-wrong-value = 值不合要求：{ $message }
check-wrong-value-share = { $found }不在0到1之间
check-wrong-value-share-help = 一半写 0.5，全部写 1
check-wrong-value-no-language = 至少要有一种语言的文字
check-wrong-value-no-language-help = 写成 {"{"}"en": "...", "zh-Hans": "..."{"}"}
check-not-finite = { $found } 不是有限的数字
check-absurd-number = { $found } 大得离谱
check-absurd-number-help = 一笔生意里的数字不会超过1,000,000,000,000

## 编号

check-empty-id = 编号（id）不能为空
check-odd-id = 编号“{ $id }”在脚本里不好输入
check-odd-id-help = 请用小写字母、数字、- 和 _
check-duplicate-id = 编号“{ $id }”在这个列表里出现了两次
check-file-name = 文件名是“{ $stem }”，案例的编号却是“{ $id }”
check-file-name-help = 两者取同一个名字，用哪个都能找到案例
check-unknown-issue = 没有“{ $id }”这项条款
check-unknown-member = 采购团队里没有“{ $id }”
check-unknown-colleague = 没有“{ $id }”这位同事
check-unknown-option = “{ $issue }”没有“{ $option }”这个选项
check-unknown-persona = 没有“{ $found }”这种买方性格
check-unknown-portrait = 没有“{ $found }”这个头像

## 案例的框架

check-odd-rounds = 一场谈判有1到{ $most }轮
check-odd-rounds-first = 轮次从1开始
check-odd-hours = 调研时间超过{ $most }小时
check-odd-currency = “{ $found }”不是货币代码
check-odd-currency-help = 请用 ISO 4217 的三个字母，例如 CNY、USD、EUR
check-teaches-nothing = 没有写明这个案例练习哪条规则
check-duplicate-rule = “{ $rule }”写了两次
check-market-order = 市场价的 high（{ $high }）必须高于 low（{ $low }）
check-market-order-insult = insult（{ $insult }）不能低于 high（{ $high }）
check-market-order-insult-help = 还算可信的开价不能同时算冒犯
check-market-outside-price = 市场价的 { $field }（{ $found }）不在可以报的价格之内
check-reservation-below-market = 买方最多只肯出{ $mean }，市场上没有供应商会这样卖
check-reservation-below-market-help = 提高买方的 reservation，降低 low，或让案例练习 Gap
check-negative-weight = 权重不能小于0
check-no-weight = 至少要有一条规则的权重大于0

## 条款

check-no-price = 条款里没有价格
check-no-price-help = 加上一项 Price(id: "price", ...)
check-two-prices = 一个案例只能有一个价格，这里又多了一个
check-negative-price = 价格不能小于0
check-negative-price-cost = 成本不能小于0
check-negative-price-argument = 理由不会让开价变得更不可信
check-floor-outside-price = 权限价（floor）为{ $floor }，业务员每次都要请示
check-floor-outside-price-low = 权限价（floor）为{ $floor }，业务员永远不用请示
check-no-quantity = “{ $id }”可以是{ $min }，这样的数量没有单价可言
check-no-quantity-help = 让“{ $id }”的 min 大于0
check-not-a-number = 单价只能乘以 Number 类的条款，“{ $id }”不是
check-short-curve = 曲线至少要有两个点
check-short-curve-help = 每个单位的价值都一样时，用 PerUnit(...)
check-curve-order = 曲线的点要从小到大：{ $found }排在了{ $before }后面
check-empty-range = max（{ $max }）必须大于 min（{ $min }）
check-odd-tick = 从{ $min }起每档{ $tick }，到不了{ $max }
check-odd-tick-help = 选一个能整除这段范围的档距（tick）
check-odd-tick-nothing = 档距（tick）必须大于0，现在是{ $tick }
check-too-many-options = 每档{ $tick }，从{ $min }到{ $max }有{ $steps }档
check-too-many-options-help = 最多{ $most }档
check-usual-outside-range = usual（{ $usual }）不在 min（{ $min }）和 max（{ $max }）之间
check-usual-off-tick = usual（{ $usual }）落在两档之间，无法报出
check-usual-off-tick-help = 从{ $min }开始，每档{ $tick }
check-no-choice = “{ $id }”没有选择余地：至少要有两个选项
check-too-many-packages = 价格以外的条款共有{ $found }种组合
check-too-many-packages-help = 最多{ $most }种：加大档距，或减少选项
check-pointless-issue = “{ $id }”怎么定，对双方都没有价值上的差别
check-pointless-issue-help = 给选项写上价值，或删去这项条款
check-figures-differ = “{ $id }”的名称里，英文和中文的数字不一致
check-figures-differ-help = 两种语言必须承诺同样的内容
check-empty-zopa = 没有双方都能接受的方案：其他条件照常时，买方只肯出{ $mean }，而卖方不成交也有{ $batna }
check-empty-zopa-help = 提高 reservation，降低替代方案（batna）的 worth 或 unit_cost，或让案例练习 Gap

## 人物和桌边的安排

check-empty-team = 买方没有人在座
check-empty-team-seller = 卖方没有人在座
check-empty-team-seller-help = 团队里的第一个人就是业务员
check-no-decider = 这个团队里没有人拍板
check-no-decider-help = 给其中一人写上 role: Decider
check-odd-distribution = 标准差必须大于0
check-odd-distribution-negative = 标准差不能小于0
check-odd-distribution-order = high 必须大于 low
check-reservation-outside-price = 底价{ $mean }不在可以报的价格之内
check-odd-range = { $name } 必须在{ $lowest }到{ $highest }之间
check-odd-range-negative = { $name } 不能小于0
check-odd-range-nothing = { $name } 必须大于0
check-odd-range-reversed = { $name } 写成了从{ $low }到{ $high }
check-odd-range-reversed-help = 小的数字写在前面
check-odd-range-change = 这个变化只能在-1到1之间
check-nothing-heals = 买方心存不满（grievance），却没有一条理由能化解
check-nothing-heals-help = 给道歉的那条理由写上 heals: 0.8
check-odd-weight = “{ $id }”的 weight 必须大于0
check-odd-weight-help = 完全没有发言权的人不会坐上谈判桌
check-negative-care = 在意的程度不能小于0
check-negative-care-help = 写0或更大的数；1表示和公司一样在意
check-research-too-long = 这项调研要{ $hours }小时，总共只有{ $all }小时
check-moves-nobody = 理由“{ $id }”打动不了任何人
check-moves-nobody-help = 在 moves 里写明它对每位成员有多大作用
check-second-answer = “{ $id }”已经回答过这个问题
check-no-effect = “{ $id }”没有任何影响

## 文字

check-missing-language = “{ $field }”缺少{ $language ->
    [zh-Hans] 中文
   *[en] 英文
}
check-missing-language-help = 加上 "{ $language }": "..."
check-missing-language-everywhere = 整个文件都没有{ $language ->
    [zh-Hans] 中文
   *[en] 英文
}
check-missing-language-everywhere-help = 给每处文字加上 "{ $language }": "..."
check-empty-text = 这里没有文字
check-missing-glyph = 程序的字体里没有{ $characters }
check-missing-glyph-help = 窗口里会显示成空方框
check-missing-lines = 缺少{ $intents }的台词
check-missing-lines-help = 届时会用程序自带的台词
check-few-lines = “{ $intent }”只有一句台词，听起来总是一样
check-unknown-gap = 没有内容可以填进 {"{"}{ $gap }{"}"}
check-gaps-differ = 这句台词里，{ $language ->
    [zh-Hans] 中文
   *[en] 英文
}的占位符和{ $other ->
    [zh-Hans] 中文
   *[en] 英文
}的不一致

## 计划：大多是程序在做计划时说的话

check-unknown-scenario = 没有案例“{ $id }”，无法对照检查这份计划
check-unknown-scenario-help = 把计划放到案例所在的文件夹里
check-other-scenario = 这份计划是给“{ $found }”做的，不是给“{ $wanted }”做的
check-other-scenario-help = 用“haggle plan { $wanted } -o 文件”可以先写出一份计划
check-other-scenario-currency = 计划按{ $found }计价，案例按{ $wanted }计价
check-scenario-changed = 计划做好之后有变化：{ $problem }
check-plan-adapted = { $problem }
check-nearest-value = 最近的值是{ $nearest }
check-missing-limit = { $problem }
check-unfit-terms = { $problem }
check-limits-order = { $problem }
check-below-batna = { $problem }
check-below-alternatives = { $problem }
check-no-ladder = { $problem }
check-step-below-limit = { $problem }
check-step-too-large = { $problem }
check-step-takes-back = { $problem }
check-needs-consent = { $problem }
check-final-too-early = { $problem }
check-round-zero = { $problem }
check-opening-waits = { $problem }
check-waits-too-long = { $problem }
check-unknown-argument = { $problem }
check-duplicate-argument = { $problem }
check-unknown-person = { $problem }
check-same-person = { $problem }
check-duplicate-issue = { $problem }
check-estimate-order = { $problem }
