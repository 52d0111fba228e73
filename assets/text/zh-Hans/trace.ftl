# 已公布的策略记录的逐步重放。

trace-case = { $id }：{ $actions } 步中有 { $agree } 步一致
trace-difference = {"  "}第一处不同在第 { $action } 步（第 { $round } 轮，{ $actor }）：文件为{ $expected }，策略为{ $found }
trace-breaks-off = {"  "}记录在最后一轮之前中断，没有达成协议
trace-summary = { $cases } 个案例中有 { $exact } 个每一步都一致
trace-seller = 卖方
trace-buyer = 买方
trace-accepts = 接受
trace-nothing = 不报价
trace-out-of-turn = 没有轮到它
trace-offers = 报价（{ $offer }）

## 文件可能有的问题

trace-too-large = 文件超过 256 MB
trace-not-text = 文件不是 UTF-8 文本
trace-not-in-form = 第 { $line } 行第 { $column } 列，{ $place }：{ $message }
trace-empty = { $place }：这里什么都没有
trace-too-many-outcomes = { $place }：这些议题合起来超过 { $most } 种结果
trace-twice = { $place }：{ $name } 出现了两次
trace-missing = { $place }：缺少 { $name }
trace-unknown = { $place }：本案例的议题中没有 { $name }
trace-unknown-strategy = { $place }：没有名为“{ $name }”的策略；可用的有 boulware、linear、conceder、aspiration、time-dependent（须给出 params.exponent）、relative-tit-for-tat、averaged-tit-for-tat、mixture、micro 和 naive-tit-for-tat
trace-out-of-range = { $place }：{ $found } 超出了这里允许的范围
trace-wrong-length = { $place }：有 { $expected } 个议题，却给了 { $found } 个值
trace-no-such-action = { $place }：这里不能有“{ $name }”这个动作；应为带有报价的“offer”，或报价之后的“accept”
