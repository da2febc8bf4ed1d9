button-not-this = Не из-за: { $what }
button-not-this-feel = «{ $what }» не считать
why-not-noted = Учту: «{ $what }» здесь больше не в счёт.
why-picture = Почему «{ $title }»?
mark-neutral = ➖

bar-text = Ваш запрос
bar-words = Ваши слова
bar-year = Названные годы
bar-traits = Настроение
bar-seeds = Похоже на названное
bar-taste = Похоже на любимое
bar-community = Люди с вашим вкусом
bar-quality = Высокая оценка
bar-popularity = Известность
bar-trending = Смотрят сейчас
bar-novelty = Мало кто знает

typed-why = почему; почему это; почему этот; почему он
part-wishes = есть то, чего вы хотели { $percent } %
bar-wishes = Ваши пожелания
