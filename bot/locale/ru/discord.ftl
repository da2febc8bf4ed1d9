### Собственные слова двери Discord: параметры команд (строчными, без пробелов), формы, сообщения.

option-kind = вид
    .about = Фильмы, сериалы, документальное или для детей
option-mood = настроение
    .about = Каким это должно быть по ощущению
option-max-runtime = не-дольше-минут
    .about = Сколько минут это может длиться самое большее
option-company = с-кем
    .about = Кто смотрит
option-title = название
    .about = Название: начните писать и выберите
option-stars = звёзды
    .about = От одной звезды до пяти
option-profile = имя
    .about = Имя профиля, или: new ИМЯ, delete ИМЯ
option-minutes = минуты
    .about = Сколько длится голосование
option-code = код
    .about = Код, который получил ваш другой аккаунт
option-file = файл
    .about = Выгрузка из Letterboxd или IMDb, или CSV с названиями и звёздами

company-alone = в одиночку
company-partner = вдвоём
company-friends = с друзьями
company-family = с детьми

discord-menu-more-like-this = Ещё такое же
discord-menu-rate = Оценить
discord-menu-compare = Сравнить наши вкусы
discord-choose = Выберите
discord-jump = Все названия
discord-share = Поделиться
discord-shared = { $name } показывает вам:
discord-note = ✏ Звёзды с заметкой
discord-note-title = Звёзды с заметкой
discord-note-stars = Звёзды
discord-note-text = Что было хорошо, а что нет
discord-words = ✏ Своими словами
discord-words-title = Какое настроение?
discord-words-text = Чего хочется
discord-late = Это заняло больше времени, чем Discord даёт мне на ответ. Спросите, пожалуйста, ещё раз.
discord-error = У меня что-то пошло не так. Если повторится, сообщите тому, кто меня запускает, номер { $reference }. Попробуйте, пожалуйста, ещё раз.
discord-restarting = Меня как раз перезапускают. Попробуйте через минуту.
discord-unfetched = Не удалось получить этот файл. Пришлите его, пожалуйста, ещё раз.
discord-presence = Скажите, чего вам хочется
