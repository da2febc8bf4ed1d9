part-rerank = более пристальный взгляд { $percent } %
bar-rerank = Пристальный взгляд
reason-rule = этот дом ставит его вперёд ({ $value })
