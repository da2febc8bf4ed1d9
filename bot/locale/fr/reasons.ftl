part-rerank = un regard plus attentif { $percent } %
bar-rerank = Regard plus attentif
reason-rule = cette maison le met en avant ({ $value })
