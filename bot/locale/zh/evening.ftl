### 一场对话：回答、选择、心情、闲聊、收回。

# 问一部作品。
ask-director = 《{ $title }》：{ $names }。
ask-director-series = 《{ $title }》的主创是{ $names }。
ask-director-unknown = 我不知道《{ $title }》的导演是谁。
ask-cast = 《{ $title }》的演员：{ $names }。
ask-cast-unknown = 我没有《{ $title }》的演员表。
ask-length = 《{ $title }》片长 { $duration }。
ask-length-series = 《{ $title }》一集大约 { $duration }。
ask-length-unknown = 我不知道《{ $title }》有多长。
ask-crew-unknown = 关于《{ $title }》，我只知道导演和演员。
ask-original = 原名是《{ $original }》。
ask-original-same = 《{ $title }》就是原名。
ask-original-unknown = 我不知道《{ $title }》的原名。
ask-shared = 《{ $one }》和《{ $other }》里都有{ $names }。
ask-shared-none = 据我所知，没有人同时出现在《{ $one }》和《{ $other }》里。
ask-year = 《{ $title }》是 { $year } 年的。
ask-year-unknown = 我不知道《{ $title }》是哪一年的。
ask-language = 《{ $title }》的语言是{ $language }。
ask-language-yes = 是的，《{ $title }》的语言是{ $language }。
ask-language-no = 不是，《{ $title }》的语言是{ $language }。
ask-language-unknown = 我不知道《{ $title }》是什么语言。
ask-country = 《{ $title }》来自{ $countries }。
ask-country-unknown = 我不知道《{ $title }》是哪里拍的。
ask-seasons = 《{ $title }》有 { $count } 季。
ask-seasons-unknown = 我不知道《{ $title }》有几季。
ask-seasons-film = 《{ $title }》是电影，不是剧集。
ask-genre = 《{ $title }》：{ $genres }。
ask-genre-yes = 是的，《{ $title }》：{ $genres }。
ask-genre-no = 不完全是，《{ $title }》：{ $genres }。
ask-good = 《{ $title }》：看过的人打了 ★ { $rating }（满分 10）。
ask-good-unknown = 《{ $title }》的评分太少，不好说。
ask-named = 片名是《{ $title }》。
ask-person-yes = 有，{ $name }在《{ $title }》里。
ask-person-no = 据我所知没有：我的《{ $title }》演员表里没有{ $name }。
ask-scary-yes = 是的，《{ $title }》就是要吓人的。
ask-scary-some = 《{ $title }》有几处吓人。
ask-scary-no = 不会，《{ $title }》不吓人。
ask-violent-yes = 是的，《{ $title }》挺暴力。
ask-violent-some = 《{ $title }》有一点暴力，不算多。
ask-violent-no = 不会，《{ $title }》几乎没有暴力。
ask-sad-yes = 是的，《{ $title }》比较沉重。
ask-sad-some = 《{ $title }》有些伤感的地方。
ask-sad-no = 不会，《{ $title }》不会让你难过。
ask-funny-yes = 是的，《{ $title }》就是逗你笑的。
ask-funny-some = 《{ $title }》有些好笑的地方。
ask-funny-no = 不，《{ $title }》不是搞笑的。
ask-paced-fast = 《{ $title }》节奏明快。
ask-paced-middle = 《{ $title }》节奏适中。
ask-paced-slow = 《{ $title }》慢慢讲来。
ask-child-yes = 据我所知，《{ $title }》适合 { $age } 岁。
ask-child-nearly = 《{ $title }》大约 { $from } 岁起最合适；{ $age } 岁有大人陪着看也可以。
ask-child-no = 《{ $title }》我不会给 { $age } 岁的孩子看。
ask-child-from = 《{ $title }》大约适合 { $from } 岁以上。
ask-child-grown = 《{ $title }》是给大人看的。
ask-child-unknown = 《{ $title }》适不适合孩子，我说不准；最好先自己看一眼。
ask-note-yes = 有。
ask-note-no = 没有。
ask-note-unknown = 《{ $title }》的这一点我不知道，不敢保证。
ask-colour-yes = 《{ $title }》是彩色的。
ask-colour-no = 《{ $title }》是黑白的。
ask-colour-unknown = 我不知道《{ $title }》是不是彩色的。
ask-beyond = 《{ $title }》的这一点我说不上来。我知道的是：
ask-true-yes = 是的，《{ $title }》改编自真实故事。
ask-true-book = 《{ $title }》改编自一本书。
ask-true-no = 据我所知不是。
ask-true-unknown = 我不知道《{ $title }》是不是真实故事。
ask-award-yes = 有：《{ $title }》拿过奥斯卡。
ask-award-festival = 《{ $title }》拿过重要的电影节奖。
ask-award-unknown = 我不知道《{ $title }》得过什么奖。
ask-sequel-unknown = 我没听说《{ $title }》有续集。
ask-others = { $names }的其他作品：{ $others }。
ask-others-cast = { $names }还演过{ $others }。
ask-others-none = { $names }的其他作品我不知道。
ask-compare = 《{ $title }》：{ $value }。{ $rest }
ask-compare-plain = 《{ $title }》。
ask-compare-rest = 《{ $title }》：{ $value }
ask-compare-unknown = 没法比：我对它们知道得太少。
ask-take = 我会选《{ $title }》。{ $reason }
ask-mine-stars = 你给《{ $title }》打了 { $stars } / 5。
ask-mine-liked = 你说过喜欢《{ $title }》。
ask-mine-disliked = 你说过《{ $title }》不合口味：你不喜欢。
ask-mine-not-interested = 你说过对《{ $title }》没兴趣。
ask-mine-seen = 你说过看过《{ $title }》。
ask-mine-saved = 《{ $title }》在你的收藏里。
ask-mine-said = 关于《{ $title }》，你说过：“{ $said }”。
ask-mine-nothing = 你还没跟我说过《{ $title }》。
ask-why-not-refused = 因为你说过：{ $what }。
ask-why-not-shown = 《{ $title }》没什么不合适，只是没排到前面。给你。
ask-which = 你说的是哪部？告诉我片名，或第几张卡片。
ask-which-of = 不止一部符合：{ $titles }？
ask-nowhere = { $count ->
    [0] 桌上现在没有卡片
   *[other] 桌上只有 { $count } 张卡片
}。你说的是哪一张？

