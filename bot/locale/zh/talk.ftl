### Usher 说的话。简短、温暖、平实。

welcome-hello = 你好，我是 Usher：点五下，我就找到你的影片。或者直接告诉我想看什么。
welcome-morning = 早上好，我是 Usher：点五下，我就找到你的影片。或者直接告诉我想看什么。
welcome-afternoon = 下午好，我是 Usher：点五下，我就找到你的影片。或者直接告诉我想看什么。
welcome-evening = 晚上好，我是 Usher：点五下，我就找到你的影片。或者直接告诉我想看什么。

help =
    用自己的话告诉我想要什么：“像《沙丘》但节奏快一点”、“两小时以内的韩国惊悚片”、“我很喜欢《降临》”。
    或点“帮我找一部电影”：最多五个问题，随时可以停。

    /recommend 问题 · /surprise 不提问
    /more-like-this 片名 · /rate 片名 星数 · /where 片名：哪里能看 · /mood
    /picks 上一组卡片 · /watchlist · /history · /undo
    /trending 现在流行什么 · /refine 改一改想看的
    /movie-night 多人选一部 · /link 两个平台的账号
    /taste 我对你的了解 · /profile · /settings · /import 别处的评分 · /export · /forget
stale = 那个按钮是以前的。我们从这里继续。
not-yours = 那些按钮是别人的。写给我，你就有自己的。
smalltalk = 很高兴你来。找点什么看吧？
text-cut = 这段话很长：我读了前 { $limit } 个字符。
not-understood-cards = 这句我没听懂。想换成短一点、好笑一点，还是新一点的？或者你说的是哪一部？
not-understood = 我没能从这句话里找到影片。告诉我一部你喜欢的作品、一种心情，或点按钮。
refuse-unplaced = 我不知道哪些影片有“{ $what }”，所以没法排除。换个说法，或者点一张卡片。
about-title = 你说的是《{ $title }》吗？这是它的卡片，或类似的作品。
about-is-it = 是其中一部吗？
about-candidate = { $title }
about-found = 好，就是这部。我记为看过了。
about-none = 我想不出是哪部。多说一点：谁演的、结局怎样、大约什么时候看的。
about-tell-more = 那再多说一点：谁演的、最后发生了什么、大约什么时候看的。
button-none-of-these = 都不是
typed-try-different = 更多; 其他的; 换一批; 别的
typed-undo = 撤回; 撤销; 收回; 取消刚才的; 撤回刚才的; 收回刚才的
typed-picks = 回到卡片; 再看一遍; 卡片; 我的卡片
typed-start = 开始; 菜单
typed-anew = 重新开始; 重来; 从头开始; 从头来; 重新来

rated = 《{ $title }》：{ $stars } / 5。我记住了。
rate-ask = 《{ $title }》怎么样？
rate-which = 想给哪一部打分？
rated-top = 《{ $title }》，最上面的卡片：{ $stars } / 5。我记住了。
rate-begin = 好的。说片名和星数，例如“Heat 4”，一部接一部。
rate-nothing = 还没有可打分的。说一个片名，例如“/rate Dune 4”，或先让我推荐几部。
rate-unknown = 我不认识这部作品。试试全名，例如“/rate The Godfather 5”。
rate-title = { $title }
verdict-liked = 好：更多《{ $title }》这样的。
verdict-disliked = 明白，《{ $title }》不再出现，类似的我也会避开。
verdict-not-interested = 《{ $title }》不会再出现。
verdict-seen = 看过：不再推荐《{ $title }》。怎么样？
undo-nothing = 没有可以撤回的。
saved = 《{ $title }》已收藏。

more-which = 更多像什么的？说一个片名，例如“/more-like-this Arrival”。
more-unknown = 我不认识这部作品。试试全名，或告诉我它给人什么感觉。

watchlist = 你的收藏，{ $count } 部。点一部看它的卡片。
watchlist-empty = 你的收藏是空的。卡片下的 🔖 会把作品放到这里。
history = 你对 { $count } 部作品说过的话，{ $order }。
history-empty = 还没有。喜欢、打分或收藏之后会出现在这里。
list-entry = { $verdict } { $title }
list-place = 第 { $first } 到 { $last } 部，共 { $count } 部
list-back = ‹ 上一页
list-on = 下一页 ›
list-order = ⇅ { $order }
list-kind = { $kind }
list-by-new = 最新的在前
list-by-stars = 按星级
list-by-name = 按片名
list-by-year = 按年份
list-of-all = 🎬 电影和剧集
list-of-movie = 🎬 只看电影
list-of-series = 📺 只看剧集
mark-liked = 👍
mark-disliked = 👎
mark-not-interested = 🚫
mark-seen = ✅
mark-rated = ★
mark-saved = 🔖

