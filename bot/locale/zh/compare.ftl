### 比较两个都愿意比较的人的口味。

compare-whom = 请在你们都在的频道里选另一个人：点对方的名字，应用，“比较我们的口味”。
compare-too-little = 我对你的口味了解得太少。先给几部作品打个分吧。
compare-kids = 儿童档案的口味我不比较。
compare-ask = { $asker } 想和 { $asked } 比较口味。如果 { $asked } 同意，你们都喜欢的作品、共同之处和不同之处会写在这里，大家都能看到。
compare-over = 那个提问已经结束了。想比较的人可以再问一次。
compare-refused = 那就不比较了。
compare-done = 你们两人的口味放在一起：
compare-titles = { $count ->
   *[other] 你们都喜欢{ $titles }（共 { $count } 部）。
}
compare-alike = 你们都偏爱这样的：{ $what }。
compare-apart = 这样的更合刚才同意的那位，而不是提问的那位：{ $what }。
compare-nothing = 你们还没有共同喜欢的作品，也没有明显相同的偏好。
compare-both = 适合你们两人的：{ $title }。
button-compare-yes = 比较
button-compare-no = 还是算了
