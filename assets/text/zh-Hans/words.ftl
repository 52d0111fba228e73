# 各种界面共用的词语和短句。

word-comma = ，
word-list-separator = {"、"}
word-not-set = 未设定
word-does-not-fit = 不适合本案例
word-limit-terms = { $terms }，价值{ $worth }

word-mood-angry = 生气
word-mood-tense = 紧绷
word-mood-doubtful = 怀疑
word-mood-calm = 平和
word-mood-warm = 支持你

word-role-decider = 拍板人
word-role-purchaser = 采购经办
word-role-user = 使用者
word-role-influencer = 影响者

word-remembers-better = 对方记得上一单和您合作得不错。
word-remembers-same = 上一单在对方眼里不好也不坏。
word-remembers-worse = 上一单在对方眼里不太愉快。
word-remembers-hurt = 上一单的事对方还没忘，心里仍有疙瘩。
word-relationship-plain-trade = 一般买卖
word-relationship-preferred-supplier = 优先供应商
word-relationship-partner = 合作伙伴
word-relationship-strategic-alliance = 战略联盟

word-tone-white = 白脸（强硬）
word-tone-neutral = 中性
word-tone-red = 红脸（温和）

word-style-firm = 坚定：让步少而小，不行就直说
word-style-analyst = 分析：先摆数据，先问后动
word-style-partner = 伙伴：态度温和，有来有往，寻求双赢

word-strength-weak = 弱
word-strength-even = 不强不弱
word-strength-strong = 强

word-cares-much = { $member }非常看重：{ $issue }
word-cares-more = { $member }比别人更看重：{ $issue }
word-cares-equally = { $member }和别人一样看重：{ $issue }
word-cares-less = { $member }不如别人看重：{ $issue }
word-limit-between = 对方底线：其他条件照常时，单价大约在{ $low }到{ $high }之间
word-limit-between-points = 对方到底线时，大约留给你{ $low }到{ $high }
word-alternatives = 对方的其他选择：{ $strength }
word-patience = 对方大约肯谈{ $rounds }轮

word-band-below = 低于你的下限
word-band-below-batna = 还不如不成交
word-band-above-batna = 好过不成交
word-band-above = 高于你的下限
word-band-between = 高于下限，未到目标
word-band-at-batna = 和不成交一样
word-band-at-limit = 正好是你的下限
word-band-at-aim = 正好达到目标
word-band-above-aim = 超过目标

word-illegal-not-seated = 谈判还没有开始。
word-illegal-already-seated = 谈判已经开始，不能再做准备。
word-illegal-over = 谈判已经结束。
word-illegal-nothing-to-accept = 对方还没有还价，无从接受。
word-illegal-nothing-to-hold = 你还没有报价，无从坚持。
word-illegal-unknown-package = 这套条件不符合本案例的条款。
word-illegal-unknown = 本案例里没有这一项。
word-illegal-consent = { $issue }：报出或接受之前，要先请示{ $colleague }（输入 consult { $id }）。
word-illegal-done-before = 这项调研已经做过。
word-illegal-no-time = 这项要{ $hours }小时，只剩{ $left }小时。
word-illegal-too-distant = 两家公司的关系还不够近，做不了这项调研。
word-illegal-consulted-before = 这位同事已经答复过了。
word-illegal-not-several = 一次可以提出二至四个方案，且各不相同。

word-trouble-no-scenario = 没有可以练习的案例“{ $key }”。
word-trouble-out-of-place = 在这里做不了这件事。
word-trouble-plan-fixed = 谈判已经开始，计划不能再改。
word-trouble-not-kept = 无法保存谈判记录：{ $reason }
word-trouble-not-resumed = 无法恢复这场谈判：{ $path }：{ $reason }
word-trouble-not-branched = 回不到那一轮：{ $reason }
