### 有人问起一部作品时说的话：中文没有更长的简介。

story-of = 《{ $title }》：
story-centre = 主要讲{ $things }。
story-setting = 时间地点：{ $things }。
story-feel = 感觉：{ $things }。
story-genre = 类型：{ $things }。
story-made = 导演：{ $names }。
story-cast = 主演：{ $names }。
story-notes = 事先最好知道，片中有：{ $things }。
story-no-longer = 更长的中文简介我没有。
