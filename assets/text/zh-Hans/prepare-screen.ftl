### 谈判准备页面。

prepare-screen-colon = ：

## 买方

prepare-screen-market = 以下价格都按其他条件照常计。对方习惯 { $usual }；市场行情 { $low } 到 { $high }；开价到 { $insult }，许多人会觉得被冒犯。
prepare-screen-market-mild = 以下都是方案对你的价值。照常的条件有 { $usual }；一般的成交有 { $low }，大胆的开价要 { $high }。
prepare-screen-market-points = 以下都是方案对你的价值。照常的条件有 { $usual }；一般的成交有 { $low }，大胆的开价要 { $high }；开价到 { $insult }，许多人会觉得被冒犯。
prepare-screen-cares-much = 非常看重：{ $issues }
prepare-screen-cares-more = 比别人更看重：{ $issues }
prepare-screen-cares-equally = 和别人一样看重：{ $issues }
prepare-screen-cares-less = 不如别人看重：{ $issues }

## 调研

prepare-screen-research-none = 本案例没有可以查的东西。
prepare-screen-research-left = { $hours ->
    [0] 准备时间已用完。
   *[other] 还剩 { $hours } 小时。
}
prepare-screen-takes = { $hours } 小时
prepare-screen-do = 去做
prepare-screen-done = 已完成

## 让步阶梯

prepare-screen-no-ladder = 这里会列出你计划的报价，从开价一步步往下：请设定上限和目标，或移动上面的滑块。
prepare-screen-shape-opening = 阶梯从这个价格开始，其他条件照常
prepare-screen-shape-opening-points = 阶梯从对你的这个价值开始
prepare-screen-shape-opening-name = 开价
prepare-screen-shape-target = 阶梯走向这个价格，其他条件照常
prepare-screen-shape-target-points = 阶梯走向对你的这个价值
prepare-screen-shape-target-name = 走向
prepare-screen-shape-steps = 计划报价几次
prepare-screen-shape-steps-name = 次数
prepare-screen-shape-ratio = 每一步是上一步的百分之几
prepare-screen-shape-ratio-name = 比例
prepare-screen-chart-usual = 按习惯的价格 { $worth }
prepare-screen-chart-usual-points = 照常的条件 { $worth }
prepare-screen-chart-guess = 你估计的对方底线 { $worth }
prepare-screen-chart-words = 计划的报价对你的价值：{ $worths }。
prepare-screen-step-number = 序
prepare-screen-step-price = 单价
prepare-screen-step-worth = 对你的价值
prepare-screen-step-gives = 你让出
prepare-screen-step-asks = 你要的回报
prepare-screen-step-usual = 其他条件照常
prepare-screen-step-nothing = 没有
prepare-screen-step-also-gives = 另给：{ $terms }
prepare-screen-step-final = 最终
prepare-screen-step-add = 加一步
prepare-screen-step-add-hint = 在最后加一个报价，让得比前一步少一点。
prepare-screen-step-price-label = 第 { $step } 步：价格
prepare-screen-step-worth-label = 第 { $step } 步：对你值多少
prepare-screen-step-terms-label = 第 { $step } 步：全部条款。
prepare-screen-step-terms-hint = 修改这个报价的全部条款。
prepare-screen-step-final-label = 第 { $step } 步：标为最终报价
prepare-screen-step-remove-label = 第 { $step } 步：去掉
prepare-screen-by-hand = 你改过其中几步。再动上面的控件，阶梯会重新跟着上下限走。
prepare-screen-terms-title = 阶梯第 { $step } 步
prepare-screen-terms-done = 好了
prepare-screen-terms-worth = 对你值 { $worth }
prepare-screen-terms-opening = 这是你的开价。
prepare-screen-terms-exchange = 比上一步让出 { $give }，要回 { $ask }。
prepare-screen-terms-add = 在后面加一步
prepare-screen-terms-remove = 去掉这一步

## 规则怎么说

## 上下限与估计

prepare-screen-limit-upper = 上限
prepare-screen-limit-aspiration = 目标
prepare-screen-limit-lower = 下限
prepare-screen-estimate-between = 介于
prepare-screen-unset-upper = 未设定：说得出道理的最高价。
prepare-screen-unset-aspiration = 未设定：你想谈到的结果。
prepare-screen-unset-lower = 未设定：再低就离开。
prepare-screen-set-here = 就定在 { $price }
prepare-screen-estimate-unset = 还没有估计：其他条件照常时，对方最多肯付多少。
prepare-screen-estimate-unset-points = 还没有估计：对方最多会留给你多少。

## 条款的轻重

prepare-screen-priorities = 哪些条款对你最要紧
prepare-screen-priorities-help = 最要紧的排在最前。
prepare-screen-priorities-unset = 还没有排序：请上移或下移。
prepare-screen-priorities-set = 就按这个顺序
prepare-screen-priorities-swing = 最差到最好 { $money }
prepare-screen-priorities-up = { $issue }：更要紧
prepare-screen-priorities-down = { $issue }：没那么要紧
prepare-screen-priorities-end = 已经到头了。
prepare-screen-priorities-ask = 用“两个方案选一个”来排
prepare-screen-priorities-ask-hint = 比较几对方案，条款就按你的看法排好了。
prepare-screen-deals-title = 这两个方案，你更想要哪个？
prepare-screen-deals-help = 第 { $number } 题，最多 { $most } 题。条款会按你的回答排序。
prepare-screen-deals-rest = 其他条件照常。
prepare-screen-deals-neither = 差不多
prepare-screen-deals-back = 上一题
prepare-screen-deals-done = 条款已按你的回答排好。

## 红白脸与风格

prepare-screen-faces = 谁唱红脸，谁唱白脸
prepare-screen-face-white = 白脸（强硬）
prepare-screen-face-red = 红脸（温和）
prepare-screen-face-nobody = 不安排
prepare-screen-style = 你的谈判风格
prepare-screen-style-label = 你想让对方认识的风格
prepare-screen-style-firm = 坚定
prepare-screen-style-analyst = 分析
prepare-screen-style-partner = 伙伴
prepare-screen-style-firm-words = 坚定：让步少而小，不行就直说。
prepare-screen-style-analyst-words = 分析：用数据说话，先问后动。
prepare-screen-style-partner-words = 伙伴：态度温和，有来有往，寻求双赢。

## 下一步

prepare-screen-sensible = 替我补全
prepare-screen-sensible-hint = 没填的部分，按课程的做法、根据你目前所知补上；你已经填的不变。
prepare-screen-sensible-done = 已按课程的做法补全，依据是市场行情、你的退路和调研所得。你有不同看法的地方，尽管改。
prepare-screen-sit-down = 上谈判桌
prepare-screen-leave-title = 离开准备页面？
prepare-screen-leave-words = 计划不会保留。
prepare-screen-leave-yes = 离开
prepare-screen-leave-no = 留下
