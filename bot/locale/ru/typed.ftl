### The bare words that people type instead of a command.

unknown-command = Такой команды я не знаю. Все есть в /help; или просто скажите, чего хочется.
typed-watchlist = мой список; список; отложенное
typed-history = история; моя история
typed-rate = оценить; оценка
typed-settings = настройки; язык
typed-trending = популярное; что популярно
typed-refine = уточнить
typed-surprise = удиви меня; удивите меня; сюрприз
typed-skip = пропустить; пропусти
typed-privacy = конфиденциальность
typed-step-back = вернись; вернись назад; вернуться назад
