button-not-this = Nicht wegen { $what }
button-not-this-feel = „{ $what }“ soll nicht zählen
why-not-noted = Gemerkt: { $what } zählt hier nicht mehr.
why-picture = Warum { $title }?
mark-neutral = ➖

bar-text = Deine Frage
bar-words = Deine Worte
bar-year = Genannte Jahre
bar-traits = Das Gefühl
bar-seeds = Wie das Genannte
bar-taste = Wie das Gemochte
bar-community = Andere wie du
bar-quality = Gut bewertet
bar-popularity = Bekannt
bar-trending = Gerade gesehen
bar-novelty = Wenig bekannt

typed-why = warum; wieso; warum der; warum dieser; warum das
part-wishes = hat, was du dir wünschst { $percent } %
bar-wishes = Deine Wünsche
