# 终端界面：提示与平实的句子。

terminal-welcome = Haggle。随时可输入：帮助（help）、语言（language，切换到英文）、退出（quit）。
terminal-goodbye = 再见。
terminal-instead-of-window = 无法打开窗口：{ $reason }。改在终端里练习。
terminal-demonstration = 无法打开窗口：{ $reason }。键盘前也没有人，因此播放内置的示范。
terminal-how-to-play = 想亲自练习，请在有屏幕的机器上运行 haggle，或在终端里运行“haggle play --terminal”。
terminal-unknown = 没有“{ $word }”这个命令。输入 help 查看全部命令。
terminal-unknown-nearest = 没有“{ $word }”这个命令。是不是“{ $nearest }”？输入 help 查看全部命令。
terminal-no-expectations = 检查语句只用在脚本里，这里请自己判断。
terminal-resume-later = 以后要继续这场谈判：haggle play --resume { $path }

terminal-prompt-library = 选哪个案例？
terminal-library = 案例
terminal-library-cant-open = { $key }无法练习：{ $message }（{ $origin }；用 haggle check 查看位置）
terminal-library-empty = 这里没有案例。
terminal-library-next = 输入编号开始。
terminal-not-a-seed = “{ $word }”不是种子，种子是一个整数。
terminal-resume-what = 请输入 resume 和谈判记录文件的路径。
terminal-help-library =
    编号：用新的买方开始这个案例
    编号 种子 42：用这个种子的买方，每次都相同
    继续 文件（resume）：继续中断的谈判
    真实 编号，或 真实 文件.plan.ron（deal）：边谈边记一次真实谈判
    语言（language）：切换到英文。退出（quit）

terminal-prompt-prepare = 准备，还剩{ $hours }小时>
terminal-prepare = { $title }（买方{ $seed }）
terminal-prepare-next = 下一步：先看买方、条款，做调研；再设定上限、目标、下限，排好阶梯，然后入座。输入 帮助 看具体用法。
terminal-help-prepare =
    买方（buyer）：公司和人员。条款（terms）：谈什么，各值多少
    调研（research）：可以了解什么；调研 2：做第2项。已知（know）：知道什么
    下限 { $lower }（或 下限 { $other_lower }）：低于它就离开
    目标 { $aim }：你想谈成的。上限 { $upper }：从这里开价
    阶梯 5 0.65：从上限到目标排五次报价，每步是上一步的0.65倍
    step { $term } { $other_term }：阶梯上再加一次报价。阶梯 清空
    风格 坚定、分析 或 伙伴：希望对方怎么看你
    红脸 某人、白脸 某人：你方谁温和，谁强硬
    估计 { $low } { $high } sure=0.8：你对对方底线的估计
    优先 { $issues }：你看重的条款，最重要的在前。优先：用提问排序
    时机 3 让步（或 回应、立即、轮次 6）：第3步什么时候可以走
    理由 { $arguments }：开价之前要说的理由
    备选 0.6 { $worth } 把产线租出去：谈不成还能怎么办
    备选表（worksheet）：合起来值多少。备选表 下限：就拿它作下限
    计划（plan）：全部内容和问题。保存 名称、计划表、打开 名称
    规则（rules）：规则怎么看目前的计划，还有什么没填
    演练（rehearse）：用你的计划与一万个可能的买方谈判
    建议（advise）：根据目前所知寻找更好的计划
    入座（sit）：开始谈判。返回（leave）。语言（language）。退出（quit）
