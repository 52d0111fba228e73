### 设置。

settings-open = 设置
settings-title = 设置
settings-language = 语言
settings-size = 文字大小
settings-size-small = 小
settings-size-normal = 标准
settings-size-large = 大
settings-size-largest = 特大
settings-sessions = 练习记录的位置
settings-settings = 设置的位置
settings-nowhere = 没有保存：程序结束后就没有了。
settings-not-kept = 本次有效，但无法保存：{ $reason }
