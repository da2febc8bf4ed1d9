### 改一改想看的、现在流行的、在哪里看。

button-refine = ✏ 调整
button-where = 在哪看
button-ticked = { $label } ✓

refine = 你要的是：{ $what }。改什么？
refine-kept = 其他的我记着，接下来会照着来。
repair-gone = 已去掉：{ $what }。
repair-unfit = 那是我理解错了。我找的是：{ $what }。你的意思是什么？
repair-unfit-open = 那是我理解错了。换个说法再说一次：想看什么？
repair-why-all = 我是这样理解的：{ $what }。哪里不对？
repair-why-all-open = 你没有特别的要求，所以这些是受欢迎的影片。想看什么？
refine-open = 目前没有特别的要求。想要什么？
refine-in = ➕ 加类型
refine-out = ➖ 去类型
refine-shorter = 短一点
refine-newer = 新一点
refine-older = 老一点
refine-language = 🌐 语言
refine-anew = 重新开始
refine-option = { $value }
refine-ask-in = 想要哪个类型？
refine-ask-out = 不要哪个类型？
refine-ask-language = 哪种语言？

trending = 现在很多人喜欢、在看的，不含你已经知道的。
trending-unknown = 这里看不出现在大家都在看什么。这些是有名又受欢迎的，不含你已经知道的。

where-which = 哪一部？说出片名，例如“/where Arrival”。
where-unknown-title = 我不认识这个片名。试试完整的名字，例如“/where The Godfather”。
where-no-key = 我在这里查不到流媒体平台，所以不知道哪里能看《{ $title }》。
where-trouble = 平台列表现在没有回应，说不出哪里能看《{ $title }》。请过一会儿再问。
where-nowhere = 《{ $title }》：在{ $country }，我不知道有哪个平台提供。
where-found = 《{ $title }》（{ $country }）：
where-flatrate = 会员可看：{ $services }
where-free = 免费：{ $services }
where-ads = 免费带广告：{ $services }
where-rent = 租：{ $services }
where-buy = 买：{ $services }
streaming-no-key = 这里查不到流媒体平台，所以我说不准哪些在 { $services } 上。
streaming-trouble = 平台列表现在没有回应，所以我说不准哪些在 { $services } 上。
streaming-found = { $country }的 { $services } 上有这些，来自 TMDB 提供的 JustWatch 数据。
streaming-none = 合适的片子里，{ $country }的 { $services } 上一部也没有。除此之外，这些都合适。
streaming-untold = 你还没告诉我你有哪些平台，这些不一定在上面。
streaming-no-key-own = 我这里查不到流媒体平台，没法说哪些你能在线看。
where-source = { $days ->
    [0] 来自 JustWatch，经由 TMDB，今天查的。
    [1] 来自 JustWatch，经由 TMDB，昨天查的。
   *[other] 来自 JustWatch，经由 TMDB，{ $days } 天前查的。
}
where-link = 从这里过去：{ $link }
where-ask = 我先当你在{ $country }。跟我说一次就行，比如“我住在德国，有Netflix和Mubi”，以后我先说你有的平台。
where-other = 🌍 换个国家
where-country = 你在哪里看？我会记住。
where-option = { $country }
pasted-unknown = 这个链接后面是哪一部我看不出来。告诉我片名，我来查。
pasted-which = 这个链接可能是其中一部，是哪一部？
pasted-either = { $title }（{ $year }）