terminal-member = { $name }（@{ $id }），{ $title }：{ $about }
terminal-issues = 照常条件：{ $terms }。对你值{ $worth }。以下金额都从这里算起。
terminal-issues-points = 照常条件：{ $terms }。对你值{ $worth }。以下是每个选项对你的价值。
terminal-issue-number = { $name }（{ $id }）：{ $min }到{ $max }，步长{ $tick }；每加一步对你{ $change }。
terminal-issue-number-curve = { $name }（{ $id }）：{ $min }到{ $max }，步长{ $tick }；每加一步对你{ $least }到{ $most }，看从哪里加起。
terminal-issue-choice = { $name }（{ $id }）：{ $options }。
terminal-option = { $id }（{ $name }）{ $worth }{ $needs }
terminal-option-needs = ，要先请示{ $colleague }（{ $id }）
terminal-option-comma = ；
terminal-from-to = { $min }到{ $max }
terminal-nothing-known = 还没有。调研和提问会告诉你更多。
terminal-research-item = { $number }. { $name }（{ $id }），{ $hours }。{ $state }
terminal-research-done = 已完成。
terminal-noted = 已记下。
terminal-deals = 第{ $number }题，最多{ $most }题：其他条件照常，这两个方案你更想要哪个？
terminal-deals-which = 1、2、3（差不多）、b（上一题），回车停止：
terminal-deals-how = 请输入1、2、3或b；回车停止。
terminal-deals-left = 排序没有改变。
terminal-worksheet-empty = 你还没有写下谈不成还能怎么办。备选 0.6 { $worth } 把产线租出去：依次是把握、价值和内容。
terminal-worksheet-how = 请输入“备选表”“备选表 清空”或“备选表 下限”。
terminal-no-plans = 这个案例还没有存过计划。
terminal-plans = 这个案例存过的计划；用“打开 名称”取回：
terminal-no-plan-folder = 这里没有存放计划的文件夹；请写明 *.plan.ron 文件。
terminal-when-no-step = { $steps ->
    [0] 没有第{ $step }步：阶梯还是空的。试试 阶梯 5 0.65，或用 step 添加报价。
   *[other] 没有第{ $step }步：阶梯只有{ $steps }步。
}
terminal-ladder-empty = 阶梯还是空的。试试 阶梯 5 0.65，或者用 step 一步步加。
terminal-ladder-how = 请输入 ladder 步数 比例，例如 ladder 5 0.65：2到12步，比例0.1到0.9。
terminal-ladder-needs-limits = 阶梯从上限走到目标，请先设定这两个。
terminal-save-where = 请输入“保存”和名称，或“保存”和 *.plan.ron 文件的路径。
terminal-saved = 已存入 { $path }。再次使用：haggle play 案例 --plan { $path }
terminal-sit-first = 你还没有上谈判桌。输入 sit 开始谈判。
terminal-limits-missing = 三个限度还没有设全。没有限度，就说不清一个报价是好是坏。
terminal-sit-anyway = 仍然开始吗？（yes 或 no，也可答 是、否）

terminal-prompt-table = 第{ $round }轮，共约{ $rounds }轮，{ $tone }>
terminal-prompt-over = 谈判结束，按回车看复盘>
terminal-yours = 你上次的报价：{ $terms }。价值{ $worth }，{ $band }。
terminal-yours-none = 你还没有报价。
terminal-theirs = 对方上次的还价：{ $terms }。对你值{ $worth }，{ $band }。
terminal-theirs-none = 对方还没有还价。
terminal-limits-line = 你的限度：下限{ $lower }，目标{ $aim }，上限{ $upper }。谈不成时你有{ $batna }。
terminal-apart = 你要{ $own }，对方给{ $theirs }（对你的价值），相差{ $apart }。
terminal-moves = 可以：报价、计划、变通、坚持、提问、说理、请示、休会、语气、接受、离开。查看：现状、对方、已知、图、经过。（英文命令见 help）
terminal-help-table =
    报价（offer，o）：逐项填写，或只写要改的：报价 { $term } { $other_term }
    报价 { $term } 如果 { $other_term }：以此为条件才给
    报价 { $term } | { $other_term }：一次给出几个方案，由对方挑
    计划（plan，p）：走计划的下一步。变通（vary，v）：价值不变，换条件
    坚持（hold，h）：不动。休会（recess，r）。请示（consult，c）：问同事
    提问（ask，q）。说理（argue，a）。加 @某人 只对一个人说
    语气（tone，t）：红脸（red）、白脸（white）或中性（neutral）
    接受（accept，y）：接受对方的还价。离开（walk，w）：不成交就走
    现状（status，s）：双方报价和你的限度。对方（team）：情绪
    已知（know，k）：你知道什么。图（chart）：逐轮看报价
    经过（history）：所有报价的先后。限度（limits）：你的计划
    条款（terms）：各值多少。买方（buyer，b）：对方公司
    信号（signals，g）：从双方报价能读出的底线
    语言（language）：切换到英文。返回（leave）。退出（quit）
