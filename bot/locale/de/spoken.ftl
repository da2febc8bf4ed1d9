### Der Titel, von dem die Rede ist, ein Titel, den niemand kennt, und Wörter, die getippt werden.

title-sought = „{ $name }“ habe ich noch nicht; ich suche gerade danach. Frag gleich noch einmal.
title-unknown = Einen Titel namens „{ $name }“ habe ich nicht. Sag mir, wovon er handelt oder wer mitspielt, dann suche ich seinesgleichen.
title-unknown-near = Einen Titel namens „{ $name }“ habe ich nicht. Meinst du { $titles }?
title-lacking = { $names } habe ich nicht.
title-lacking-alike = { $names } habe ich nicht. Dem kommt nahe: { $titles }.
excepted = { $titles }: ausgenommen.
excepted-liked = { $titles }: ausgenommen, und gemocht.
studio-unknown = Welches Studio was gemacht hat, weiß ich nicht; nach „{ $name }“ kann ich nicht gehen.
studio-alone = Welches Studio was gemacht hat, weiß ich nicht; nach „{ $name }“ kann ich nicht gehen. Nenn mir jemanden, der Regie führt, einen Titel, oder wie es sein soll.
title-near = { $title } ({ $year })
which-title = Welchen Titel meinst du?
only-tonight = Nur für jetzt: { $what }. Das vergeht, wenn wir aufhören zu reden.
tonight-or-always = Noch gibt es nichts, was für heute oder für immer gelten könnte. Sag mir, worauf du Lust hast.
typed-taste = was weißt du eigentlich schon über mich; was weißt du schon über mich; was weißt du eigentlich über mich; was weißt du über mich; was weißt du von mir; was hast du über mich gelernt; was hast du dir gemerkt; mein geschmack; mein profil; was hast du über mich gemerkt; was hast du dir über mich gemerkt; was hast du von mir verstanden; was weißt du über meinen geschmack; was hast du über meinen geschmack gelernt; wie gut kennst du mich; wie gut kennst du meinen geschmack; wie ist mein geschmack; beschreib meinen geschmack; was hast du notiert; was hast du über mich notiert; was mag ich; was glaubst du was ich mag; was denkst du was ich mag
typed-forget = vergiss mich; vergiss alles; lösche meine daten; lösch alles; alles löschen; vergiss alles über mich; vergiss alles was du über mich weißt; vergiss alles, was du über mich weißt; lösch alle meine daten; lösche alle meine daten; lösch meine daten
typed-help = hilfe; hilf mir
typed-tonight = heute abend; nur heute; nur heute abend; für heute; nur für heute; nur für jetzt
typed-always = immer; immer so; für immer; ab jetzt; von jetzt an; generell; merk dir das
person-unknown = Ich kenne niemanden namens „{ $name }“ und habe also nichts davon. Nenn mir einen Titel oder einen anderen Namen.
person-unknown-besides = Ich kenne niemanden namens „{ $name }“.
person-whose = Wessen andere Filme meinst du?
person-unknown-near = Ich kenne niemanden namens „{ $name }“. Meinst du { $count ->
    [one] { $one }?
   *[other] jemanden von diesen?
}
person-several = Ich kenne mehrere namens „{ $name }“. Wen meinst du?
title-meant = Meinst du { $title } ({ $year })?
