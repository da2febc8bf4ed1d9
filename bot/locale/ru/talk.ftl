### Что говорит Usher. Коротко, тепло, просто.

welcome-hello = Здравствуйте. Я Usher: пять нажатий, и я найду ваш фильм. Или просто скажите, чего хочется.
welcome-morning = Доброе утро. Я Usher: пять нажатий, и я найду ваш фильм. Или просто скажите, чего хочется.
welcome-afternoon = Добрый день. Я Usher: пять нажатий, и я найду ваш фильм. Или просто скажите, чего хочется.
welcome-evening = Добрый вечер. Я Usher: пять нажатий, и я найду ваш фильм. Или просто скажите, чего хочется.

help =
    Скажите своими словами, чего хочется: «что-то вроде Дюны, но быстрее», «корейский триллер короче двух часов», «обожаю Прибытие».
    Или нажмите «Найди мне фильм»: не больше пяти вопросов, остановиться можно после любого.

    /recommend вопросы · /surprise без вопросов
    /more-like-this НАЗВАНИЕ · /rate НАЗВАНИЕ ЗВЁЗДЫ · /where НАЗВАНИЕ: где посмотреть · /mood
    /picks последние карточки · /watchlist · /history · /undo
    /trending что сейчас смотрят · /refine изменить пожелание
    /movie-night один фильм на компанию · /link ваши аккаунты на двух платформах
    /taste что я о вас знаю · /profile · /settings · /import ваши оценки из других сервисов · /export · /forget
stale = Эта кнопка из прошлого. Вот откуда можно продолжить.
not-yours = Эти кнопки чужие. Напишите мне, и у вас будут свои.
smalltalk = Хорошо, что вы здесь. Найдём что-нибудь посмотреть?
text-cut = Это было длинно: я прочёл первые { $limit } знаков.
not-understood-cards = Не совсем понял. Что изменить: короче, смешнее, новее? Или о какой карточке речь?
not-understood = Фильма из этого у меня не вышло. Назовите любимый фильм, настроение или нажмите кнопку.
about-title = Вы о { $title }? Вот карточка или что-то похожее.
about-is-it = Это один из них?
about-candidate = { $title }
about-found = Хорошо, это он. Отметил как просмотренный.
about-none = Не могу узнать. Расскажите ещё: кто играл, чем кончилось, когда примерно вы это видели.
about-tell-more = Тогда расскажите ещё: кто играл, что было в конце, когда примерно вы это видели.
button-none-of-these = Ни один из них
typed-try-different = ещё; другие; другое; что-то другое
typed-undo = отмена; отменить; отмени это; взять назад; убери это; отмени; отмените; верни как было
typed-picks = назад к карточкам; покажи их ещё раз; карточки; мои карточки
typed-start = старт; начать; меню
typed-anew = заново; сначала; начать заново; давай сначала; начнём сначала

rated = { $title }: { $stars } из 5. Запомню.
rate-ask = Как вам { $title }?
rate-which = Что хотите оценить?
rated-top = { $title }, верхняя карточка: { $stars } из 5. Запомню.
rate-begin = С радостью. Назовите фильм и звёзды, например «Heat 4», один за другим.
rate-nothing = Пока нечего оценивать. Назовите фильм, например «/rate Dune 4», или дайте мне сначала что-то показать.
rate-unknown = Такого я не знаю. Попробуйте полное название, например «/rate The Godfather 5».
rate-title = { $title }
verdict-liked = Хорошо: больше в духе { $title }.
verdict-disliked = Понятно, { $title } убираю, и похожее тоже обойду.
verdict-not-interested = { $title } больше не появится.
verdict-seen = Отмечено: { $title } больше не покажу. Как вам?
undo-nothing = Отменять нечего.
saved = { $title } теперь в отложенном.

more-which = Похожее на что? Назовите фильм, например «/more-like-this Arrival».
more-unknown = Такого я не знаю. Попробуйте полное название или скажите, какое от него ощущение.

watchlist = Отложено: { $count ->
    [one] { $count } название
    [few] { $count } названия
   *[other] { $count } названий
}. Нажмите, чтобы увидеть карточку.
watchlist-empty = В отложенном пусто. 🔖 под карточкой добавит сюда.
history = Что вы сказали о { $count ->
    [one] { $count } названии
   *[other] { $count } названиях
}, { $order }.
history-empty = Пока ничего. Что понравится, получит оценку или будет отложено, появится здесь.
list-entry = { $verdict } { $title }
list-place = { $first }–{ $last } из { $count }
list-back = ‹ Назад
list-on = Дальше ›
list-order = ⇅ { $order }
list-kind = { $kind }
list-by-new = новое сверху
list-by-stars = по звёздам
list-by-name = по названию
list-by-year = по году
list-of-all = 🎬 Фильмы и сериалы
list-of-movie = 🎬 Только фильмы
list-of-series = 📺 Только сериалы
mark-liked = 👍
mark-disliked = 👎
mark-not-interested = 🚫
mark-seen = ✅
mark-rated = ★
mark-saved = 🔖

