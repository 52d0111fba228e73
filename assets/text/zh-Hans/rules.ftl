# 各条规则：名称、课程原话、公式、依据与建议。

rules-name-prepared = 知己知彼
rules-name-limits = 上下限
rules-name-high-start = 高起点
rules-name-slow = 慢让步
rules-name-reciprocal = 对等回报
rules-name-shrinking = 越让越小
rules-name-gap = 期望差距
rules-name-roles = 红脸白脸
rules-name-style = 谈判风格

rules-sentence-prepared = 谈判前充分了解对手，做到“知己知彼，百战不殆”。
rules-sentence-limits = 明确谈判的目标，设定谈判的上、下限。
rules-sentence-high-start = 高起点。
rules-sentence-slow = 让步要慢，给后面留出空间。
rules-sentence-reciprocal = 每一次让步都必须获得对等的回报。
rules-sentence-shrinking = 越来越少的让步是达到底线的信号。
rules-sentence-gap = 客户不愿意谈判可能因为与期望相差太远。
rules-sentence-roles = 分别扮演红脸与白脸。
rules-sentence-style = 形成自己的谈判风格，让对手有明确的认识。

rules-style-firm = 强硬型
rules-style-analyst = 分析型
rules-style-partner = 伙伴型

rules-formula-prepared = 满分100：调研用掉的小时 / 可用小时 × 30 + 设定的限度数 / 3 × 20 + 估计对方底线15 + 条款排序10 + 计划的报价数 / 4 × 15（最多15；每一步都要比之前的多让一些才算）+ 得到坦诚回答的提问数 / 2 × 10（最多10）。本案例没有的项目不计，其余按比例折算。
rules-formula-limits = 满分100：设下限20 + 下限不低于替代方案10 + 设目标和上限10（只设一个得5）+ 三者次序正确、间隔不小于全距的1/6得10 + 所有报价和成交都不低于下限、也没有过早离场50。过早离场是：对方的还价已高于你的下限；或者自己的空间还剩25%以上就走，除非对方拒绝谈而你找过原因。对方的还价高于你的下限，你连着2轮让出不到空间的5%，让对方离了场，也一样。这时前50分只留一半（× 0.5）。只要有一次报价或成交低于下限：0。第一步之前只算前50分，乘以2。
rules-formula-high-start = 开价等于目标（至少是市场中位，也不低于你的下限）得0分，等于本市场最高的可信开价（少一个最小单位也算）得100分，中间按直线计算，一律按报价对你的价值。超过你的理由所支撑的开价一个最小单位以上，就按直线往下降，到本市场视为冒犯的开价得0分；这一侧看的是开价向对方要多少：对你的价值，但钱以外的条款只算超出常规的要求减去3倍的超出常规的给予（不低于要求 - 给予）。
rules-formula-slow = 得分 = 100 × 10% /（10% + 过早 + 过大），再扣：每次对方没有回应就再让，扣15分；每次收回报价扣30分；第一次之后每次休会扣10分；让得太少的每个百分点扣10分。空间 = 开价 - 下限（让出的更多时，按让出的算）。过早：你的报价已让出空间的比例减去当时最小的一步，超出允许比例的最大部分。到第k轮允许让出：路程的110% ×（1 - 0.04^（（k - 1）/ 通常轮数））（只算分数的案例以0.006代替0.04），通常轮数谈完之后不限。路程 = 开价 - 这个市场的合理目标，按你坐下来时所查到的更低时，以它为准；不少于空间的25%。过大：单次让步超过空间1/4的部分，没有更小的步子可走时不算；接受还价也算一次（你最后一步加一个最小单位更小时，以它为准；通常轮数谈完之后为1/2）。让得太少：差距 = 开价 - 对方第一次还价（你的下限更高时按下限算，但不高于本市场最低价的价值）。时间t =（k + 第一次之后的休会次数）/ 通常轮数。应走完的比例：t不超过1时为45% ×（1 -（1 - t）^2），之后均匀升到t = 1.5时的100%。容许：t不超过1时为20%，之后均匀降到t = 1.5时的0%。太少 = 应走完的比例 - 你的报价已走完的比例，不超过到对方还价或到路程85%处（这里按较高的目标）还没走完的比例，再减容许；按最差的一轮算。通常轮数之后谈崩的，t按1.5算；对方拒绝谈而你找过原因的，t最多为1。
rules-formula-reciprocal = 换回的 / 让出的，每次报价最多算100%。换回的，是到你下一次报价为止对方还价对你的价值上升了多少，最后一次算到成交。如果你同时要求了价值不少于让出部分10%的东西，没还清的以后还可以补上；什么也没要的白送只算对方紧接着的一次回应，最多算换回40%。只谈一项的案例没有别的可要，不必要求。
rules-formula-shrinking = 每次让步与前一次相比。每一对的权重是两次让步之和：后一次不超过前一次的90%（或至少小一个最小单位，或两次都不超过一个最小单位）为正，相等为零，变大超过半个最小单位为负。让过的不重复算；接受对方还价也是一次让步，通常轮数谈完之后除外。得分 = 合计 / 全部权重，最低0分。
rules-formula-gap = 对方每拒绝谈一次：你随后提问、说理、请示、第一次休会、离场，或提出总体不让利、但给的不少于要的1/3的交换，得100；只是坚持，得50；直接让步或收回报价，得0。谈了2轮以上，你让出的还不到自己空间的10%，对方就离场：得0，分量与其余各次之和相同。取平均。
rules-formula-roles = 满分100：事先由两个人分担角色30（只有一人得15）+ 两张脸都出现30（只有一张得15）+ 先白脸、后红脸20（首尾是同一张脸得10）+ 不反复20，没变过脸也算（第一次换脸之后，每多换一次扣10，最多扣20）；对方受冒犯离场时你还板着白脸，减50（最低0分）。
rules-formula-style = 开价之后符合所选风格的动作所占比例 / 60%，最多100分。强硬型：让出不超过空间10%的轮次。分析型：先提问或说理再报价。伙伴型：让步的同时提出要求，或以红脸报价。
rules-formula-total = 技巧分 = 各条得分 × 权重之和 / 权重之和，只算能评判的规则；核心的5条（高起点、慢让步、对等回报、让步递减、守住界限）评判不到3条，就没有总分。核心的错误别的规则补不回来：最高20 + 慢让步的80%、30 + 高起点的70%、20 + 守住界限的80%、60 + 对等回报的40%、65 + 让步递减的35%。对方离场的，另有最高分，评判到的规则再少也有总分。谈了2轮以上，对方因你没让的东西而离场，而你最低的报价离下限还有空间的25%以上，最高60：因为让得太少而走，或者谈了3轮以上、你让出的不到走向合理目标（这里按较高的）的阶梯到那时应让的一半（路程 ×（1 - 0.04^（（k - 1）/ 通常轮数））），对方因时间或差距而走；这60分再减50 × 已谈轮数占通常轮数的比例 × 那样的阶梯里你没让的比例。对方受冒犯而离场，最高60：开价超出可信的范围、当场就走；或者对方说过什么冒犯了他们；或者有旧账而你本可以提。
rules-cap-rule = 因“{ $rule }”最高{ $most }分：核心里缺的别的规则补不回来。
rules-cap-left = 最高{ $most }分：对方因你没让的东西而离场，而你还有空间。
rules-cap-offended-at-once = 最高{ $most }分：你的开价超出了可信的范围，对方当场离席。
rules-cap-offended-told = 最高{ $most }分：对方因受冒犯而离场，而他们说过是为了什么。
rules-cap-offended-old-wrong = 最高{ $most }分：对方因旧账离场，你知道却没有提。

