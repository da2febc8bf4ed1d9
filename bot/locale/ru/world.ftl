### Что страницы мира говорят о фильме, для тех, кто хочет знать больше.

world-award = Награды: { $what }.
world-based-on = По мотивам: { $what }.
world-shot-in = Места съёмок: { $what }.
world-reception = Как приняли: «{ $text }»
world-talk = Обсуждают на { $where }: «{ $text }» ({ $url })
world-page = { $where }: «{ $text }» ({ $url })
world-themes = На страницах пишут о таком: { $what }. Здесь этого никто не проверял.
world-source = Источник: { $where }, { $licence }: { $url }
world-nothing = Страницы, которые мне можно спрашивать, не говорят о «{ $title }» ничего, что я мог бы передать.
world-silent = Страницы, которые я спрашиваю, сейчас не отвечают. Что я сам знаю о «{ $title }», есть на карточке.
world-off = Здесь я ничего не спрашиваю в сети.
