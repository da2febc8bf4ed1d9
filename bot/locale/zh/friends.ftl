### 朋友之间互相看看喜欢过什么。

friends-ask = 这里谁愿意让大家看看自己喜欢过哪些电影，也看看别人的？只显示你喜欢的，别的都不显示，而且只给同样参加的人看；点一下就能退出。
friends-in = 已参加：{ $names }。
button-friend-in = 我参加
button-friend-out = 我不参加
button-friends-loved = 他们喜欢什么
button-friends-show = 互相看看喜欢什么
button-friends-off = 谁也不给看
friends-list = 你和{ $names }互相能看到喜欢过什么。
friends-none = 现在还没有人给你看他们喜欢过什么。在我们都在的群里发 /friends，会问谁愿意；只有答应的人才会被看到。
friends-off = 好了：没有人能再看到你喜欢什么，你也看不到他们的。
friends-kids = 儿童档案不给任何人看。
friends-unknown = 我不认识给你看喜好的{ $name }。在你们都在的群里发 /friends 可以问问。
friends-nothing-new = { $names }喜欢过的，你都知道了。
friends-loved = { $names }喜欢过的，不含你已经知道的。
friends-both = 你们两个都合适的：
friends-both-named = 给{ $name }（只按《{ $titles }》来看）和你：
friends-both-known = 给{ $name }（按TA喜欢过的一切）和你：
command-friends = 朋友：看看大家喜欢过什么
typed-friends = 朋友; 我的朋友
shape-friend-1 = { $names }很喜欢
shape-friend-2 = 是{ $names }的心头好
shape-tied-friend-1 = { $pitch }；{ $names }很喜欢
shape-tied-friend-2 = { $pitch }；是{ $names }的心头好
