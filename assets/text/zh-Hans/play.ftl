# play、replay、score 的命令行哪里不对。
play-broken-scenario = { $origin }无法读取：{ $problem }（用 haggle check 查看位置）
play-no-file = 没有文件 { $path }
play-no-scenario = 没有案例“{ $name }”（已有：{ $known }）
play-no-scenario-nearest = 没有案例“{ $name }”；是不是“{ $nearest }”？（已有：{ $known }）
play-no-input = 无法读取标准输入：{ $reason }
play-name-scenario = 请写明案例：haggle play 案例 --script 文件
play-plan-needs-scenario = 计划要配上案例：haggle play 案例 --plan 文件
play-no-loop = 错误：这个 haggle 没有编译游戏循环（特性 "terminal"），只能用 `haggle play SCENARIO --script FILE` 播放脚本；`cargo build --release --features terminal` 会连游戏循环一起编译
play-no-pictures = 错误：这个 haggle 没有编译窗口（特性 "window"），没有屏幕可以拍；`cargo build --release` 会连窗口一起编译
