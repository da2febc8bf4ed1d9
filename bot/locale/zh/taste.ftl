### Usher 对一个人的了解：记下、读出、改正。

noted = 记下了：{ $what }。
noted-liked = 你喜欢{ $titles }
noted-disliked = { $titles }不适合你
noted-seen = 你看过{ $titles }
undone = 已撤回：{ $what }。
undone-set = 你的设定
undone-said = 你说的“{ $said }”
offer-like = 要我找类似《{ $title }》的吗？
offer-like-several = 要我找类似{ $titles }的吗？

know-trait-more = 你喜欢{ $what }的
know-trait-less = 你更想要{ $what }的
know-genre-more = 你喜欢{ $what }
know-genre-less = { $what }不适合你
know-person-more = 你喜欢 { $what }
know-person-less = 你不太喜欢 { $what }
know-language-more = 你喜欢{ $what }作品
know-language-less = { $what }作品不适合你
know-country-more = 你喜欢来自{ $what }的
know-country-less = 来自{ $what }的不适合你
know-era-more = 你喜欢{ $what }的作品
know-era-less = { $what }的作品不适合你
know-runtime-more = { $what }是你的长度
know-runtime-less = { $what }不是你的长度
know-mood-more = 你常想要{ $what }
know-mood-less = 你很少想要{ $what }

many-action = 动作片
many-adventure = 冒险片
many-animation = 动画片
many-biography = 传记片
many-comedy = 喜剧
many-crime = 犯罪片
many-documentary = 纪录片
many-drama = 剧情片
many-family = 家庭片
many-fantasy = 奇幻片
many-history = 历史片
many-horror = 恐怖片
many-music = 音乐片
many-mystery = 悬疑片
many-news = 新闻节目
many-reality = 真人秀
many-romance = 爱情片
many-science-fiction = 科幻片
many-soap = 肥皂剧
many-tv-movie = 电视电影
many-talk = 脱口秀
many-thriller = 惊悚片
many-war = 战争片
many-western = 西部片

era-decade = { $first } 年代
span-until = { $high } 年以前
span-from = { $low } 年以后
span-between = { $low } 到 { $high } 年
length-until = { $high }以内
length-from = { $low }以上
length-between = { $low }到{ $high }

known = { $what }（{ $source }）。
source-said = 你{ $day }说过“{ $said }”
source-set = 你{ $day }设定的
source-mood = { $count } 次，最近是{ $day }
source-likes = 你喜欢的 { $of } 部里有 { $agree } 部，最近是{ $day }
source-both = { $said }，你喜欢的 { $of } 部里也有 { $agree } 部
day-today = 今天
day-on = { $day }

habit-rainy = 适合雨天的
habit-lazy = 适合慵懒日子的
habit-cozy = 温馨的
habit-date = 适合约会的
habit-background = 当背景放的
habit-sleepless = 睡不着时看的
habit-sad = 适合难过日子的
habit-cry = 哭一场的
habit-tired = 累的时候看的
habit-sick = 生病时看的
habit-party = 和朋友一起看的
habit-laugh = 大笑一场的
habit-scared = 吓一跳的
habit-thrill = 刺激的
habit-think = 值得思考的
habit-happy = 开心的
habit-bored = 解闷的
habit-anxious = 让人平静的
habit-summer = 适合夏夜的
habit-christmas = 适合圣诞的
habit-halloween = 适合万圣节的
habit-family = 全家一起看的
habit-romantic = 浪漫的
habit-nostalgic = 怀旧的
habit-tonight = 今晚看的
habit-flight = 路上看的

taste-nothing = 我还不了解你。喜欢或评几部作品，或告诉我“我很喜欢《降临》”。
taste-liked = 你喜欢{ $titles }（{ $count ->
    [1] { $day }
   *[other] 共 { $count } 部，最近是{ $day }
}）。
taste-disliked = 不适合你：{ $titles }（{ $count ->
    [1] { $day }
   *[other] 共 { $count } 部，最近是{ $day }
}）。
taste-seen = 你看过{ $titles }{ $more ->
    [0] {""}
   *[other] 等另外 { $more } 部
}；不会再推荐了。
taste-saved = 你的片单：{ $titles }{ $more ->
    [0] {""}
   *[other] 等另外 { $more } 部
}。
taste-tonight = 眼下：{ $what }。聊完就不再算数。
taste-profile = 这是档案 { $name }。

taste-correct-which = 要改哪一条？
taste-remove-which = 要忘掉哪一条？
taste-correct-how = 我认为：{ $what }。对吗？
taste-more-so = 记下了，更是如此：{ $what }。
taste-less-so = 记下了，没那么：{ $what }。
taste-removed = 忘掉了：{ $what }。
taste-gone = 这件事我已经不知道了。
taste-entry = { $what }
button-correct = ✏ 改正
button-remove = 🗑 去掉一条
button-more-so = 更是如此
button-less-so = 没那么
button-not-true = 不对

picture-heading = 你的口味
picture-heading-profile = { $name } 的口味
picture-alt = 你的口味图：每个特点有多少，以及哪些类型。
picture-traits = 你喜欢的样子
picture-usual = 虚线：一般的影片
picture-genres = 类型  ·  ◂ 不喜欢   喜欢 ▸
picture-said-more = 你说要
picture-said-less = 你说不要
picture-from = 来自 { $count } 个评价和你说过的 { $said } 件事
axis-humor = 好笑
axis-comfort = 温暖
axis-romance = 浪漫
axis-depth = 深沉
axis-intellectual = 聪明
axis-pacing-slow = 慢
axis-darkness = 黑暗
axis-suspense = 紧张
axis-spectacle = 壮观
axis-adventure = 冒险

know-concept-more = 你喜欢{ $what }
know-concept-less = 你不喜欢{ $what }
know-note-more = 你不介意{ $what }
know-note-less = 不给你看{ $what }