settings = Ваши настройки. Нажмите, что изменить.
settings-locale = Язык: { $value }
settings-zone = Часовой пояс: { $value }
settings-unknown = не задано
settings-domain = Ищу: { $value }
settings-order = Вопросы: { $value }
settings-pictures = Картинки: { $value }
settings-theme = Рисунки: { $value }
settings-country = Страна: { $value }
settings-services = Сервисы: { $value }
settings-spoilers = Можно называть повороты и финалы: { $value }
settings-adult = Только для взрослых: { $value }
settings-change-country = Страна
settings-change-services = Сервисы
settings-change-spoilers = Спойлеры
settings-change-adult = Для взрослых
settings-ask-country = В какой стране вы смотрите? Если её здесь нет, просто скажите: «Я живу в Португалии».
settings-ask-services = Какие сервисы у вас есть? Я назову их первыми, когда вы спросите, где что идёт. Нажмите ещё раз, чтобы убрать.
settings-ask-spoilers = Можно ли назвать поворот сюжета или чем кончается фильм?
settings-ask-adult = Показывать то, что только для взрослых? В детском профиле — никогда.
settings-no-streaming = Здесь я пока не могу смотреть, что идёт на сервисах; запомню на будущее.
settings-change-locale = Язык
settings-change-zone = Часовой пояс
settings-change-domain = Что искать
settings-change-order = Порядок вопросов
settings-change-pictures = Картинки
settings-change-theme = Рисунки
settings-ask-locale = Какой язык?
settings-ask-zone = Где вы? После десяти вечера я держусь фильмов короче двух с половиной часов.
settings-ask-domain = Что искать, если вы не скажете иначе?
settings-ask-order = В каком порядке спрашивать?
settings-ask-pictures = Нужны картинки на карточках?
settings-ask-theme = Как должно выглядеть то, что я рисую?
settings-option = { $value }
domain-movies = фильмы
domain-tv = сериалы
domain-documentaries = документальное
domain-kids = для детей
order-best = сначала самый важный
order-fixed = всегда одинаковый
pictures-on = да
pictures-off = нет
theme-light = светлые
theme-dark = тёмные

privacy =
    Я храню то, что вы говорите о фильмах и о вкусе (из сообщений — самое большее короткую фразу; сказанное в браузере можно перечитать там ещё сутки), то, что я показал и что вы открывали, ваши настройки и напоминания. Больше этого никто не видит.
    Всё это можно получить файлом или сразу стереть.
privacy-leaves = Что уходит отсюда наружу:
privacy-anthropic = · Если я сам не уверен, написанное вами уходит к языковой модели Anthropic, иногда вместе с тем, что я знаю о вашем вкусе; но никогда не имя и не учётная запись.
privacy-tmdb = · TMDB спрашивают о фильмах и о названии, которого я не знаю; кто спрашивает, не говорится никогда.
privacy-wikipedia = · Википедию и Викиданные спрашивают о фильмах; кто спрашивает, не говорится никогда.
privacy-reddit = · У Reddit спрашивают о фильмах; кто спрашивает, не говорится никогда.
privacy-google = · У Google спрашивают о фильмах; кто спрашивает, не говорится никогда.
exported = Всё, что я о вас храню, в этом файле.
forget-ask = Стереть всё: профили, отзывы, отложенное, сказанное, настройки? Вернуть нельзя.
forgotten = Готово. Я ничего о вас не помню. Можно начать заново, когда захотите.

error = У меня что-то пошло не так (номер { $reference }). Ваши данные целы; попробуйте ещё раз.
error-known = Сейчас не получается. Попробуйте чуть позже.
error-ModelNotReady = Я ещё просыпаюсь. Попробуйте через несколько секунд.
error-CatalogueEmpty = У меня пока нет фильмов. Тот, кто меня запускает, может добавить их командой «python -m bot catalogue starter».
error-UnknownTitle = Этого фильма я больше не знаю. Скажите, чего хочется, и я найду другой.
error-BadTitleId = Эта кнопка никуда не ведёт. Лучше скажите, чего хочется.
error-DatabaseUnavailable = Моя память сейчас недоступна. Попробуйте чуть позже.
liked-near = Рядом: { $titles }.