# 选定、跳过、收藏。
choose-done = 那就《{ $title }》。好好享受，看完告诉我怎么样。
choose-which = 好啊，哪一部？告诉我片名，或第几张卡片。
pass-seen = 记下了，看过：{ $titles }。
pass-one = 《{ $title }》拿掉了。
list-saved = 已收藏：{ $titles }。
list-removed = 已从收藏里拿掉：{ $titles }。
list-not-there = 《{ $title }》不在你的收藏里。
list-save-which = 收藏哪一部？告诉我片名，或第几张卡片。
list-pick = 你的收藏里，我会选《{ $title }》。
list-told = 目前你跟我说过 { $count } 部作品：{ $titles }。
list-told-liked = 喜欢{ $titles }
list-told-disliked = 不喜欢{ $titles }
list-told-seen = 看过{ $titles }
list-told-rated = 《{ $title }》{ $stars } / 5
list-told-saved = 收藏了{ $titles }
list-told-nothing = 你还没跟我说过任何作品。

# 收回。
unlearn-done = 收回了：{ $what }。
unlearn-title = 收回了：你和《{ $title }》的事，我都不记得了。
unlearn-known-not = 关于《{ $title }》，我本来就没记什么。
unlearn-nothing = 我什么也没记，所以没有可收回的。
unlearn-instead = 收回并改好了。{ $note }

# 先关心人。
feel-loss = 我很难过听到这些。想要一部安静陪着你的，还是一部跟这些都无关的？
feel-heartbreak = 听着就心疼。想笑一笑，看点温柔的，还是现在什么都不看？
feel-illness = 希望你快点好起来，好好休息。来一部轻松不费神的？
feel-low = 听起来真不容易。给你找点温柔的，还是能笑一笑的？
feel-joy = 恭喜你，真是好消息。来一部庆祝一下？
feel-forgiven = 没关系的，今天辛苦你了。看点温柔的？
feel-short-loss = 我很难过听到这些。
feel-short-heartbreak = 听着就心疼。
feel-short-illness = 希望你快点好起来。
feel-short-low = 听起来真不容易。
feel-short-joy = 恭喜你。
button-feel-gentle = 安静陪着我
button-feel-else = 完全不相干的
button-feel-laugh = 能笑一笑的
button-feel-party = 庆祝一下
button-feel-no = 现在不用

# 来与去。
greet = 你好，今天看点什么：一部你喜欢的作品、一种心情，还是五个小问题？
greet-back = 又见面了。你的卡片还在，或者说点新的。
leave = 那晚安。想看的时候随时来。
leave-later = 好，回头见。想看的时候随时来。
thank = 不客气。好好看，看完告诉我怎么样。
usher-what = 我是 Usher，一个机器人：懂电影的程序，不是人。我不睡觉、不吃饭、也没有感受，但很会帮你找片子。
usher-how = 我很好，谢谢；我是机器人，天天都是电影日。你呢，想看点什么？
usher-who-made = 我是 Usher，一群爱电影的人写的开源程序。是机器人，不是人。
usher-favourite = 我是机器人，没有自己的最爱；说说你的，我帮你找相近的。
usher-language = 可以的：我懂英语、德语、法语、西班牙语、俄语和中文。
usher-questions = 问几个问题，点几下我就知道今晚什么适合你；哪个都可以跳过。
back = 慢慢来，你的卡片还在。
agree = 好。点一张卡片，或告诉我想改什么。
agree-plain = 好。告诉我想看什么，或点按钮。
declined = 好的。那告诉我还想看什么。
abuse = 明白，这不是你想要的。告诉我改哪里，我再找。
nonsense = 我没能从这句话里找到影片。告诉我一部你喜欢的作品、一种心情，或点按钮。
others-opinion = 知道了。那你自己觉得怎么样？
other-chat = 聊电影我更在行。说一种心情或一个片名，我来找。

# 五个问题，打字回答。
answer-why = 因为这个答案最能告诉我今晚什么适合你。选哪个都行，也可以跳过。
answer-which = 点其中一个，或说“第一个”、“跳过”。
wish-unclear = 我没听懂你想看什么，先随便挑了几部。告诉我心情、类型或一部你喜欢的片子，我会挑得更好。
