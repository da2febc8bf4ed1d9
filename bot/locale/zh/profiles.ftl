### 一个人的档案，以及儿童档案的保障。

profiles = { $count ->
    [0] 你有一个档案：{ $name }。新的档案有自己的口味；写“/profile new 名字”。
   *[other] 现在是 { $name }；另外还有 { $others }。每个档案有自己的口味；写“/profile new 名字”再加一个。
}
profile-now = 现在是 { $name }。从这里开始学到的只属于 { $name }。
profile-now-kids = 现在是 { $name }。从这里开始只给适合孩子的内容。
profile-refused = 档案需要一个带字母或文字的名字，最多 { $most } 个。
profile-stays = { $name } 是你的第一个档案，会保留。“/forget”会删除一切。
profile-drop-ask = 要删除 { $name } 以及在那里学到的一切吗？无法撤回。
profile-dropped = { $name } 已删除。
profile-entry = { $name }
button-profile-kids = 🧸 给孩子建一个
button-profile-drop = 🗑 { $name }
button-profile-erase = 删除
not-for-kids = 这不适合孩子，而这个档案是给孩子的。换别的，或换个档案？
button-pin = 🔒 设置退出密码
button-pin-off = 🔓 取消密码
pin-figure = { $figure }
pin-again = ⌫
pin-set = 请输入四位数字：没有它谁也离不开儿童档案。
pin-leave = 这个档案有密码。是哪四位数字？
pin-kept = 好。从现在起，离开儿童档案要用这四位数字。
pin-gone = 密码取消了，可以自由离开儿童档案。
pin-wrong = 不对。
pin-paused = 试错太多次了，等十分钟吧。
