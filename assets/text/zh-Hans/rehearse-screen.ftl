# 准备页上的演练。

rehearse-screen-side = 计划旁边显示什么
rehearse-screen-side-buyer = 买方（K）
rehearse-screen-side-rehearsal = 演练（R）
rehearse-screen-head = 你的计划对{ $runs }个买方
rehearse-screen-head-coming = 你的计划对{ $runs }个买方，还在继续
rehearse-screen-coming = 正在抽取可能坐在对面的买方，用你的计划与他们谈判。
rehearse-screen-no-ladder = 还没有可以演练的内容。让步阶梯上有了报价，就会在这里与成千上万个可能的买方演练，每次改动后立即更新。
rehearse-screen-agreement = 能够成交（{ $low }%至{ $high }%）
rehearse-screen-worth = 平均每次谈判比谈不成多{ $mean }（误差约{ $error }）。
rehearse-screen-no-deals = 与他们都谈不成。
rehearse-screen-quantiles = 每十笔成交中，一笔最多比谈不成多{ $low }，五笔最多多{ $middle }，九笔最多多{ $high }（虚线）。
rehearse-screen-breaks = 谈判在哪里破裂
rehearse-screen-break = { $place }：{ $how }
rehearse-screen-rules = 违反的规则
rehearse-screen-rules-none = 能判断的规则都没有违反。
rehearse-screen-rules-coming = 正在评判。
rehearse-screen-fragile = 损失最大的地方（每次谈判）
rehearse-screen-how-many = 买方人数：1至{ $most }。
rehearse-screen-no-ladder-yet = 还没有可以演练的内容：先写让步阶梯。
