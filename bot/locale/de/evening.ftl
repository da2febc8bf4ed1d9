### Ein Gespräch: Antworten, Entscheidungen, Gefühle, Plaudern, Zurücknehmen.

# Fragen zu einem Titel.
ask-director = { $title }: { $names }.
ask-director-series = { $title } ist von { $names }.
ask-director-unknown = Wer bei { $title } Regie geführt hat, weiß ich nicht.
ask-cast = In { $title } spielen: { $names }.
ask-cast-unknown = Wer in { $title } mitspielt, weiß ich nicht.
ask-length = { $title } dauert { $duration }.
ask-length-series = Eine Folge von { $title } dauert etwa { $duration }.
ask-length-unknown = Wie lang { $title } ist, weiß ich nicht.
ask-crew-unknown = Bei { $title } weiß ich nur, wer Regie geführt hat und wer mitspielt.
ask-original = Im Original heißt er { $original }.
ask-original-same = { $title } ist schon der Originaltitel.
ask-original-unknown = Wie { $title } im Original heißt, weiß ich nicht.
ask-shared = In { $one } und in { $other }: { $names }.
ask-shared-none = Ich weiß von niemandem, der in { $one } und in { $other } dabei ist.
ask-year = { $title } ist von { $year }.
ask-year-unknown = Von wann { $title } ist, weiß ich nicht.
ask-language = { $title } ist im Original auf { $language }.
ask-language-yes = Ja, { $title } ist auf { $language }.
ask-language-no = Nein, { $title }: { $language }.
ask-language-unknown = Welche Sprache in { $title } gesprochen wird, weiß ich nicht.
ask-country = Woher { $title } kommt: { $countries }.
ask-country-unknown = Wo { $title } entstanden ist, weiß ich nicht.
ask-seasons = { $title } hat { $count ->
    [one] eine Staffel
   *[other] { $count } Staffeln
}.
ask-seasons-unknown = Wie viele Staffeln { $title } hat, weiß ich nicht.
ask-seasons-film = { $title } ist ein Film, keine Serie.
ask-genre = { $title }: { $genres }.
ask-genre-yes = Ja, { $title }: { $genres }.
ask-genre-no = Nicht ganz, { $title }: { $genres }.
ask-good-unknown = Für { $title } habe ich zu wenige Bewertungen.
ask-named = Er heißt { $title }.
ask-person-yes = Ja, { $name } ist in { $title } dabei.
ask-person-no = Soweit ich weiß, nicht: { $name } steht nicht in meiner Besetzung von { $title }.
ask-scary-yes = Ja, { $title } will Angst machen.
ask-scary-some = { $title } hat ein paar gruselige Stellen.
ask-scary-no = Nein, { $title } ist nicht zum Fürchten.
ask-violent-yes = Ja, { $title } ist ziemlich brutal.
ask-violent-some = Etwas Gewalt gibt es in { $title }, aber nicht viel.
ask-violent-no = Nein, { $title } kommt fast ohne Gewalt aus.
ask-sad-yes = Ja, { $title } geht ans Herz und ist schwer.
ask-sad-some = { $title } hat traurige Momente.
ask-sad-no = Nein, { $title } zieht dich nicht runter.
ask-funny-yes = Ja, { $title } will dich zum Lachen bringen.
ask-funny-some = { $title } hat lustige Momente.
ask-funny-no = Nein, lustig ist { $title } nicht.
ask-paced-fast = { $title } geht flott voran.
ask-paced-middle = { $title } hat ein mittleres Tempo.
ask-paced-slow = { $title } lässt sich Zeit.
ask-child-yes = Ja, soweit ich weiß, passt { $title } für ein Kind von { $age } Jahren.
ask-child-nearly = Fast: { $title } passt am besten ab etwa { $from }; mit dir daneben kann es auch mit { $age } gut gehen.
ask-child-no = Nein, einem Kind von { $age } Jahren würde ich { $title } nicht zeigen.
ask-child-from = { $title } passt etwa ab { $from } Jahren.
ask-child-grown = { $title } ist für Erwachsene.
ask-child-unknown = Ob { $title } für Kinder passt, kann ich nicht sicher sagen; schau lieber vorher hinein.
ask-note-yes = Ja.
ask-note-no = Nein.
ask-note-unknown = Das weiß ich von { $title } nicht, deshalb verspreche ich lieber nichts.
ask-animal-yes = Ja, in { $title } stirbt ein Tier.
ask-animal-no = Nein, in { $title } keins, von dem ich weiß.
ask-animal-others = Dass sonst niemand stirbt, kann ich nicht versprechen.
ask-end-well = Es geht gut aus; mehr verrate ich nicht.
ask-end-bittersweet = { $title } endet mit einem lachenden und einem weinenden Auge.
ask-end-dark = Gut geht es nicht aus; mehr verrate ich nicht.
ask-end-open = Das Ende bleibt offen.
ask-end-shock = Der Schluss trifft einen unvorbereitet; mehr verrate ich nicht.
ask-end-unknown = Wie { $title } einen zurücklässt, weiß ich nicht.
ask-cast-role = Wer wen spielt, weiß ich nicht.
ask-episodes-unknown = Wie viele Folgen es sind, weiß ich nicht.
ask-holds-much = Ja, davon gibt es in { $title } viel: { $things }.
ask-holds-little = In kleinen Dosen schon: In { $title } gibt es { $things }.
ask-holds-none = Nein, in { $title } nichts dergleichen, soweit ich weiß ({ $things }).
ask-holds-unknown = Ob es in { $title } das gibt ({ $things }), weiß ich nicht.
ask-warnings-strong = Gut zu wissen bei { $title }: { $things }.
ask-warnings-slight = In kleinen Dosen, soweit ich weiß: { $things }. Stärkeres gibt es in { $title } nicht.
ask-warnings-none = Soweit ich weiß, stört in { $title } niemanden etwas.
ask-certificate = { $title } ist freigegeben als { $certificate }.
ask-certificate-unknown = Die Altersfreigabe von { $title } kenne ich nicht.
ask-colour-yes = { $title } ist in Farbe.
ask-colour-no = { $title } ist schwarz-weiß.
ask-colour-unknown = Ob { $title } in Farbe ist, weiß ich nicht.
ask-beyond = Das kann ich dir von { $title } nicht sagen.
ask-beyond-besides = Was du sonst zu { $title } gefragt hast, weiß ich nicht.
ask-true-yes = Ja, { $title } beruht auf einer wahren Geschichte.
ask-true-book = { $title } beruht auf einem Buch.
ask-true-no = Soweit ich weiß, nicht.
ask-true-unknown = Ob { $title } auf Wahrem beruht, weiß ich nicht.
ask-award-yes = Ja: { $title } hat einen Oscar bekommen.
ask-award-festival = { $title } hat einen großen Festivalpreis gewonnen.
ask-award-unknown = Welche Preise { $title } bekommen hat, weiß ich nicht.
ask-sequel-unknown = Von einer Fortsetzung zu { $title } weiß ich nichts.
ask-others = Auch von { $names }: { $others }.
ask-others-cast = { $names } spielt auch in { $others }.
ask-others-none = Sonst kenne ich nichts von { $names }.
ask-compare-rest = { $title }: { $value }
ask-compare-unknown = Die kann ich nicht vergleichen: Ich weiß zu wenig über sie.
ask-take = Ich würde { $title } nehmen. { $reason }
ask-mine-stars = Du hast { $title } { $stars } von 5 gegeben.
ask-mine-liked = Du hast gesagt, dass du { $title } mochtest.
ask-mine-disliked = Du hast gesagt, dass { $title } nichts für dich war: Du mochtest ihn nicht.
ask-mine-not-interested = Du hast gesagt, dass { $title } nichts für dich ist.
ask-mine-seen = Du hast gesagt, dass du { $title } schon gesehen hast.
ask-mine-saved = { $title } steht auf deiner Merkliste.
ask-mine-said = Zu { $title } hast du gesagt: „{ $said }“.
ask-mine-nothing = Zu { $title } hast du mir noch nichts erzählt.
ask-why-not-refused = Weil du mir gesagt hast: { $what }.
ask-why-not-shown = Gegen { $title } spricht nichts, er war nur nicht unter den ersten. Hier ist er.
ask-which = Welchen Film meinst du? Sag mir seinen Namen oder die wievielte Karte.
ask-which-of = Das passt auf mehrere: { $titles }?
ask-nowhere = { $count ->
    [0] Es liegen gerade keine Karten auf dem Tisch
    [one] Es liegt nur eine Karte auf dem Tisch
   *[other] Es liegen nur { $count } Karten auf dem Tisch
}. Welche meinst du?

