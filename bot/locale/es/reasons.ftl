part-rerank = una mirada más atenta { $percent } %
bar-rerank = Mirada más atenta
reason-rule = esta casa la destaca ({ $value })
