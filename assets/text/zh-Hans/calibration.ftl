# 对估计的把握，与估计实际说中的次数。

calibration-title = 你历次的估计
calibration-too-few = 到现在你估计过{ $guesses }次，说中{ $hits }次。还不足以判断你的把握准不准：至少要{ $enough }次。
calibration-sound = 到现在你估计过{ $guesses }次，说中{ $hits }次（{ $rate }%），平均自认有{ $sure }%的把握。你心里有数。
calibration-too-sure = 到现在你估计过{ $guesses }次，说中{ $hits }次（{ $rate }%），平均却自认有{ $sure }%的把握。把范围估宽一些，或者少说几分把握。
calibration-too-unsure = 到现在你估计过{ $guesses }次，说中{ $hits }次（{ $rate }%），平均只自认有{ $sure }%的把握。你可以估得更窄一些。
calibration-when = 有{ $sure }%把握的：{ $guesses }次里{ $hits }次说中。
