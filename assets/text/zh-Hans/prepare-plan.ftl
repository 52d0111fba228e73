# 准备页面：阶梯上的拖柄、开价理由、备选方案表、计划文件。

prepare-plan-handle = 第{ $step }步：{ $price }，对你值{ $worth }
prepare-plan-handle-points = 第{ $step }步：对你值{ $worth }
prepare-plan-handle-hint = 上下拖动这一步，也可以用 ↑ 和 ↓ 移动。
prepare-plan-when = 什么时候走
prepare-plan-when-round = 最早在第几轮

## 开价理由

prepare-plan-arguments = 开价之前说什么
prepare-plan-arguments-help = 理由充分，高开价才站得住。按要说的先后勾选。
prepare-plan-argument-label = 开价之前说：{ $argument }

## 备选方案表

prepare-plan-worksheet = 谈不成还能怎么办
prepare-plan-worksheet-hint = 算出各种退路合起来值多少，下限由此而来。
prepare-plan-worksheet-title = 不做这笔生意，你还能怎么办？
prepare-plan-worksheet-help = 一行一条退路，写上有几成把握、成了值多少。先试最好的，不成再试下一条。
prepare-plan-worksheet-what = 退路
prepare-plan-worksheet-chance = 把握
prepare-plan-worksheet-worth = 价值
prepare-plan-worksheet-adds = 折算
prepare-plan-worksheet-what-label = 退路{ $number }：内容
prepare-plan-worksheet-chance-label = 退路{ $number }：有几成把握，百分比
prepare-plan-worksheet-worth-label = 退路{ $number }：对你值多少
prepare-plan-worksheet-remove-label = 退路{ $number }：去掉
prepare-plan-worksheet-anyway = 都不成：{ $text }
prepare-plan-worksheet-sum = 合起来值{ $worth }
prepare-plan-worksheet-sum-help = 低于这个价值的生意，不如不做。
prepare-plan-worksheet-add = 加一条退路
prepare-plan-worksheet-take = 就以{ $worth }为下限

## 计划文件

prepare-plan-files = 计划文件
prepare-plan-files-hint = 把这份计划存成文件，或者取回一份。
prepare-plan-files-title = 计划文件
prepare-plan-files-close = 关闭
prepare-plan-files-save = 保存这份计划
prepare-plan-files-name-label = 给计划起个名称
prepare-plan-files-save-it = 保存
prepare-plan-files-needs-name = 请先给计划起个名称。
prepare-plan-files-saved = 已存入 { $path }
prepare-plan-files-load = 取回计划
prepare-plan-files-none = 这个案例存过的计划会列在这里。
prepare-plan-files-load-label = 查看计划“{ $name }”
prepare-plan-files-other = 其他文件：
prepare-plan-files-other-label = *.plan.ron 文件的路径，按回车打开
prepare-plan-files-look = 计划“{ $name }”
prepare-plan-files-refused = 这份计划在这里不能用：
prepare-plan-files-adapted = 它是按这个案例的另一个版本做的，不同之处：
prepare-plan-files-fits = 和这个案例完全相符。
prepare-plan-files-problem = 第{ $line }行第{ $column }列：{ $message }
prepare-plan-files-replaces = 它会取代你已经填好的内容。
prepare-plan-files-use = 用这份计划
