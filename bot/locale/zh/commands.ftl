### 平台菜单：每个命令的简短说明，以及两段介绍。

command-start = 开始，或重新开始
command-recommend = 五个小问题，然后推荐影片
command-surprise = 直接来个惊喜
command-more-like-this = 更多类似某部作品的
command-rate = 给作品打分，例如：Dune 4
command-taste = 我了解的你的口味
command-picks = 再看上一组卡片
command-trending = 现在大家在看什么
command-watchlist = 你收藏的作品
command-history = 你对作品说过的话
command-where = 哪里可以看
command-mood = 按心情找影片
command-refine = 修改你的要求
command-movie-night = 多人一起选片：大家投票
command-nominate = 为电影之夜提名一部你想看的片子
command-profile = 切换口味档案
command-settings = 语言、时区、图片
command-link = 把你在两个平台的账号合并
command-import = 从别处导入你的评分
command-export = 我保存的关于你的一切
command-forget = 删除我对你的了解
command-undo = 撤回上一个评价
command-help = 我能做什么
command-privacy = 我保存什么，不保存什么

bot-description =
    我是 Usher，帮你找电影和剧集。用自己的话告诉我想看什么，或回答五个小问题。我会记住你的喜好，并说明为什么这样选。
bot-short = 找到适合你和今晚的电影与剧集，并告诉你为什么。
