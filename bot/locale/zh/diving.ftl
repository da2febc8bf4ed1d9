### 深入：一个人的全部作品，按有道理的顺序。

dive-way = { $role ->
    [with] { $name }演的我有{ $count }部
   *[by] { $name }的作品我有{ $count }部
}{ $seen ->
    [0] {""}
   *[other] ，你看过{ $seen }部
}。我建议这样看：
dive-by-year = { $role ->
    [with] { $name }演的我有{ $count }部
   *[by] { $name }的作品我有{ $count }部
}{ $seen ->
    [0] {""}
   *[other] ，你看过{ $seen }部
}。按上映先后：
dive-rest = { $name }的其余作品：
dive-line = · { $title }（{ $year }）：{ $why }
dive-line-seen = ✓ { $title }（{ $year }）：{ $why }
dive-why-start = 从这里开始，多数人都是这样入门的。
dive-why-best = 最受喜爱的一部，★ { $stars }。
dive-why-after = 接着{ $title }的故事。
dive-why-first = 一切的开始。
dive-why-newest = 最新的一部。
dive-why-aside = 换个方向：{ $genre }。
dive-why-few = 知道的人不多。
dive-why-long = 比较长，等你确定了再看。
dive-why-short = 短的一部，穿插着看。
dive-why-then = 然后是这部。
dive-next = { $seen ->
    [0] { $name }的下一部：{ $title }。
   *[other] { $name }的{ $count }部看了{ $seen }部。下一部：{ $title }。
}
dive-done = { $name }的{ $count }部，我有的你都看过了。
dive-nobody = 我没有“{ $name }”的作品。试试全名，或者说一部片名。
dive-who = 看谁的作品？说个名字就行。
dive-weekly = 每周给你推荐一部{ $name }的下一部。
dive-weekly-off = 我不再主动推荐了。想看时说“下一步”。
button-dive-on = 其余的
button-dive-weekly = 📬 每周推荐下一部
command-dive = 一个人的全部作品，按好顺序
dive-why-pitch = { $pitch }。
