### 正在说的片名、没人知道的片名，以及直接输入的词。

title-sought = 我还没有《{ $name }》，正在找。过一会儿再问我。
title-unknown = 我没有叫“{ $name }”的片子。告诉我它讲什么或谁演的，我来找类似的。
title-unknown-near = 我没有叫“{ $name }”的片子。你是指{ $titles }吗？
title-lacking = 我没有{ $names }。
title-lacking-alike = 我没有{ $names }。相近的有：{ $titles }。
excepted = { $titles }除外。
excepted-liked = { $titles }除外，而且喜欢。
studio-unknown = 哪家公司拍了什么，我不知道，所以没法按“{ $name }”来找。
studio-alone = 哪家公司拍了什么，我不知道，所以没法按“{ $name }”来找。 告诉我导演、片名，或者想要什么样的。
title-near = { $title }（{ $year }）
which-title = 你说的是哪一部？
only-tonight = 只在现在算数：{ $what }。我们聊完就忘。
tonight-or-always = 还没有什么可以只算今晚或一直算数的。告诉我你想看什么。
typed-taste = 你知道我什么; 你了解我什么; 你对我了解多少; 你记住了我什么; 我的口味; 我的资料; 你了解我的口味吗; 你对我的口味了解多少; 你知道我喜欢什么吗; 我喜欢什么; 我的口味是什么; 你记了我什么; 你都记了什么; 你觉得我喜欢什么; 说说我的口味
typed-forget = 忘了我; 忘记我; 忘掉一切; 忘记一切; 删除我的数据; 全部删除; 忘掉你知道的关于我的一切; 忘掉关于我的一切; 忘掉我; 删除我的所有数据; 把我的数据都删掉
typed-help = 帮助; 帮帮我
typed-tonight = 今晚; 只限今晚; 就今晚; 只是今晚; 今天; 只是现在
typed-always = 总是; 一直; 永远; 以后都这样; 从现在起; 记住这个
person-unknown = 我不认识叫“{ $name }”的人，所以没有其作品。告诉我一部片名，或者换个名字。
person-unknown-besides = 我不认识叫“{ $name }”的人。
person-whose = 你想看谁的其他作品？
person-unknown-near = 我不认识叫“{ $name }”的人。你是指{ $count ->
    [one] { $one }？
   *[other] 其中一位吗？
}
person-several = 叫“{ $name }”的我认识不止一位。你指的是谁？
title-meant = 你是指《{ $title }》（{ $year }）吗？
