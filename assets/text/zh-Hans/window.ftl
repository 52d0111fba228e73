### 窗口界面。

window-close = 关闭
window-cancel = 取消
window-keys = 按键
window-keys-title = 本页按键
window-key-tab-name = Tab
window-key-tab = 下一个控件
window-key-arrows-name = ← →
window-key-arrows = 调整当前控件
window-key-space-name = 空格
window-key-space = 按下当前控件
window-across-the-table = 谈判对手



## 案例库

window-library-subtitle = 练一场谈判：准备、上桌、复盘。
window-library-heading = 案例
window-library-empty = 这里会列出可以练习的案例。目前一个也没有找到。
window-library-choose = 请在左边选一个案例。
window-library-teaches = 重点练习：{ $rules }
window-library-broken-count = 无法使用：文件中有 { $count } 处问题
window-library-broken = { $name } 无法使用
window-library-broken-help = 用“haggle check”可以查看每个问题在文件中的位置。
window-library-problem = 第 { $line } 行：{ $message }
window-library-you = 你是
window-library-sell = 你卖
window-library-buyer = 买方
window-library-otherwise = 谈不成
window-library-batna = { $text }这对你值{ $worth }。
window-library-length = 时间
window-library-rounds = 上桌约 { $rounds } 轮，准备时间 { $hours } 小时
window-library-aim = 目标
window-library-aim-text = 目标和底线由你自己定，就在接下来的准备中。
window-library-next = 下一步：了解对手，计划怎样让步。
window-library-open = 开始准备
window-library-best = 最好成绩：技巧{ $technique }，{ $worth }
window-library-resume = 继续：{ $title }
window-library-resume-hint = 上次谈判中断了，可以接着谈。

## 谈判桌

window-case = 对局 { $seed }
window-what-you-know = 已知情况
window-know-nothing = 这里会显示你了解到的情况。多问问对方。
window-worth = 对你值 { $worth }，{ $band }
window-needs-consent = { $issue }：要先跟{ $colleague }打个招呼（C）。

window-chart-upper = 上限 { $worth }
window-chart-aim = 目标 { $worth }
window-chart-lower = 你的下限 { $worth }
window-chart-batna = 不成交 { $worth }
window-chart-empty = 这里会显示双方报价如何一步步靠近，按对你的价值计算。
window-chart-you = 你
window-chart-plan = 你的计划
window-chart-they = 对方
window-chart-description = 双方报价对你的价值。你：{ $own }。对方：{ $theirs }。

window-tone = 你的脸色
window-tone-white = 白脸，强硬
window-tone-neutral = 中性
window-tone-red = 红脸，温和

window-table-round = 第 { $round } 轮，通常约 { $rounds } 轮
window-table-rounds = 通常约 { $rounds } 轮
window-table-conversation = 对话
window-table-silence = 这里会显示双方说的话。
window-table-offers = 双方报价（对你的价值）
window-table-move = 轮到你了
window-table-speaking = 发言中
window-table-counter-offer = 还价
window-table-give = 你让出
window-table-get = 你得到
window-table-worth = 对你值
window-table-offer-first = 报出这个价
window-table-offer-next = 报出这个价
window-table-offer-counter = 这样还价
window-table-final = 最终报价
window-table-accept = 接受对方报价，值 { $worth }
window-table-accept-nothing = 接受
window-table-hold = 坚持
window-table-hold-hint = 保持上次报价，等对方先动。
window-table-ask = 提问
window-table-ask-hint = 提个问题：问对人、问对事，才知道对方要什么。
window-table-ask-none = 这个案例里没有可问的。
window-table-argue = 说理
window-table-argue-hint = 摆出理由。同一个理由，有人听得进，有人听不进。
window-table-argue-none = 这个案例里没有可用的理由。
window-table-consult = 请示
window-table-consult-hint = 问问自己的同事。花一点时间，也许能多一个选项。
window-table-consult-none = 这个案例里没有可请示的人。
window-table-recess = 休会
window-table-recess-hint = 休息一会儿。
window-table-walk = 离开
window-table-walk-hint = 不成交，离开谈判桌。
window-table-debrief = 看复盘

