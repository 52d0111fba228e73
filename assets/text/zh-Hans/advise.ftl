# 建议：同样的信息，更好的计划。

advise-better = 建议的计划平均每场多得{ $gain }（95%的把握在{ $low }到{ $high }之间）：比谈不成多{ $mean }，原计划多{ $own }。
advise-keep = 没有找到确实更好的计划，请保持原计划。它平均每场比谈不成多{ $own }。
advise-no-ladder = 你的计划还没有让步阶梯，这里以课程的标准阶梯代替。
advise-chance = 100场谈判中有{ $rate }场成交；按原计划是{ $own }场。
advise-measured = 以上是对{ $meetings }位新买家实测的结果：搜索时没有遇到过他们，他们都按你所能知道的情况抽取。
advise-changes = 有哪些不同
advise-changes-together = 每一项都单独改回去，看它贡献多少。各项相互配合，所以不能简单相加。

advise-offer = { $price }（价值{ $worth }）
advise-opening = 开价{ $to }，原来是{ $from }
advise-last = 最后报价{ $to }，原来是{ $from }
advise-count = 共报价{ $to }次，原来是{ $from }次
advise-pace-early = 大步早走：阶梯走到一半时已让出全程的{ $to }%，原来是{ $from }%
advise-pace-late = 大步晚走：阶梯走到一半时只让出全程的{ $to }%，原来是{ $from }%
advise-gives = { $issue }：从第{ $offer }次报价起给{ $to }，原来是{ $from }
advise-gives-then = { $issue }：第{ $offer }次报价给{ $to }，原来是{ $from }；最后报价为{ $last }
advise-asks = { $issue }：从第{ $offer }次报价起要求{ $to }，原来是{ $from }
advise-asks-then = { $issue }：第{ $offer }次报价要求{ $to }，原来是{ $from }；最后报价为{ $last }
advise-times = 换时机：{ $times }
advise-when-ready = 第{ $offer }次报价等对方答复后再提
advise-when-at-once = 第{ $offer }次报价马上提
advise-when-moved = 第{ $offer }次报价等对方让步后才提
advise-when-round = 第{ $offer }次报价不早于第{ $round }轮
advise-final = 最后报价言明是底价
advise-not-final = 最后报价不说是底价
advise-arguments-more = 开价前再讲：{ $added }
advise-arguments-fewer = 开价前不讲：{ $dropped }
advise-arguments-other = 开价前改讲{ $added }，不讲{ $dropped }
advise-list-separator = 、

advise-adds = 平均贡献{ $adds }（误差{ $half }）：每100场成交{ $agreements }场，每笔成交{ $each }。
advise-little = 单看这一项，不能肯定有用。
advise-why-higher = 高起点会改变对方对可得条件的判断，也给你留出让步的余地。
advise-why-lower = 起点太远，还没开谈就谈崩了。
advise-why-keeps = 多数买家不等你降到那里就会成交。
advise-why-reaches = 最后报价再近一些，能接受的买家更多。
advise-why-more-steps = 步子多而小，说明所剩不多。
advise-why-fewer-steps = 步子少一些，对方耐心用完之前就能走完。
advise-why-early = 让步缩得快，底线显得近。
advise-why-late = 前面不给的，要紧时还拿得出来。
advise-why-gives = 对方有人看重这一条，它换来的比你付出的多，价格可以守得更高。
advise-why-asks = 这一条对你的好处大于对方的损失，可以用价格来换。
advise-why-times = 什么时候报价，本身就是信号。
advise-why-final = 言明是最后报价，对方就不再等更多。
advise-why-not-final = 话说绝了又被拒绝，就没有余地了。
advise-why-arguments = 讲道理要花时间：这些值得讲，另一些不值得。

advise-rules-kept = 也试过违反课程规则的做法，并没有好处。
advise-rules-cost = 在这里，课程规则是有代价的：违反（{ $rules }）可再多得{ $gain }（{ $low }到{ $high }），100场成交{ $rate }场。建议的计划仍遵守规则。
advise-rules-earn = 也试过违反课程规则（{ $rules }）的做法，不能肯定会多得（{ $low }到{ $high }）。
advise-consent = 先征得{ $who }同意：第{ $offer }次报价用得上。

advise-frontier = 也可以在价值和成交机会之间选择
advise-choice = 平均{ $mean }，100场成交{ $rate }场：报价{ $offers }次，从{ $opening }到{ $last }
advise-interval = { $mean }（{ $low }到{ $high }）
advise-chart-title = 价值与成交机会
advise-chart-across = 每100场成交场数
advise-chart-up = 平均比谈不成多得
advise-chart-own = 原计划
advise-chart-advised = 建议

advise-phase-searching = 正在寻找更好的计划
advise-phase-unruled = 正在试算违反规则的做法
advise-phase-frontier = 正在寻找更容易成交的计划
advise-phase-measuring = 正在用新买家检验
advise-phase-grid = 正在演练500种等比阶梯
advise-progress = { $phase }：{ $percent }%，目前最好{ $best }

advise-grid = 与{ $count }种等比阶梯中最好的一种相比：用同一批买家挑选，再用同一批新买家检验
advise-grid-figures = 最好的阶梯{ $grid }（100场成交{ $gridrate }场），建议的计划{ $advised }（{ $rate }场）：相差{ $gain }（99%的把握在{ $low }到{ $high }之间）
advise-grid-sure = 建议的计划确实更好。
advise-grid-unsure = 还不能肯定。
advise-written = 已写入：{ $path }
advise-cannot-write = 无法写入{ $path }：{ $reason }
advise-technique = 技巧平均得分：{ $advised }分（满分100）；你的计划{ $own }分。
advise-file-ending = { $path }：计划文件须以.plan.ron结尾
advise-no-such-choice = 前沿上没有第{ $number }个计划：共有{ $last }个。
advise-says-textbook = 未给出--plan：以教科书计划为起点。
advise-file-taken = { $path }已经存在，不会覆盖已有的计划
