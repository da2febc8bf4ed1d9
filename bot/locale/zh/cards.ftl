### 卡片、按钮和理由。

button-find = 🎬 帮我找一部电影
button-surprise = 🎲 给我惊喜
button-settings = ⚙ 设置
button-help = 帮助
button-domain-movies = 🎞 电影
button-domain-tv = 📺 剧集
button-domain-documentaries = 🌍 纪录片
button-domain-kids = 🧸 给孩子
button-skip = 跳过
button-back = ‹ 返回
button-enough = 直接看结果
button-resume = 回到问题
button-like = 👍
button-dislike = 👎
button-seen = ✅ 看过
button-save = 🔖 收藏
button-stars = { $stars } ★
button-more = 更多类似的
button-why = 为什么？
button-card = 它的卡片
button-yes = 好
button-no = 先不用
button-undo = ↩ 撤回
button-different = 换一批
button-mood = 换个心情
button-back-to-picks = 回到卡片
button-taste = 你对我的了解
button-watchlist = 收藏
button-history = 历史
button-privacy = 隐私
button-profile = 档案
button-export = 导出
button-forget = 忘记我
button-forget-all = 全部删除
button-keep = 保留

critique-shorter = 短一点
critique-older = 老一点
critique-newer = 新一点
critique-lighter = 轻松一点
critique-darker = 黑暗一点
critique-faster = 快一点
critique-simpler = 简单一点
critique-less-famous = 冷门一点

put-back-votes = 还是要知名的
put-back-rating = 还是要高分的
put-back-language = 还是要这个语言
put-back-country = 还是要这个国家
put-back-year = 还是要这些年份
put-back-seasons = 还是要这个季数
put-back-runtime = 还是要这个时长
put-back-genre = 还是要这个类型
put-back-people = 还是要这个人
put-back-fact = 还是要这一点
put-back-kind = 还是要电影或剧集

filter-votes = 知名度
filter-rating = 评分
filter-language = 语言
filter-country = 国家
filter-year = 年份
filter-seasons = 季数
filter-runtime = 时长
filter-genre = 类型
filter-people = 人名
filter-fact = 这一硬性要求
filter-kind = 电影或剧集

picks-anything = 各种口味都有。想看搞笑的、紧张的，还是温情的？
picks-found = 为你选了 { $count } 部。
picks-nearest = 最接近的是：
picks-no-more-of = { $names }的片子就这些了。最接近的有：
shortfall-none = 我不知道还有哪部也符合“{ $what }”；最接近的是这些。
shortfall-no-more = 没有更多也符合“{ $what }”的了；最接近的是这些。
shortfall-few-too = 其中只有 { $count } 部符合“{ $what }”。
shortfall-unplaced = 我不知道“{ $what }”指什么。
shortfall-ask = 换个说法告诉我，或者说一部相近的片子。
picks-ruled-out = { $names }的片子都在你排除的范围里（{ $what }）。最接近的是：
shortfall-few = 只有前 { $count } 部符合“{ $what }”，其余的比较接近。
picks-none = 没有全部符合的。放弃一个要求，或重新开始。
picks-expired = 那些卡片已经收走了。再找一次吗？

mood-ask = 今天什么心情？
mood-cosy = 🧦 温馨
mood-laugh = 😄 想笑
mood-thrill = 🔪 紧张
mood-cry = 😢 想哭一场
mood-think = 🧠 思考
mood-dream = 🌌 做梦
mood-adventure = 🗺 冒险
mood-romance = 💞 浪漫
mood-scare = 👻 吓吓我

why =
    《{ $title }》：{ $reason }
    计入的有：{ $parts }。
why-bare = 《{ $title }》：{ $reason }
part-text = 接近你的要求 { $percent } %
part-traits = 你要的感觉 { $percent } %
part-seeds = 像你提到的 { $percent } %
part-taste = 像你喜欢的 { $percent } %
part-quality = 评价高 { $percent } %
part-popularity = 知名 { $percent } %
part-words = 有你说的词 { $percent } %
part-community = 口味相近的人喜爱 { $percent } %
part-trending = 近来看的人多 { $percent } %
part-year = 来自你说的年代 { $percent } %
part-novelty = 少有人走的路 { $percent } %

card-picture = 《{ $title }》的海报
card-series = 剧集
card-seasons = { $count } 季

duration-minutes = { $minutes } 分钟
duration-hours = { $hours } 小时
duration-both = { $hours } 小时 { $minutes } 分

list-and = { $start }和{ $end }
list-or = { $start }或{ $end }
list-nor = { $start }和{ $end }


genre-action = 动作
    .within = 动作
genre-adventure = 冒险
    .within = 冒险
genre-animation = 动画
    .within = 动画
genre-biography = 传记
    .within = 传记
genre-comedy = 喜剧
    .within = 喜剧
genre-crime = 犯罪
    .within = 犯罪
genre-documentary = 纪录
    .within = 纪录
genre-drama = 剧情
    .within = 剧情
genre-family = 家庭
    .within = 家庭
genre-fantasy = 奇幻
    .within = 奇幻
genre-history = 历史
    .within = 历史
genre-horror = 恐怖
    .within = 恐怖
genre-music = 音乐
    .within = 音乐
genre-mystery = 悬疑
    .within = 悬疑
genre-news = 新闻
    .within = 新闻
genre-reality = 真人秀
    .within = 真人秀
genre-romance = 爱情
    .within = 爱情
genre-science-fiction = 科幻
    .within = 科幻
genre-sci-fi-fantasy = 科幻与奇幻
    .within = 科幻与奇幻
genre-action-adventure = 动作与冒险
    .within = 动作与冒险
genre-war-politics = 战争与政治
    .within = 战争与政治
genre-kids = 儿童
    .within = 儿童
genre-soap = 肥皂剧
    .within = 肥皂剧
genre-tv-movie = 电视电影
    .within = 电视电影
genre-talk = 脱口秀
    .within = 脱口秀
genre-thriller = 惊悚
    .within = 惊悚
genre-war = 战争
    .within = 战争
genre-western = 西部
    .within = 西部

card-streams = { $days ->
    [0] { $country }：{ $services }（JustWatch，今天）
    [1] { $country }：{ $services }（JustWatch，昨天）
   *[other] { $country }：{ $services }（JustWatch，{ $days } 天前）
}
card-to-rent = { $days ->
    [0] { $country }可租或可买：{ $services }（JustWatch，今天）
    [1] { $country }可租或可买：{ $services }（JustWatch，昨天）
   *[other] { $country }可租或可买：{ $services }（JustWatch，{ $days } 天前）
}
