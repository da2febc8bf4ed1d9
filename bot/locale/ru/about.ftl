### What Usher is, and where what it knows comes from.

command-about = Кто я и откуда всё знаю
typed-about = о тебе; о боте; об usher; версия; расскажи о себе; расскажите о себе; представься; расскажи про себя
about = Я Usher, спутник для кино: бот, который находит фильмы и сериалы и узнаёт, что вам нравится. Версия { $version }.
about-sources = Мой каталог написали те, кто меня сделал, и он свободен для всех (CC0); тот, кто меня запускает, мог добавить фильмы и оценки из других источников.
# TMDB's own words, which its terms want as they are.
about-tmdb = This product uses the TMDB API but is not endorsed or certified by TMDB.
