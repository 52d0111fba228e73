# 场景中究竟有什么可谈。

analyse-too-many = 方案超过 10^38 种
analyse-packages = 共 { $packages } 种方案
analyse-at-the-mean = 场景中未定的数字，买方一律取平均值。
analyse-reservations = 谈不成时：卖方得 { $seller }，买方得 { $buyer }。
analyse-overlap = 其中 { $packages } 种双方都可以接受。
analyse-no-overlap = 没有双方都可以接受的方案。
analyse-exact = 所有数字都是精确值。
analyse-frontier-error = 前沿并不精确：略去的方案对卖方的价值，最多可能比所列方案高 { $error }。
analyse-overlap-error = 双方都可以接受的方案数是估计值，误差 ±{ $error }（99% 区间）。
analyse-spot = {"  "}卖方 { $seller }，买方 { $buyer }：{ $package }
analyse-none = {"  "}无
analyse-nash = 纳什点：双方所得之积最大
analyse-kalai-smorodinsky = 卡莱－斯莫罗金斯基点：双方得到各自最大可能所得的相同比例
analyse-egalitarian = 平等点：所得较少的一方得到最多
analyse-max-welfare = 价值总和最大
analyse-frontier = 帕累托前沿：{ $points } 种方案，列出 { $shown } 种，从对卖方最好到对买方最好
