### 浏览器页面上对话周围的文字。

web-skip = 跳到内容
web-nav = 页面
web-chat = 对话
web-me = 我的页面
web-language = 语言
web-conversation = 与 Usher 的对话
web-you = 你：
web-say = 说说你想看什么，或者一部你喜欢的电影
web-send = 发送
web-attach = 带上你的评分：Letterboxd、IMDb 或 Trakt 的文件
web-typing = Usher 正在想
web-story = 剧情
web-offline = 我没有收到。请检查网络后再试一次。
web-back-to-chat = 回到对话
web-problem-403 = 这个页面打开太久了，或者这是别的页面发来的。请重新打开。
web-problem-404 = 这里什么也没有。
web-problem-405 = 这里不能这样做。
web-problem-408 = 传送太慢了。请再发一次。
web-problem-413 = 这对我来说太大了：文件最多十兆字节。
web-problem-422 = 我读不懂这个。写点什么，或者按一个按钮。
web-problem-429 = 请慢一点。一分钟后再试。
web-problem-500 = 我这边出了点问题。请再试一次。
web-problem-503 = 我刚刚起床。请稍后再试。