terminal-mood = { $name }（@{ $id }），{ $title }，{ $role }：{ $mood }
terminal-mood-speaking = { $name }（@{ $id }），{ $title }，{ $role }：{ $mood }；正在说话
terminal-choice = { $name }：“{ $says }”
terminal-consulted = { $name }（已答复）
terminal-which = 选哪个？（编号；按回车不选）
terminal-which-to = 选哪个？（编号，加{ $members }只对一人；回车不选）
terminal-nothing-to-choose = 本案例里没有这一类。
terminal-form = 逐项填写：输入新值，或按回车保留方括号里的值。
terminal-form-issue = { $name }，{ $range }［{ $now }］：
terminal-offer = 你的报价
terminal-offer-term = { "  " }{ $issue }：{ $value }
terminal-offer-changed-term = { "  " }{ $issue }：{ $value }，原来是{ $before }
terminal-offer-condition = {"（你的条件）"}
terminal-several = 你给出的几个方案，由对方挑
terminal-several-package = { "  " }{ $letter }：{ $terms }。价值{ $worth }，{ $band }。
terminal-several-sure = 就这样给出吗？（是或否）
terminal-offer-words = 你会说：“{ $words }”
terminal-give-and-get = 你让出{ $give }（{ $gives }）。你得到{ $get }（{ $gets }）。
terminal-nothing = 无
terminal-offer-sure = 报出吗？（yes、no、final 最终，或改一项：{ $term }）
terminal-offer-not-made = 没有报出。
terminal-signal-high = 传出的信号：开价高，但说得过去。
terminal-signal-very-high = 传出的信号：就算加上你讲过的理由，也高过这个市场认为可信的开价。
terminal-signal-insult = 传出的信号：在这个市场，这样的开价会冒犯一半的买方。
terminal-signal-at-aim = 传出的信号：开价不高于你的目标，没有可让的余地。
terminal-signal-low = 传出的信号：低于这个市场会信的开价，上面还有余地。
terminal-signal-back = 传出的信号：你把让出的{ $step }又收了回去，有损信任。
terminal-signal-none = 传出的信号：你没有动。
terminal-signal-first = 传出的信号：第一次让步{ $step }，下一步应该更小。
terminal-signal-smaller = 传出的信号：这一步{ $step }，上一步{ $before }。越让越少，说明快到底线了。
terminal-signal-equal = 传出的信号：这一步{ $step }，上一步{ $before }。步子一样大，说明后面还有。
terminal-signal-larger = 传出的信号：这一步{ $step }，上一步{ $before }。步子更大，说明后面还多得很。
terminal-no-step = 计划里没有下一步了。输入 offer 报价。
terminal-vary = 与这份报价（{ $terms }）对你大致等值的有：
terminal-variation = { $number }. { $terms }。价值{ $worth }。
terminal-vary-nothing = 先报一次价，或先计划一步，然后就能不让步地变通。
terminal-vary-none = 没有同等价值的其他方案。
terminal-accept = 对方的还价：{ $terms }。对你值{ $worth }，{ $band }。
terminal-accept-sure = 接受吗？（yes 或 no，也可答 是、否）
terminal-walk = 离开的话，你有：{ $batna }对你值{ $worth }。
terminal-walk-sure = 离开吗？（yes 或 no，也可答 是、否）
terminal-leave = 谈判还没有结束。记录文件会留着，以后可以继续。
terminal-leave-sure = 返回案例吗？（yes 或 no，也可答 是、否）
terminal-over = 谈判结束了。

terminal-chart = 各次报价对你的价值，从{ $low }（左）到{ $high }（右）。
terminal-chart-letters = Y 你，T 对方，P 计划，L 下限，A 目标，U 上限。
terminal-chart-row = { $round } { $scale } 你 { $own } 对方 { $theirs }
terminal-chart-agreement = 成交，对你值{ $worth }。
terminal-chart-empty = 还没有内容：这里会逐轮列出双方的报价。
terminal-history-empty = 还没有内容：这里会按先后列出所有报价。
terminal-history-first = 首次报价
terminal-history-own = 第{ $round }轮，你：{ $terms }。价值{ $worth }（{ $change }），{ $band }。
terminal-history-theirs = 第{ $round }轮，对方：{ $terms }。对你值{ $worth }（{ $change }），{ $band }。

terminal-prompt-debrief = 复盘>
terminal-debrief-next = 输入编号看一条规则，也可看：时刻、底牌、图、对话。回顾：计划与实际、最值得改的几步；如果：改一步，其余按计划；重谈：回到某一轮接着谈；再来：同一个买方；新对手：换一个买方；下一单：对方记得这次。
terminal-moments-next = 输入“重谈”和轮次，就从那一轮之前接着谈。
terminal-from = 从哪一轮之前接着谈？之前的都保留，这场谈判的记录也不动。
terminal-from-unknown = 没有第{ $word }轮可以接着谈。
terminal-help-debrief =
    规则的编号：那条规则的依据、改进办法和计分方法
    规则（rules）：全部规则。时刻（moments）：还可以怎么做。底牌（cards）
    图（chart）、经过（history）、对话（said）：报价和全部对话。计划（plan）
    信号（readings）：每一轮从对方报价能读出的底线，与真相对照
    回顾（review）：计划与实际、最值得改的几步、其他卖家
    如果（if）3：第3轮换一种做法，其余按计划。试（try）1：试一个改法
    重谈（from）3：从第3轮之前接着谈；只输入重谈，再选轮次
    再来（again）：同一个买方。新对手（new）：换一个买方
    下一单（next）：对方记得这次谈判。返回（library）
    语言（language）：切换到英文。退出（quit）

terminal-built-without = 这个haggle编译时没有带窗口（用“cargo build --release”编译就有）
terminal-no-display = 没有显示器
terminal-no-adapter = 没有可用的图形适配器
terminal-window-refused = 窗口打不开（{ $why }）
