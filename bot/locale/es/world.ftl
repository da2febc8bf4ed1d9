### Lo que las páginas del mundo dicen de un título, para quien quiere saber más.

world-award = Premios: { $what }.
world-based-on = Basada en { $what }.
world-shot-in = Rodada en { $what }.
world-reception = Cómo fue recibida: «{ $text }»
world-talk = Se habla de ella en { $where }: «{ $text }» ({ $url })
world-page = { $where }: «{ $text }» ({ $url })
world-themes = Hay páginas que hablan de: { $what }. Aquí nadie lo ha comprobado.
world-source = De { $where }, { $licence }: { $url }
world-nothing = Las páginas a las que puedo preguntar no dicen nada de { $title } que pueda contarte.
world-silent = Las páginas a las que pregunto no responden ahora mismo. Lo que yo sé de { $title } está en su ficha.
world-off = Aquí no pregunto a la web.
