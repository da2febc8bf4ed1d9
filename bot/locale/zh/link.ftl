### 把一个人在几个平台的账号合并。

link-code =
    你的代码是 { $code }。
    请在 { $minutes } 分钟内，用另一个账号给我写“/link { $code }”。不要给别人：谁用了它，就能共享我对你的全部了解。
link-too-many = 这一小时的代码已经够多了，稍后再试。
link-too-often = 错误的代码太多了，一小时后再试。
link-unknown = 我不认识这个代码。代码有效 { $minutes } 分钟，只能用一次；在另一个账号上写“/link”可以拿到新的。
link-own = 这是你自己的代码。请用另一个账号写给我。
link-same-platform = 两个账号在同一个平台。代码只能合并不同平台的账号。
link-privately = 这件事我们私下来：请单独给我写“/link”。
link-ask = 这会把两个账号变成一个人：
link-side = { $platform }：{ $verdicts }，{ $insights }，{ $count ->
    [1] 档案
   *[other] 档案
} { $profiles }。
link-verdicts = { $count } 个评价
link-insights = { $count } 条记录
link-shared = { $count ->
    [1] 两个名为 { $profiles } 的档案会合成一个；同一部作品有两个评价时，以新的为准。
   *[other] 同名的档案（{ $profiles }）会合成一个；同一部作品有两个评价时，以新的为准。
}
link-settings = 设置不同时，以 { $platform } 的为准。
link-warning = 只有两个账号都是你的，才继续：它们会共享一切。一天之内可以撤销。
link-left = 什么都没有合并。
link-done = 好了：你在 { $platforms } 上现在是同一个人。一天之内，“/link undo”可以再分开。
link-undone = 已分开。每个账号保留原来的内容，以及之后告诉我的内容。
link-undo-nothing = 没有可分开的：最近一天没有合并过账号。
button-link-join = 🔗 合并
button-link-no = 算了
button-link-undo = ↩ 再分开
