### 有人愿意时，Usher 先开口说的话。

weekly-when = 每周什么时候给你发五部？
weekly-at-w4-1080 = 周五 18:00
weekly-at-w5-1080 = 周六 18:00
weekly-at-w6-1080 = 周日 18:00
weekly-at-w0-1140 = 周一 19:00
weekly-on = 每周给你五部，第一次在{ $first }。
weekly-off = 以后不再每周发五部了。
weekly-private = 这个我只发给一个人。请在我们自己的聊天里告诉我。
weekly-five = { $kinds ->
    [both] 给你五部：{ $count ->
        [5] 三部新的，一部在你片单里等着的，还有一部碰运气的。
       *[other] 几部新的，一部在你片单里等着的，还有一部碰运气的。
    }
    [list] 给你：几部新的，还有一部在你片单里等着的。
    [gamble] 给你五部：四部新的，还有一部碰运气的。
   *[new] 给你，都是新的：
}
afterwards-on = 你选了片子的第二天晚上，我会问一声怎么样。只问一次。
afterwards-off = 我不会问怎么样。
quiet-set = { $first }到{ $last }之间我不说话，除了你设在那时的提醒。
silence = 你不说话，我也不说。你设的提醒照样会来。
button-weekly = 📬 每周五部
button-stop-weekly = ✖ 别再发了
button-stop-afterwards = ✖ 别问了
button-stop-next-step = ✖ 别再发了
button-ask-afterwards = 💬 之后问问我怎么样
command-weekly = 每周给你五部
settings-afterwards = 问怎么样：{ $value }
settings-weekly = 每周五部：{ $value }
settings-quiet = 安静时段：{ $value }
settings-change-afterwards = 问怎么样
settings-change-weekly = 每周五部
settings-change-quiet = 安静时段
settings-ask-afterwards = 第二天晚上要我问问你选的片子怎么样吗？
settings-ask-weekly = 每周给你五部？
settings-ask-quiet = 什么时候我不说话（提醒除外）？
weekly-off-option = 不要
quiet-22-8 = 22:00 到 8:00
quiet-23-7 = 23:00 到 7:00
quiet-20-10 = 20:00 到 10:00
quiet-0-0 = 没有
button-afterwards-not-watched = 🙈 没看成

# 节日的夜晚。
occasions-on = 逢年过节的夜晚我会给你发几部应景的片子。下一次：{ $what }，{ $when }。
occasions-none = 我不知道你那里过什么节。在设置里选好国家，我就会在那时给你发。
occasions-off = 过节的时候我不再给你发了。
occasion-five = { $count ->
    [5] { $what }，五部应景的，有兴致就看看：
   *[other] { $what }，几部应景的，有兴致就看看：
}
occasion-halloween = 万圣节
occasion-christmas = 圣诞前的日子
occasion-orthodox-christmas = 平安夜
occasion-lunar-new-year = 农历新年
occasion-ramadan = 斋月的夜晚
occasion-summer-north = 悠长的夏夜
occasion-summer-south = 温暖的夏夜
button-occasions = 🗓 节日的夜晚
button-stop-occasions = ✖ 不要再发
settings-occasions = 节日的夜晚：{ $value }
settings-change-occasions = 节日
settings-ask-occasions = 要不要在节日的夜晚（比如万圣节、农历新年）给你发几部应景的片子？

# 群里的每周一片。
channel-where = 每周一片可以发到我能发言的群或频道。请在那里输入 /film-of-week。
channel-who = 只有管理这个聊天的人才能选。
channel-when = 每周什么时候在这里发一部片子？
channel-on = 每周给这里的大家发一部片子，第一部{ $first }。
channel-off = 这里不再发每周一片了。
channel-film = 本周一片：
button-channel-off = ✖ 这里不要了
command-film-of-week = 给这个聊天的每周一片
typed-film-of-week = 每周一片
