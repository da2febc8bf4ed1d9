part-rerank = a closer look { $percent } %
bar-rerank = A closer look
reason-rule = this house puts it forward ({ $value })