# Entscheiden, weglegen, Listen.
choose-done = Also { $title }. Schönen Abend, und erzähl mir, wie es war.
choose-missing = „{ $name }“ habe ich hier nicht, aber viel Freude damit. Schönen Abend.
choose-which = Gern, welchen? Sag mir seinen Namen oder die wievielte Karte.
pass-seen = Notiert: { $titles } hast du gesehen.
pass-one = { $title } { $count ->
    [one] ist
   *[other] sind
} vom Tisch.
list-saved = Gemerkt: { $titles }.
list-removed = Von deiner Merkliste genommen: { $titles }.
list-not-there = { $title } steht nicht auf deiner Merkliste.
list-holds = Ja, auf deiner Merkliste: { $titles }.
list-holds-not = Noch nicht auf deiner Merkliste: { $titles }. Soll ich das ergänzen?
list-save-which = Welchen soll ich merken? Sag mir seinen Namen oder die wievielte Karte.
list-taken = Es war { $title }.
list-taken-none = Soviel ich weiß, ist noch nichts ausgesucht.
list-pick = Von deiner Merkliste würde ich { $title } nehmen.
list-told = Bisher hast du mir von { $count ->
    [one] einem Titel
   *[other] { $count } Titeln
} erzählt: { $titles }.
list-told-liked = gemocht: { $titles }
list-told-disliked = nicht gemocht: { $titles }
list-told-seen = gesehen: { $titles }
list-told-rated = { $title } { $stars } von 5
list-told-saved = gemerkt: { $titles }
list-told-nothing = Du hast mir noch von keinem Titel erzählt.

