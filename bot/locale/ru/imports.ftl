### Перенести то, что рассказано другому сервису.

service-letterboxd = Letterboxd
service-imdb = IMDb
service-trakt = Trakt
service-several = нескольких сервисов

import-how =
    Пришлите файл, который выдаёт другой сервис, и я перенесу всё, что вы там оценили, посмотрели и отложили. CSV, JSON или zip, до { $limit } МБ; распаковывать не нужно.
    Нажмите на сервис, и я скажу, где у него экспорт.
import-letterboxd = Letterboxd: на сайте откройте Settings, затем Data и нажмите «Export your data». Пришлите zip как есть.
import-imdb = IMDb: на сайте откройте «Your ratings» (или «Your watchlist»), нажмите Export и возьмите CSV в «Your exports». Можно и то и другое.
import-trakt = Trakt: на сайте откройте Settings, затем Data и сделайте экспорт. Пришлите zip или один из его файлов JSON или CSV.
import-reading = Минуту, читаю ваш файл …
import-unfetched = Не удалось получить этот файл из Telegram. Пришлите его, пожалуйста, ещё раз.

import-done = Из { $service }, { $count ->
    [one] { $count } название
    [few] { $count } названия
   *[other] { $count } названий
}: { $what }.
import-rated = { $count ->
    [one] { $count } оценка
    [few] { $count } оценки
   *[other] { $count } оценок
}
import-liked = { $count ->
    [one] { $count } отметка «нравится»
    [few] { $count } отметки «нравится»
   *[other] { $count } отметок «нравится»
}
import-seen = просмотрено: { $count }
import-saved = в список: { $count }
import-known = Уже было известно: { $count }.
import-missing = Нет в моём каталоге ({ $count }): { $names }{ $more ->
    [0] .
   *[other] { " " }и ещё { $more }.
}
import-unsafe = { $count ->
    [one] { $count } не для детей, его я пропустил.
   *[other] { $count } не для детей, их я пропустил.
}
import-nothing-new = Всё это ({ $count }) я уже знаю; ничего не изменилось.
import-none-found = Прочитал, но в моём каталоге нет ни одного из этих названий.
service-table = вашей таблицы
import-either = Без года не понять, что имеется в виду: { $names }{ $more ->
    [0] .
   *[other] { " " }и ещё { $more }.
}
import-aside = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
} не про фильм и не про сериал (серия, игра или без названия), это я пропустил.
import-odd-stars = { $count ->
    [one] { $count } оценку
    [few] { $count } оценки
   *[other] { $count } оценок
} прочитать не удалось: { $cells }. Звёзд оттуда я не взял.
import-odd-days = { $count ->
    [one] { $count } дата неясна
    [few] { $count } даты неясны
   *[other] { $count } дат неясны
}: { $cells }. Это я взял без дня.
import-doubt = { $count ->
    [one] Отсюда у меня есть { $count } название
    [few] Отсюда у меня есть { $count } названия
   *[other] Отсюда у меня есть { $count } названий
}: { $names }{ $more ->
    [0] .
   *[other] { " " }и ещё { $more }.
} Но в файле не сказано, что это для вас: оценки, просмотренное или отложенное?
import-as-rated = ★ Мои оценки
import-as-seen = ✅ Смотрел(а)
import-as-saved = 🔖 Отложить
import-as-nothing = Ничего из этого
import-left = Тогда этот файл я не трогаю. Ничего не изменилось.
import-refused-gone = Этого файла у меня уже нет под рукой. Пришлите его ещё раз.
undone-many = названий: { $count }

import-refused-empty = Этот файл пуст. Возможно, сервис его ещё готовит; повторите экспорт.
import-refused-unknown = Я беру выгрузки Letterboxd, IMDb и Trakt и любую таблицу со столбцом названий: CSV, JSON или zip. Этот файл — что-то другое. Нажмите на сервис, и я скажу, где взять выгрузку.
import-refused-columns = В этой таблице я не вижу столбца с названиями. Я ищу в первой строке Title, Name или Const, а рядом Year, Rating, Your Rating или дату. Пришлите её вместе с первой строкой.
import-refused-rows = Вид этого файла мне знаком, но ни в одной строке нет фильма или сериала.
import-refused-damaged = Этот файл повреждён или обрывается. Скачайте его, пожалуйста, ещё раз.
import-refused-large = Этот файл слишком велик: я беру до { $limit } МБ. Zip меньше своего содержимого.
import-refused-many = В этом файле больше, чем я беру за раз. Пришлите таблицы по одной.
import-refused-locked = Этот zip закрыт паролем. Пришлите без пароля.
import-refused-alone = В этом файле не сказано, оценки это, просмотренное или список на потом, и мне пришлось бы переспросить. Пришлите его мне, пожалуйста, в нашем личном чате.
import-refused-nested = Внутри этого zip другие архивы. Пришлите сам экспорт.
import-refused-path = Этот zip не похож на экспорт, поэтому я не стал его открывать.
