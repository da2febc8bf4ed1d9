### The bare words that people type instead of a command.

unknown-command = 我不认识这个命令。/help 会列出全部；或者直接告诉我你想看什么。
typed-watchlist = 片单; 我的片单; 收藏; 我的收藏
typed-history = 历史; 我的历史
typed-rate = 评分; 打分
typed-settings = 设置; 语言
typed-trending = 热门; 现在热门
typed-refine = 调整
typed-surprise = 给我惊喜; 惊喜
typed-skip = 跳过
typed-privacy = 隐私
typed-step-back = 返回; 上一步; 回到上一批