rules-evidence-no-opening = 依据不足，无法评判：你没有报价。
rules-evidence-nothing-conceded = 依据不足，无法评判：你没有让步。
rules-evidence-no-room = 依据不足，无法评判：你的开价在下限之上没有留出空间。
rules-evidence-few-concessions = 依据不足，无法评判：至少两次让步才看得出走势。
rules-evidence-nothing-given = 依据不足，无法评判：你的让步都还没来得及换来更好的还价。
rules-evidence-no-refusal = 不适用：对方没有拒绝谈。
rules-evidence-no-roles = 不适用：没有分配角色，也没有变过脸。
rules-evidence-few-moves = 依据不足，无法评判：动作不到三次。
rules-evidence-no-style = 不适用：你没有选定风格。

rules-evidence-opened-high = 你开价{ $price }，对你值{ $opening }：高，而且可信（从{ $high }到{ $raised }；{ $insult }起算冒犯）。
rules-evidence-opened-as-high = 你开价{ $price }，对你值{ $opening }：高，而且可信（可信到{ $high }上下；{ $insult }起算冒犯）。
rules-evidence-opened-as-high-points = 你开价对你值{ $opening }：高，而且可信（可信到{ $high }上下；{ $insult }起算冒犯）。
rules-evidence-opened-high-points = 你开价对你值{ $opening }：高，而且可信（从{ $high }到{ $raised }；{ $insult }起算冒犯）。
rules-evidence-opened-low = 你开价{ $price }，值{ $opening }。在这个市场，开到{ $high }也可信；{ $aim }以上才算高起点。
rules-evidence-opened-low-points = 你开价值{ $opening }。在这里，开到{ $high }也可信；{ $aim }以上才算高起点。
rules-evidence-opened-at-aim = 你开价{ $price }，值{ $opening }，不高于{ $aim }（你的目标，或这里至少该有的目标），没有留下让步的余地。
rules-evidence-opened-at-aim-points = 你开价值{ $opening }，不高于{ $aim }（你的目标，或这里至少该有的目标），没有留下让步的余地。
rules-evidence-opened-insulting = 你开价{ $price }，值{ $opening }，向对方要的是{ $demand }。可信的是{ $raised }，到{ $insult }对方就会觉得受了冒犯。
rules-evidence-opened-insulting-points = 你开价值{ $opening }，向对方要的是{ $demand }。可信的是{ $raised }，到{ $insult }对方就会觉得受了冒犯。
rules-evidence-aim-assumed = 你没有设目标，这里以市场中位{ $aim }代替。

