# 报价传出的信号：对方的底线，以及对方眼里我方的底线。

signal-few = { $offers ->
    [0] 对方的底线：还不足以判断。对方还没有报过价，至少要有{ $needed }次。
   *[other] 对方的底线：还不足以判断。对方报过{ $offers }次价，至少要有{ $needed }次。
}
signal-manner-shrinking = 对方越让越少：{ $steps }。
signal-manner-equal = 对方每步让得差不多：{ $steps }。还看不出会停在哪里。
signal-manner-easing = 对方的让步没有变大，渐渐变小：{ $steps }。
signal-manner-swelling = 对方的让步没有变小，渐渐变大：{ $steps }。看来后面还有。
signal-manner-growing = 对方越让越多：{ $steps }。看来后面还有。
signal-manner-still = 对方没有动：{ $steps }。
signal-manner-uneven = 对方让步忽大忽小：{ $steps }。
signal-manner-back = 对方收回了一些：{ $steps }。
signal-limit = 对方的底线看来在{ $limit }附近：十次有八次落在{ $low }到{ $high }之间（其他条件照常）。
signal-limit-points = 对方看来最多让你得到{ $limit }左右：十次有八次落在{ $low }到{ $high }之间。
signal-short = 对方底线看来在{ $limit }附近（{ $low }到{ $high }）
signal-short-points = 对方看来最多让你得到{ $limit }（{ $low }到{ $high }）
signal-short-few = 对方底线：还不足以判断
signal-own = 从你的报价看，对方会认为你的底线在{ $limit }附近（其他条件照常）。
signal-own-points = 从你的报价看，对方会认为你至少要{ $limit }左右。
signal-opening = 这样开价，对方会认为你的底线在{ $then }附近，并指望你下一步再让{ $expect }左右。
signal-opening-points = 这样开价，对方会认为你至少要{ $then }左右，并指望你下一步再让{ $expect }左右。
signal-next = 走了这一步，对方会认为你的底线在{ $then }附近（现在是{ $now }），并指望你下一步再让{ $expect }左右。
signal-next-points = 走了这一步，对方会认为你至少要{ $then }左右（现在是{ $now }），并指望你下一步再让{ $expect }左右。
signal-above-lower = 你的下限折合{ $lower }，对方的估计比它高{ $apart }。
signal-below-lower = 你的下限折合{ $lower }，对方的估计比它低{ $apart }，会指望你给出给不起的让步。
signal-short-opening = 对方会觉得你的底线在{ $then }附近
signal-short-opening-points = 对方会觉得你至少要{ $then }左右
signal-short-next = 对方会觉得你的底线在{ $then }附近（现在{ $now }）
signal-short-next-points = 对方会觉得你至少要{ $then }左右（现在{ $now }）
signal-readings = 每一轮从对方报价能读出的底线。其他条件照常时，真正的底线是{ $truth }。
signal-readings-points = 每一轮从对方报价能读出的、对方最多让你得到的价值。真正的是{ $truth }。
signal-readings-none = 对方报价太少，读不出底线。
signal-reading-right = 第{ $round }轮：{ $limit }附近，{ $low }到{ $high }：读对了。
signal-reading-low = 第{ $round }轮：{ $limit }附近，{ $low }到{ $high }：偏低。
signal-reading-high = 第{ $round }轮：{ $limit }附近，{ $low }到{ $high }：偏高。
signal-chart-reading = 从报价能读出的对方底线
signal-chart-description = 对方的底线看来对你值{ $limit }，在{ $low }到{ $high }之间。
