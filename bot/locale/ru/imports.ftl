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
import-nothing-new = Всё это ({ $count }) я уже знаю; ничего не изменилось.
import-none-found = Прочитал, но в моём каталоге нет ни одного из этих названий.
undone-many = названий: { $count }

import-refused-empty = Этот файл пуст. Возможно, сервис его ещё готовит; повторите экспорт.
import-refused-unknown = Я беру экспорт Letterboxd, IMDb и Trakt: CSV, JSON или zip. Этот файл о другом. Нажмите на сервис, чтобы узнать, как получить экспорт.
import-refused-columns = Эта таблица не похожа на знакомый мне экспорт. Я ищу столбцы Date, Name, Year, Letterboxd URI у Letterboxd, Const, Your Rating, Title у IMDb или JSON от Trakt. Пришлите её как есть, с первой строкой.
import-refused-rows = Вид этого файла мне знаком, но ни в одной строке нет фильма или сериала.
import-refused-damaged = Этот файл повреждён или обрывается. Скачайте его, пожалуйста, ещё раз.
import-refused-large = Этот файл слишком велик: я беру до { $limit } МБ. Zip меньше своего содержимого.
import-refused-many = В этом файле больше, чем я беру за раз. Пришлите таблицы по одной.
import-refused-locked = Этот zip закрыт паролем. Пришлите без пароля.
import-refused-nested = Внутри этого zip другие архивы. Пришлите сам экспорт.
import-refused-path = Этот zip не похож на экспорт, поэтому я не стал его открывать.