rules-evidence-gave-early = 到第{ $round }轮你已让出{ $total }，占空间{ $room }的{ $share }%，而走向合理目标{ $target }的合适进度是{ $allowed }%。
rules-evidence-accepted-early = 连同接受的在内，你共让出{ $total }，占空间{ $room }的{ $share }%，而走向合理目标{ $target }的合适进度是{ $allowed }%。
rules-evidence-gave-much-at-once = 第{ $round }轮你一次让出{ $given }，占空间{ $room }的{ $part }%。
rules-evidence-accepted-far-below = 你接受的还价比自己上次报价低{ $given }，一次让出空间{ $room }的{ $part }%。
rules-evidence-gave-to-silence = 第{ $round }轮，对方听了你的上次报价没有动，你又让出{ $given }。
rules-evidence-took-back = 第{ $round }轮你从自己的报价里收回了{ $taken }。
rules-evidence-paused-again = 第一次之后你又休会{ $breaks }次；每次都耗对方的耐心，却带不来新东西。
rules-evidence-gave-too-little = { $breaks ->
    [0] 到第{ $round }轮
   *[other] 到第{ $round }轮（另有{ $breaks }次多余的休会）
}，差距{ $gap }里你的报价只走完{ $closed }%，应走完{ $due }%，还剩{ $open }%。
rules-evidence-pace = 通常约谈{ $expected }轮，你到第{ $rounds }轮让出{ $total }，占空间{ $room }的{ $share }%。

rules-evidence-step-equal = 第{ $round }轮让出{ $given }，上一次是{ $before }：没有变小，对方看不出你快到底线。
rules-evidence-step-grew = 第{ $round }轮让出{ $given }，比上一次的{ $before }还大：等于告诉对方后面还有。
rules-evidence-accepting-grew = 你接受还价，一次让出{ $given }，比上一次的{ $before }还大：这是你最大的一次让步，也是最后一次。
rules-evidence-steps-shrank = 你的让步从{ $first }缩小到{ $last }，对方看得出底线近了。

rules-evidence-exchange = 你让出{ $give }，换回{ $return }。
rules-evidence-gave-for-nothing = 第{ $round }轮你让出{ $give }，什么也没要，算换回{ $return }。
rules-evidence-asked-and-gave-on = 第{ $round }轮你让出{ $give }，要求{ $ask }，算换回{ $return }。
rules-evidence-gave-unanswered = 第{ $round }轮你让出{ $give }，算换回{ $return }。

