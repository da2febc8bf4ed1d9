part-rerank = 再细看一遍 { $percent } %
bar-rerank = 细看之后
reason-rule = 本站优先推荐（{ $value }）
