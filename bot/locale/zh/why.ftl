button-not-this = 不是因为{ $what }
button-not-this-feel = “{ $what }”不算
why-not-noted = 记下了：{ $what }在这里不再算数。
why-picture = 为什么是《{ $title }》？
mark-neutral = ➖

bar-text = 你的要求
bar-words = 你的用词
bar-year = 你说的年代
bar-traits = 感觉
bar-seeds = 像你提到的
bar-taste = 像你喜欢的
bar-community = 口味相近的人
bar-quality = 评分高
bar-popularity = 知名度
bar-trending = 正热门
bar-novelty = 冷门

typed-why = 为什么; 为什么是这个; 为何
part-wishes = 有你想要的 { $percent } %
bar-wishes = 你的愿望
