# 谈判记录文件哪里不对。
record-syntax = 这不是完整的谈判记录：第{ $line }行第{ $column }列：{ $what }
record-format = 这份谈判记录的格式是{ $found }，本程序读的是格式{ $known }
record-inexpressible = 谈判无法写入文件：{ $reason }
record-unwritable = 无法写入 { $path }：{ $reason }
record-exists = 已有文件 { $path }；从不覆盖已有的文件
record-no-scenario = 没有案例“{ $id }”{ $path }
record-broken-scenario = 案例“{ $id }”无法读取，请用 haggle check 检查
record-digest = 这场谈判之后，案例“{ $id }”有过改动：当时的摘要是{ $kept }，现在是{ $found }
record-unreadable-move = 第{ $number }步（“{ $line }”）无法读取：{ $problem }
record-no-move = 第{ $number }步（“{ $line }”）不是一步行动
record-illegal-move = 第{ $number }步（“{ $line }”）不合规则：{ $reason }
record-event = 第{ $number }步（“{ $line }”）的第{ $event }个事件不同：文件里是{ $kept }，重放得到{ $found }
record-nothing = 无
record-score = 分数{ $name }不同：文件里是{ $kept }，重放得到{ $found }
record-over = 这场谈判已经结束：可以重放，或重新练习这个案例