# Zurücknehmen.
unlearn-done = Zurückgenommen: { $what }.
unlearn-title = Zurückgenommen: Von dir und { $title } weiß ich jetzt nichts mehr.
unlearn-known-not = Zu { $title } hatte ich nichts notiert.
unlearn-people = Zurückgenommen: Von dir und { $names } weiß ich jetzt nichts mehr.
unlearn-people-known-not = Zu { $names } hatte ich nichts notiert.
unlearn-nothing = Ich hatte nichts notiert, es gibt also nichts zurückzunehmen.
unlearn-put-back = { $title } ist wieder dabei.
unlearn-instead = Zurückgenommen und richtiggestellt. { $note }

# Zuerst der Mensch.
feel-loss = Das tut mir sehr leid. Hilft dir eher stille Gesellschaft, oder etwas, das mit all dem nichts zu tun hat?
feel-heartbreak = Das tut mir leid, so etwas tut weh. Lieber etwas zum Lachen, etwas Sanftes, oder gerade gar nichts?
feel-illness = Oje, das tut mir leid. Ruh dich aus. Soll es etwas Leichtes sein, das nichts von dir will?
feel-worry = Das tut mir sehr leid, das ist viel. Ich hoffe, es wird bald besser. Hilft dir etwas Ruhiges, oder etwas, das mit alldem nichts zu tun hat?
feel-low = Das klingt schwer, das tut mir leid. Soll ich etwas Sanftes suchen, oder etwas zum Lachen?
feel-joy = Wie schön, herzlichen Glückwunsch. Soll es etwas zum Feiern sein?
feel-forgiven = Schon gut, und das mit deinem Tag tut mir leid. Vielleicht etwas Sanftes?
feel-short-loss = Das tut mir sehr leid.
feel-short-heartbreak = Das tut mir leid, so etwas tut weh.
feel-short-illness = Das tut mir leid, gute Besserung.
feel-short-worry = Das tut mir leid, hoffentlich wird es bald besser.
feel-short-low = Das klingt schwer, das tut mir leid.
feel-short-joy = Herzlichen Glückwunsch.
button-feel-gentle = Stille Gesellschaft
button-feel-else = Etwas ganz anderes
button-feel-laugh = Etwas zum Lachen
button-feel-party = Etwas zum Feiern
button-feel-no = Jetzt nicht

