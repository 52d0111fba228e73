# How sure the rep was of guesses against how often they held.

calibration-title = Your guesses so far
calibration-too-few = Guesses at a buyer's limit so far: { $guesses }, of which { $hits } held. Not enough to judge how well you know what you know: that takes { $enough }.
calibration-sound = Of your { $guesses } guesses so far { $hits } held ({ $rate } %); you were { $sure } % sure on average. You know well what you know.
calibration-too-sure = Of your { $guesses } guesses so far { $hits } held ({ $rate } %), but you were { $sure } % sure on average. Guess wider, or say you are less sure.
calibration-too-unsure = Of your { $guesses } guesses so far { $hits } held ({ $rate } %), and you were only { $sure } % sure on average. You can guess more narrowly.
calibration-when = When you were { $sure } % sure: { $hits } of { $guesses } held.
