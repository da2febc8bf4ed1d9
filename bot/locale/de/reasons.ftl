part-rerank = ein genauerer Blick { $percent } %
bar-rerank = Genauer hingesehen
reason-rule = dieses Haus stellt es nach vorn ({ $value })