rules-evidence-no-lower-limit = 你没有设下限。你的替代方案值{ $batna }。
rules-evidence-limit-below-batna = 你的下限{ $lower }低于替代方案的{ $batna }。
rules-evidence-limit-sound = 你的下限{ $lower }不低于替代方案的{ $batna }。
rules-evidence-goals-missing = 你没有同时设定目标和上限。
rules-evidence-limits-close = 上限{ $upper }、目标{ $aim }、下限{ $lower }：离得太近，或次序不对。
rules-evidence-offered-below-limit = { $bound ->
    [batna] 第{ $round }轮你的报价值{ $worth }，比不成交的{ $lower }还少{ $short }。
   *[limit] 第{ $round }轮你的报价值{ $worth }，比下限{ $lower }低{ $short }。
}
rules-evidence-agreed-below-limit = { $bound ->
    [batna] 你以{ $worth }成交，比不成交的{ $lower }还少{ $short }。
   *[limit] 你以{ $worth }成交，比下限{ $lower }低{ $short }。
}
rules-evidence-limit-kept = 你始终没有低于{ $lower }。
rules-evidence-walked-from-good-offer = { $bound ->
    [batna] 你离场时，对方的还价值{ $worth }，比不成交的{ $lower }多。
   *[limit] 你离场时，对方的还价值{ $worth }，高于你的下限{ $lower }。
}
rules-evidence-let-good-offer-go = { $bound ->
    [batna] 对方的还价值{ $worth }，比不成交的{ $lower }多；你两轮几乎没动，对方离场了。
   *[limit] 对方的还价值{ $worth }，高于你的下限{ $lower }；你两轮几乎没动，对方离场了。
}
rules-evidence-walked-with-room = 通常约谈{ $expected }轮，你谈了{ $rounds }轮就离场，{ $lower }（你的下限，但不高于本市场最低价的价值）之上还有{ $room }的空间没用，而对方并没有拒绝谈。
rules-evidence-right-to-walk = { $bound ->
    [batna] 对方最后的还价值{ $worth }，不比不成交的{ $lower }多：离场是对的。
   *[limit] 对方最后的还价值{ $worth }，不高于你的下限{ $lower }：离场是对的。
}
rules-evidence-right-to-leave = 对方始终没有还价，你守着{ $lower }离场：走得对。
rules-evidence-left-too-soon = 这样的谈判大约谈{ $expected }轮，你第{ $round }轮就离场了，其实最多还能比不成交多得{ $overlap }。

rules-evidence-research = 可用于调研的{ $usable }小时，你用了{ $used }小时。
rules-evidence-limits-set = 三个限度你设定了{ $set }个。
rules-evidence-estimate-given = 你估计了对方的底线。
rules-evidence-no-estimate = 你没有估计对方的底线。
rules-evidence-priorities-given = 你给条款排了次序。
rules-evidence-no-priorities = 你没有给条款排次序。
rules-evidence-ladder-written = { $steps ->
    [0] 你没有计划报价。
   *[other] 你计划了{ $steps }次报价。
}
rules-evidence-questions = { $useful ->
    [0] 你的提问没有让任何人敞开来谈。
   *[other] 你有{ $useful }次提问让对方敞开来谈。
}

rules-evidence-looked-for-gap = 第{ $round }轮对方不愿谈，你去找了原因。
rules-evidence-left-over-gap = 第{ $round }轮对方不愿谈，你离场了。
rules-evidence-waited-at-gap = 第{ $round }轮对方不愿谈，你只是等着。
rules-evidence-gave-in-at-gap = 第{ $round }轮对方不愿谈，你没问原因，下一次报价就让了{ $given }。
rules-evidence-took-back-at-gap = 第{ $round }轮对方不愿谈，你却从报价里收回了{ $given }。
rules-evidence-stood-still = 第{ $round }轮对方离场，你还停在开价附近，自己的空间还有{ $room }没有用。

rules-evidence-roles-assigned = 两个角色事先都分好了。
rules-evidence-roles-unassigned = 事先没有给任何人分配角色。
rules-evidence-one-role-assigned = 事先只给一个人分配了角色。
rules-evidence-both-faces = 红脸白脸都出现了。
rules-evidence-one-face = 只出现了一张脸，缺{ $missing }。
rules-evidence-no-face = 始终是中性态度，没有扮红脸或白脸。
rules-evidence-hard-then-warm = 先硬后软，对方松了一口气。
rules-evidence-warm-then-hard = 先软后硬，对方觉得门被关上了。
rules-evidence-faces-unordered = 开头和结尾是同一张脸，对方感觉不到变化。
rules-evidence-hard-face-drove-off = 第{ $round }轮对方受冒犯离场，当时你还板着白脸（强硬）。
rules-evidence-faces-flicker = 换了{ $changes }次脸，对方不知道该信哪一张。

