### Discord 这扇门自己的用语：命令的选项（小写，无空格）、表单和提示。

option-kind = 类型
    .about = 电影、剧集、纪录片，或给孩子看的
option-mood = 心情
    .about = 想要什么样的感觉
option-max-runtime = 最长分钟
    .about = 最多多少分钟
option-company = 和谁看
    .about = 谁一起看
option-title = 片名
    .about = 片名：开始输入，然后选择
option-stars = 星级
    .about = 一星到五星
option-profile = 名称
    .about = 档案的名称，或者：new 名称、delete 名称
option-minutes = 分钟
    .about = 投票开放多久
option-code = 代码
    .about = 你的另一个账号得到的代码
option-file = 文件
    .about = Letterboxd 或 IMDb 的导出文件，或含片名和星级的 CSV

company-alone = 一个人
company-partner = 两个人
company-friends = 和朋友
company-family = 和孩子

discord-menu-more-like-this = 更多类似的
discord-menu-rate = 评分
discord-menu-compare = 比较我们的口味
discord-choose = 请选择
discord-jump = 全部
discord-share = 分享
discord-shared = { $name } 给大家看这个：
discord-note = ✏ 打星并写一句
discord-note-title = 打星并写一句
discord-note-stars = 星级
discord-note-text = 哪里好，哪里不好
discord-words = ✏ 用我自己的话说
discord-words-title = 什么心情？
discord-words-text = 你想看什么
discord-late = 这次花的时间超过了 Discord 允许我在这里回答的时限。请再问我一次。
discord-error = 我这边出了点问题。如果再次发生，请把编号 { $reference } 告诉维护我的人。请再试一次。
discord-restarting = 我正在重启，请一分钟后再试。
discord-unfetched = 我没能取到那个文件，请再发一次。
discord-presence = 告诉我你想看什么
