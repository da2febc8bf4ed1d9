### What Usher is, and where what it knows comes from.

command-about = What I am, and where what I know comes from
typed-about = about; about you; about usher; version; tell me about yourself; about yourself; introduce yourself; tell me something about yourself; talk about yourself
about = I'm Usher, a movie companion: a bot that finds films and series and learns what you like. Version { $version }.
about-sources = My catalogue was written by the people who made me and is free for everyone (CC0); whoever runs me may have added titles and ratings from elsewhere.
# TMDB's own words, which its terms want as they are.
about-tmdb = This product uses the TMDB API but is not endorsed or certified by TMDB.
