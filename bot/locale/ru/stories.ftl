### Что рассказать о названии, о котором спросили: пересказов по-русски нет.

story-of = { $title }:
story-centre = В центре: { $things }.
story-setting = Место и время: { $things }.
story-feel = По ощущению: { $things }.
story-genre = Жанр: { $things }.
story-made = Режиссура: { $names }.
story-cast = Играют { $names }.
story-notes = Стоит знать заранее: { $things }.
story-no-longer = Более подробного описания по-русски у меня нет.
