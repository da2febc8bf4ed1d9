### 电影之夜：同一个聊天里的几个人一起选出一部电影。

night-open =
    { $host } 在张罗一场电影之夜。谁来？
    目前：{ $names }。
    每人三个小问题，回答只有我知道。
night-solo = 一个人的电影之夜：三个小问题，然后五部电影。
night-someone = 有人
night-others = 另外 { $count } 人
night-in = 你已加入。三个小问题，或者我按你的口味来。
night-answered = 谢谢，这只有我知道。开始后影片会出现在聊天里。
night-by-taste = 好，我按你的口味来。开始后影片会出现在聊天里。
night-gathered = 参加电影之夜的有：{ $names }。

night-ballot = 给 { $names } 的 { $count } 部电影。
night-ballot-solo = 给你的 { $count } 部电影。
night-unseen = { $count ->
    [1] 据我所知，大家都没看过。
   *[other] 据我所知，这几部大家都没看过。
}
night-line = { $number }  { $title } · { $facts }
night-least = 对大家要求最少
night-gives-trait = 有人想要的是：{ $traits }
night-gives-seen = 有人看过了
night-gives-runtime = 有人想要最长 { $runtime }
night-gives-genre = 有人不想看{ $genre }
night-others-give = 另外 { $count } 人也有所让步
night-vote = 点一个数字；再点一次可以改票。{ $time }后截止，或者等大家都投完。
night-vote-solo = 点你想看的那一部。
night-voted = 已投票：{ $names }。
night-tally = { $number }  { $title } · { $votes } 票
night-closed = 投票已结束。

night-won = 就看{ $title }，{ $voters } 票中得 { $votes } 票。
night-won-tie = 平票，各 { $votes } 票。就看{ $title }，它对大家要求更少。
night-won-unvoted = 没有人投票。就看{ $title }，它对大家要求最少。
night-won-solo = 那就{ $title }。
night-streams = { $country }：{ $services }（据 JustWatch）
night-to-rent = { $country }：可在 { $services } 租看（据 JustWatch）
night-seen-noted = 记下了，你看过{ $title }。

night-off = { $name } 取消了电影之夜。
night-empty = 没有人参加了，电影之夜就此取消。
night-on-already = 这里已经有一场电影之夜。先结束它，才能开始新的。
night-gone = 那场电影之夜已经结束。随时可以再办一场。
night-not-on = 这里现在没有电影之夜。/movie_night 可以开一个。
night-begun = 已经在投票了，下次欢迎你来。
night-late = 影片已经选好了，你的一票仍然有效。
night-not-in = 只有参加的人可以投票：{ $names }。
night-host-only = 这由 { $host } 决定。{ $minutes } 分钟后，参加的人都可以。
night-full = 这一场满了，已有 { $most } 人参加。
night-none = 这群人我找不到合适的电影：合适的都有两个人看过了。

button-night-in = 🙋 我参加
button-night-out = 🚪 我退出
button-night-start = { $count ->
    [1] ▶ 一个人开始
   *[other] ▶ { $count } 人开始
}
button-night-off = ✖ 取消
button-night-close = ⏱ 结束投票
button-night-taste = 按我的口味来
night-said-skip = 跳过; 下一题; 下一个; 随便; 都行; 不知道; 无所谓
night-said-taste = 按我的口味来; 按我的口味; 我的口味
button-night-again = ✏ 修改回答
button-night-seen = ✅ 我看过了
night-nominated = { $name }提名了{ $title }。
night-nominations = 你们提名的：{ $titles }。
night-nominate-which = 哪部片子？比如写“/nominate Heat”。
night-nominate-unknown = 我这里没有叫“{ $name }”的片子。换哪一部？
night-guest = 我在这个聊天里只是客人，办电影之夜需要我留在群里。把我加进群，再在那里说 /movie_night。
night-nominate-none = 现在没有可提名的电影之夜，或者投票已经开始。/movie_night 可以开一个。
night-nominate-kids = 你们当中有孩子，这部不能提名。
night-how = { $title }怎么样？
button-night-not-watched = 🙈 没看
night-not-watched = 那下次吧。
night-starts = 开始时间：{ $when }。
night-moment = { $day }{ $weekday } { $clock }（{ $zone }）
night-when = { $host }，几点开始？点一下，或者写：“/movie_night 周五晚上8点”。
night-when-unclear = 我没读出时间。“/movie_night 周五晚上8点”“两小时后”“20:30”这样我能懂。
night-passed = 那个时间已经过了，或者在两个月以后。你指的是什么时候？
night-zone = 按哪里的时间？选你的时区，我会记住。别的城市直接写出来就行。
night-zone-asked = 正在筹备电影之夜。{ $host }，按哪里的时间开始？选你的时区，我会记住。别的城市直接写出来就行。
night-clock-open = { $name }，开始时间还差你的时区：点“🕗 开始时间”，或者写下你的城市。
night-at-m60 = 一小时后
night-at-m120 = 两小时后
night-at-d0-1200 = 今天 20:00
night-at-d1-1200 = 明天 20:00
night-at-w4-1200 = 周五 20:00
night-at-w5-1200 = 周六 20:00
night-at-none = 不定时间
night-begins = 时间到了：{ $title }。祝看得开心。
night-begins-open = 电影之夜时间到了。
night-event = 电影之夜
night-event-in = 参加：{ $names }
button-night-when = 🕗 开始时间
button-night-back = ‹ 返回