settings = 你的设置。点你想改的。
settings-locale = 语言：{ $value }
settings-zone = 时区：{ $value }
settings-unknown = 未设置
settings-domain = 我来找：{ $value }
settings-order = 问题：{ $value }
settings-pictures = 图片：{ $value }
settings-theme = 图画：{ $value }
settings-country = 国家或地区：{ $value }
settings-services = 平台：{ $value }
settings-spoilers = 可以提到反转和结局：{ $value }
settings-adult = 仅限成人的作品：{ $value }
settings-change-country = 国家或地区
settings-change-services = 平台
settings-change-spoilers = 剧透
settings-change-adult = 仅限成人
settings-ask-country = 你在哪个国家或地区看片？没列出的直接告诉我，比如“我住在葡萄牙”。
settings-ask-services = 你有哪些平台？你问哪里能看时，我先说这些。再点一次就去掉。
settings-ask-spoilers = 推荐理由可以提到反转或结局吗？
settings-ask-adult = 要出现仅限成人的作品吗？儿童档案里永远不会。
settings-no-streaming = 我这里还查不了流媒体平台；先记下，等能查时再用。
settings-change-locale = 语言
settings-change-zone = 时区
settings-change-domain = 找什么
settings-change-order = 问题的顺序
settings-change-pictures = 图片
settings-change-theme = 图画
settings-talks = 好，接下来说中文。想看点什么？
settings-ask-locale = 哪种语言？
settings-ask-zone = 你在哪里？晚上十点以后我只推荐两个半小时以内的影片。别的城市直接写出来就行。
settings-ask-domain = 没有特别说明时，我找什么？
settings-ask-order = 按什么顺序提问？
settings-ask-pictures = 卡片要带图片吗？
settings-ask-theme = 我为你画的图要什么样子？
settings-option = { $value }
domain-movies = 电影
domain-tv = 剧集
domain-documentaries = 纪录片
domain-kids = 给孩子的
order-best = 最能说明问题的在前
order-fixed = 总是一样
pictures-on = 开
pictures-off = 关
theme-light = 浅色
theme-dark = 深色

privacy =
    我保存你对作品和口味说的话（每条消息最多一小段；在浏览器里说的话，一天之内还能在那里看到）、我给你看过的、你点开过的、你的设置，以及你的提醒。别人看不到。
    你可以把一切作为文件拿走，或立刻删除。
privacy-leaves = 会离开这里的：
privacy-anthropic = · 我自己拿不准时，你写的话会发给 Anthropic 的语言模型，可能也带上我了解的你的口味；绝不带你的名字或账号。
privacy-tmdb = · 会向 TMDB 查询片目，以及我不认识的片名；绝不说是谁在问。
privacy-wikipedia = · 会向维基百科和维基数据查询片目；绝不说是谁在问。
privacy-reddit = · 会向 Reddit 查询片目；绝不说是谁在问。
privacy-google = · 会向 Google 查询片目；绝不说是谁在问。
exported = 我保存的关于你的一切都在这个文件里。
forget-ask = 要删除一切吗：所有档案、你的评价、收藏、说过的话、设置？无法撤回。
forgotten = 好了。我不再记得你的任何事。随时可以重新开始。

error = 我这边出了问题（编号 { $reference }）。你的数据是安全的，请再试一次。
error-known = 现在做不到。请稍后再试。
error-ModelNotReady = 我还在启动。请几秒后再试。
error-CatalogueEmpty = 我还没有作品。维护我的人可以用“python -m bot catalogue starter”添加。
error-UnknownTitle = 我不再认识那部作品。告诉我想看什么，我另找一部。
error-BadTitleId = 那个按钮没有去处。直接告诉我想看什么吧。
error-DatabaseUnavailable = 我的记忆暂时连不上。请稍后再试。
liked-near = 相近的：{ $titles }。
