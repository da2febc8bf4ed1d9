### 世界各处的网页怎么说一部片子，给想多了解的人。

world-award = 获奖：{ $what }。
world-based-on = 改编自：{ $what }。
world-shot-in = 拍摄地：{ $what }。
world-reception = 反响：“{ $text }”
world-talk = { $where } 上有人在聊：“{ $text }”（{ $url }）
world-page = { $where }：“{ $text }”（{ $url }）
world-themes = 网页上提到：{ $what }。这里没有人核实过。
world-source = 来自 { $where }，{ $licence }：{ $url }
world-nothing = 我能查的网页上，关于《{ $title }》没有什么可以转告的。
world-silent = 我要查的网页现在没有回应。我自己知道的《{ $title }》都在卡片上。
world-off = 我在这里不查网络。