window-ended-agreement = 达成协议。
window-ended-rep-walked = 你离开了谈判桌。
window-ended-buyer-walked = 对方离场了。

window-ended-batna = 没有成交，你手里有 { $worth }。
window-ended-next = 复盘会摊开对方的底牌，告诉你哪里做得好、桌上还剩下什么。

window-table-vary = 变通
window-table-vary-hint = 对你大致等值的其他方案：换个报法，但不让步。
window-finder-title = 对你大致等值的方案
window-finder-last = 与你上次的报价相比（{ $terms }，对你值{ $worth }）：
window-finder-planned = 与你计划的报价相比（{ $terms }，对你值{ $worth }）：
window-finder-form = 与填好的报价相比（{ $terms }，对你值{ $worth }）：
window-finder-worth = 对你值{ $worth }。
window-finder-none = 没有别的方案对你同样值钱：有条款已到范围的尽头，或者其他条款补不上差额。
window-finder-ask = 这些方案都没有让步。对方更喜欢哪一个，从这里看不出来：先问，再选。选中只是填好报价。

window-table-only-if = 以此为条件
window-table-only-if-label = 以此为条件：{ $term }

window-tray = 备选
window-tray-hint = 把这个方案放到一边，作为几个备选之一：一次给出两到四个，由对方挑。
window-tray-there = 这个方案已经放好了。
window-tray-full = 一次最多四个方案。
window-tray-one = 已放好A；再放一个，就可以让对方挑。
window-tray-together = 由对方挑一个。按一下可取出。
window-tray-form-worth = 表中方案对你值
window-tray-take-out = 取出{ $letter }（对你值{ $worth }）：{ $terms }
window-tray-offer = 给出这{ $count }个方案，由对方挑
window-finder-aside = 备选
window-finder-aside-label = 把第{ $number }个放到一边，作为备选

window-menu-ask = 你想问什么？
window-menu-argue = 你要讲哪条理由？
window-menu-consult = 你要请示谁？
window-menu-consult-words = 你先离席问一声。
window-menu-to = 对谁说
window-menu-everybody = 在座各位
window-menu-used = { $name }（已说过）

window-confirm-no = 继续谈
window-confirm-walk = 要离开吗？
window-confirm-walk-yes = 离开
window-confirm-walk-counter = 对方上次的报价对你值 { $worth }。不成交的话，你有 { $batna }。
window-confirm-walk-none = 对方还没有报价。不成交的话，你有 { $batna }。
window-confirm-offer = 要报出这么少吗？
window-confirm-offer-yes = 报出
window-confirm-accept = 要接受这么少吗？
window-confirm-accept-yes = 接受
window-confirm-below = { $bound ->
    [batna] { $terms }：对你值 { $worth }，不成交的话你有 { $limit }。
   *[limit] { $terms }：对你值 { $worth }，你的下限是 { $limit }。
}

## 准备

window-back-to-library = 案例库
window-prepare-title = 准备：{ $title }
window-prepare-subtitle = 知己知彼，定好上下限，计划怎样让步。
window-prepare-hours = 已用 { $used } 小时，共 { $total } 小时
window-prepare-buyer = 买方
window-prepare-research = 调研
window-prepare-limits = 你的上下限
window-prepare-batna = 谈不成：{ $text }这值 { $worth }，相当于其他条件照常、单价 { $price }。
window-prepare-batna-points = 谈不成：{ $text }这值 { $worth }。
window-prepare-estimate = 你估计的对方底线
window-prepare-estimate-to = 到
window-prepare-estimate-low = 对方底线，下端
window-prepare-estimate-high = 对方底线，上端
window-prepare-estimate-sure = 把握
window-prepare-ladder = 你的让步阶梯
window-prepare-rules = 规则怎么说

## 复盘

window-chart-agreement = 成交 { $worth }
window-key-issue-name = ↑ ↓
window-key-issue = 上一项或下一项条件
window-table-outcome = 结局