rules-evidence-style-seen = 你的风格（{ $style }）对方看得出来：{ $share }%的动作符合。
rules-evidence-style-other = 你想做{ $style }，{ $share }%的动作符合；看上去更像{ $seen }。
rules-evidence-style-unclear = 你想做{ $style }，但只有{ $share }%的动作符合。

rules-advice-open-higher = 开价{ $to }（其他条件照常），对你值{ $worth }。
rules-advice-open-higher-points = 用对你值{ $worth }的方案开价。
rules-advice-open-lower = 开低一些：{ $to }（其他条件照常），对你值{ $worth }：够高，又不冒犯人。
rules-advice-open-lower-points = 开低一些：用对你值{ $worth }的方案开价：够高，又不冒犯人。
rules-advice-argue-first = 开这么高的价之前，先把理由讲出来：{ $id }。
rules-advice-give-at-most = 第{ $round }轮最多让{ $worth }。
rules-advice-hold-once = 第{ $round }轮先坚持一轮，等对方回应了再让。
rules-advice-stand-by-offer = 第{ $round }轮守住已经报出的价：坚持，或者在一项上让、在另一项上要。
rules-advice-move-within-room = 到第{ $round }轮先让出一小步，{ $worth }上下，并要求回报：在自己的空间里小步走，才能把对方留在桌边。
rules-advice-step-before-accepting = 接受之前，自己再走一小步，对方可能会迎上来。
rules-advice-shrink-next = 第{ $round }轮最多让{ $at_most }，要比上一次小。
rules-advice-ask-return = 第{ $round }轮要求一样对你值{ $worth }的东西：“如果你……，那我就……”。
rules-advice-ask-return-single = 第{ $round }轮先等对方靠近{ $worth }：只谈一项时，对方自己的一步就是回报。
rules-advice-set-lower-limit = 设一个下限。你的替代方案值{ $to }，不要再低。
rules-advice-raise-lower-limit = 把下限提到{ $to }，那是不做这笔生意也能得到的。
rules-advice-set-goals = 除了下限，也要设定上限和目标。
rules-advice-spread-limits = 把三个限度拉开：目标定在{ $aim }左右，就在上下限之间。
rules-advice-keep-limit = 第{ $round }轮的报价不要低于{ $worth }。
rules-advice-hold-limit = 第{ $round }轮守住下限{ $worth }。下限要改就在谈判前改，不在桌上改。
rules-advice-accept = 第{ $round }轮接受对方的还价：它值{ $worth }，比离场得到的多。
rules-advice-stay = 第{ $round }轮离场之前，先把报价留在桌上，问清差在哪里，或再走一小步。
rules-advice-refuse = 不要接受：不成交还多{ $short }。把你的报价留在桌上，对方始终不靠近再离场。
rules-advice-research = 还有时间做这件事：{ $id }。
rules-advice-estimate-limit = 写下你估计对方的底线在哪两个数之间，以及有多大把握。
rules-advice-order-issues = 按对你的价值给条款排个次序。
rules-advice-write-ladder = 至少计划四次报价，一步比一步小。
rules-advice-ask = 问一问：{ $id }。
rules-advice-ask-others = 把问题提给与它有关的人。
rules-advice-argue-gap = 先讲理由，或问清对方的想法，再考虑让步。
rules-advice-assign-roles = 事先定好谁唱白脸（强硬）、谁唱红脸（温和）。
rules-advice-show-face = 也要拿出{ $tone }来。
rules-advice-hard-first = 让白脸先说，红脸收尾。
rules-advice-soften = 对方一僵，第{ $round }轮之前就换上红脸（温和）。
rules-advice-keep-face = 只换一次脸，然后保持下去。
rules-advice-be-firm = 多坚持几轮，要让也只让空间的一成以内。
rules-advice-be-analyst = 每次报价前先提问或说理。
rules-advice-be-partner = 每次让步都提出要求，态度温和。