# Kommen und Gehen.
greet = Hallo. Was darf es heute sein: ein Titel, den du liebst, eine Stimmung, oder fünf kurze Fragen?
greet-back = Da bist du ja wieder. Deine Karten liegen noch hier, oder sag mir etwas Neues.
leave = Dann gute Nacht. Ich bin da, wann immer du magst.
leave-later = Alles klar, bis bald. Ich bin da, wann immer du magst.
thank = Gern. Schönen Abend noch.
usher-what = Ich bin Usher, ein Bot: ein Programm, das Filme kennt, kein Mensch. Ich schlafe, esse und fühle nicht, aber ich finde dir etwas Gutes zum Ansehen.
usher-how = Alles gut hier, danke; ich bin ein Bot, da ist jeder Tag Kinotag. Und du, wonach ist dir?
usher-who-made = Ich bin Usher, ein offenes Programm von Leuten, die Filme lieben. Ein Bot, kein Mensch.
usher-favourite = Als Bot habe ich keinen Lieblingsfilm; aber nenn mir deinen, und ich finde seine Nachbarn.
usher-language = Ja, gern: Ich verstehe Englisch, Deutsch, Französisch, Spanisch, Russisch und Chinesisch.
usher-questions = Ich frage, weil ich so mit ein paar Antworten weiß, was heute zu dir passt; jede kannst du überspringen.
back = Lass dir Zeit, deine Karten liegen noch hier.
agree = Gut. Tippe auf eine Karte, oder sag mir, was anders sein soll.
agree-plain = Gut. Sag mir, wonach dir ist, oder tippe.
declined = In Ordnung. Sag mir, wonach dir sonst ist.
hm = Noch nicht das Richtige? Sag, was anders sein soll, oder bitte um andere.
dubbed-unknown = Welche davon synchronisiert sind, weiß ich nicht; die bekannten sind es meist.
abuse = Verstanden, das war nicht, was du wolltest. Sag mir, was anders sein soll, und ich suche noch einmal.
nonsense = Daraus konnte ich keinen Film machen. Nenn mir einen Titel, den du liebst, eine Stimmung, oder tippe.
others-opinion = Gut zu wissen. Und du, wie fandest du ihn?
other-chat = Mit Filmen kann ich besser umgehen als mit Plaudern. Nenn mir eine Stimmung oder einen Titel, und ich suche.

# Die fünf Fragen, getippt.
answer-why = Ich frage, weil die Antwort mir am meisten darüber sagt, was heute zu dir passt. Beides ist recht, und überspringen geht auch.
answer-which = Tippe auf eins davon, oder sag „das erste“ oder „weiter“.
wish-unclear = Was es sein soll, habe ich nicht verstanden. Nennst du mir eine Stimmung, ein Genre oder einen Titel, dem es ähneln soll?

button-clear = Leeren
watchlist-clear-ask = Soll ich { $count ->
    [one] den einen Titel
   *[other] alle { $count } Titel
} von deiner Merkliste nehmen?
watchlist-cleared = Deine Merkliste ist jetzt leer: { $count ->
    [one] ein Titel ist herunter.
   *[other] { $count } Titel sind herunter.
}
history-clear-ask = Soll ich vergessen, was du mir zu { $count ->
    [one] dem einen Titel
   *[other] allen { $count } Titeln
} gesagt hast: Gefallen, Sterne und was du gesehen hast? Deine Merkliste bleibt.
history-cleared = Vergessen: was du mir zu { $count ->
    [one] einem Titel
   *[other] { $count } Titeln
} gesagt hast.
clear-for-good = Rückgängig machen lässt sich das nicht.
clear-put-back = Wieder da: { $count ->
    [one] ein Titel.
   *[other] { $count } Titel.
}
clear-gone = Was dort stand, habe ich nicht mehr.
