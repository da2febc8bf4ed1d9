### 电影之外的话：Usher 是什么、道谢与告别、笑、身体与心情、Usher 怎么看影片。

usher-this = 我是 Usher，一个帮你挑片的机器人：说说心情、喜欢的作品，或者不想要什么，我就给你几部，每部都说明理由。也可以点按钮，五个小问题就能找到。
button-all = 我会的全部

thank-2 = 很高兴帮上忙。
thank-3 = 随时都行。
thank-plain = 不客气。
thank-plain-2 = 很高兴帮上忙。
thank-plain-3 = 随时都行。
thank-chosen = 不客气。希望《{ $title }》合你的意。
thank-chosen-2 = 很高兴帮上忙。好好看《{ $title }》。
leave-2 = 睡个好觉，下次见。
leave-chosen = 晚安，好好看《{ $title }》。
now-chosen = 关灯，放《{ $title }》吧。看完告诉我感觉如何。
leave-later-2 = 先再见啦，想看片了再来。
leave-later-3 = 保重，我一直在。
leave-later-chosen = 好好看《{ $title }》，回头见。

chat-laugh = 能逗你笑就好。
chat-laugh-2 = 哈，我就当是好兆头了。
chat-laugh-3 = 我最好笑的时候都不是故意的。
chat-compliment = 你真客气，我尽力了。
chat-compliment-2 = 跟你聊也很愉快。
chat-compliment-3 = 谢谢。要是能脸红，我就脸红了。
chat-pity = 我明白。说一声，我就换别的找。
chat-cool = 好，想换别的就说一声。
chat-cool-2 = 那就好。
chat-cool-3 = 很好，我在。
chat-life = 明白。想看电影的时候，告诉我心情或片名。
chat-life-2 = 这一天真够受的。找点什么看看？
chat-joke = 我最好的笑话都是别人的，一讲九十分钟。给你找部喜剧？
chat-joke-2 = 笑话还是交给专业的。来部喜剧？
agree-2 = 好。卡片都在：点一张，或说说想改什么。
agree-plain-2 = 好，你说。
other-chat-2 = 我主要聊电影。想看点什么吗？
other-chat-3 = 这个我不懂，我只懂电影。说个心情或片名，我就去找。

bored = 那来点有意思的。
feel-tired = 听起来真够累的。来部轻松不费神的，还是安静一点的？
feel-sleepless = 这样的夜真长。来部慢慢的、柔和的催你入睡，还是轻松的打发到困？
feel-short-tired = 辛苦了，该歇歇了。
feel-short-sleepless = 这样的夜真长。那就不看提神的。
button-feel-sleepy = 慢而柔和
offer-kind = 给你看几部？
button-show-them = 给我看看

opinion-title-above = 《{ $title }》得分 ★ { $rating }，明显高于通常的 { $usual }。
opinion-title-usual = 《{ $title }》得分 ★ { $rating }，与通常的 { $usual } 差不多。
opinion-title-below = 《{ $title }》得分 ★ { $rating }，低于通常的 { $usual }。
opinion-title-unknown = 给《{ $title }》打分的人太少，说不上大家怎么看。
opinion-own = 我没有自己的口味；《{ $title }》突出的是：{ $things }。
opinion-person-above = 我没有自己的口味，但数字替{ $name }说话：{ $count } 部平均 ★ { $rating }，明显高于通常的 { $usual }。评分最高的：{ $others }。
opinion-person-usual = 我没有自己的口味；看数字，{ $name }与多数人差不多：{ $count } 部平均 ★ { $rating }，通常是 { $usual }。评分最高的：{ $others }。
opinion-person-below = 我没有自己的口味；数字对{ $name }冷淡些：{ $count } 部平均 ★ { $rating }，低于通常的 { $usual }。不过评分最高的有：{ $others }。
opinion-person-unknown = 我对{ $name }的作品知道得太少，说不好。
opinion-kind = 我没有自己的口味，但观众有。这一类里评分最高的：{ $others }。

ask-sequel-next = 《{ $title }》之后是{ $next }。
ask-sequel-last = 《{ $title }》是我知道的最后一部，之前有{ $others }。
ask-sequel-before = { $title }之前是{ $before }。
ask-sequel-first = { $title }是我知道的第一部；之后是{ $others }。
ask-order = 按上映顺序：{ $titles }。
ask-order-alone = 我不知道《{ $title }》前后还有什么。
ask-ending = 结局我从不剧透。关于《{ $title }》能说的是：
ask-take-coin = 硬币说：《{ $title }》。{ $reason }
ask-take-best = 照大家的评分，是《{ $title }》。{ $reason }
choose-instead = 那就换成《{ $title }》。好好享受，看完告诉我怎么样。
home-noted = 记住了：{ $country }。你问在哪儿能看时，我就查那里。
anew = 重新开始。想看什么？用你的话说，或者点一下。
aside-life = 明白。我在这儿，卡片也在。
aside-life-2 = 不着急，卡片不会跑。
aside-others = 各有各的看法，我听你的。
aside-others-2 = 听着不错。在这儿，你怎么想才算数。
aside-remark = 知道了。想换别的，说一声就行。
aside-remark-2 = 我懂你的意思。卡片还在这儿。
aside-look = 看看吧：点开了解更多，或者说“就这部”。
aside-ask = 关于这几部，这个我说不上来。
