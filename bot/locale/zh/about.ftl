### What Usher is, and where what it knows comes from.

command-about = 我是什么，我知道的从哪里来
typed-about = 关于; 关于你; 关于usher; 版本; 介绍一下你自己; 介绍你自己; 自我介绍; 说说你自己
about = 我是 Usher，看电影的伙伴：一个帮你找电影和剧集、并记住你喜好的机器人。版本 { $version }。
about-sources = 我的片库由做我的人自己写成，人人可以自由使用（CC0）；运行我的人也可能加入了其他来源的片目和评分。
# TMDB's own words, which its terms want as they are.
about-tmdb = This product uses the TMDB API but is not endorsed or certified by TMDB.
