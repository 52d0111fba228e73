# 由 GENIUS 谈判格式生成场景。

import-done = { $path }：“{ $title }”，{ $issues } 个议题，{ $packages } 种方案
import-left-out = 说明：“{ $issue }”只有一个值，已略去；它的价值计入第一个议题
import-cut = 说明：“{ $issue }”是实数，已分成 { $steps } 档
import-discount = 说明：{ $side }的折扣因子为 { $discount }，作为注释写在文件里；场景中时间没有成本
import-seller = 卖方
import-buyer = 买方
import-write-failed = 无法写入 { $path }：{ $reason }
import-read-failed = 无法读取文件：{ $reason }
import-too-large = 文件超过 { $most } MB
import-not-text = 文件不是 UTF-8 文本
import-not-scenario = 要写入的文件名必须以 .scenario.ron 结尾

## 文件可能有的问题

import-not-xml = 不是格式正确的 XML：{ $found }
import-doctype = 这里不允许文档类型声明：它可能定义无穷无尽的实体。请删去
import-too-many-elements = 元素太多，没有哪个领域会有这么多
import-too-deep = 元素嵌套超过 100 层
import-wrong-root = 文件以 <{ $found }> 开头，应为 <{ $expected }>
import-missing-element = <{ $inside }> 里没有 <{ $wanted }>
import-missing-attribute = <{ $element }> 没有 { $wanted }="..."
import-not-a-number = { $attribute }="{ $found }" 不是数字；应为有限的数字，例如 0.25
import-negative = { $found } 小于 0；应为 0 或更大
import-not-a-share = { $found } 不在 0 到 1 之间
import-unknown-type = 没有“{ $found }”这种议题类型；应为 discrete、integer 或 real
import-unknown-function = 没有“{ $found }”这种函数；应为 linear、constant 或 triangular
import-twice = “{ $found }”出现了两次
import-unknown-issue = 领域中没有议题“{ $found }”
import-missing-issue = 领域中的议题“{ $found }”在这里没有评价
import-missing-weight = 没有与议题“{ $found }”序号相同的 <weight>
import-unknown-item = 领域中议题“{ $issue }”没有选项“{ $item }”
import-missing-item = 议题“{ $issue }”的选项“{ $item }”在这里没有评价
import-other-type = 议题“{ $issue }”在领域中的类型是 { $expected }
import-empty-range = 从 { $low } 到 { $high } 的范围是空的，或者顺序不对
import-too-many-values = 一个议题有 { $found } 个整数太多了；最多 10,000 个
import-nothing = 没有可谈的：没有一个议题有两个值
import-too-many-packages = 方案太多，无法编号
