### The bare words that people type instead of a command.

unknown-command = 我不认识这个命令。/help 会列出全部；或者直接告诉我你想看什么。
typed-watchlist = 片单; 我的片单; 我的收藏
typed-history = 历史; 我的历史
typed-rate = 评分; 打分
typed-settings = 设置; 语言
typed-trending = 热门; 现在热门
typed-refine = 调整
typed-surprise = 给我惊喜; 惊喜; 给我们惊喜
typed-skip = 跳过
typed-privacy = 隐私
typed-step-back = 返回; 上一步; 回到上一批
typed-import = 导入; 导入评分; 导入数据
typed-export = 导出; 我的数据; 导出数据; 导出我的数据; 下载我的数据
typed-link = 关联; 关联账号; 绑定账号
typed-profile = 档案; 我的档案; 切换档案; 换档案; 换回我的档案; 回到我的档案; 主档案; 儿童档案; 给孩子建个档案; 退出儿童档案; 离开儿童档案; 切换到主档案; 回到主档案; 返回主档案; 删除档案
typed-pin = pin; 密码; 设置密码; 设个密码; 设置pin; 改密码; 锁定儿童档案
typed-mood = 心情; 按心情
typed-movie-night = 电影之夜; 组织电影之夜; 一起看电影
typed-join = 算我一个; 我参加; 我加入; 加我一个
typed-night-off = 取消电影之夜; 电影之夜取消; 取消今晚的电影; 不办电影之夜了
typed-night-close = 结束投票; 停止投票; 关闭投票
typed-reminders = 提醒; 我的提醒
typed-recommend = 推荐; 给我推荐; 问题; 帮我找部电影; 找部电影
typed-next = 下一个; 下一部; 下一张; 看下一部
typed-previous = 上一个; 上一部; 上一张
