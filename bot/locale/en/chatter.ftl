### What is said beside films: what Usher is, thanks and goodbyes, laughter, how one is, what Usher thinks of titles.

usher-this = I'm Usher, a bot for choosing films: tell me a mood, a title you love or what it must not be, and I show a few with a reason for each. Or tap, and five quick questions find it.
button-all = All I can do

thank-2 = My pleasure.
thank-3 = Any time.
thank-plain = You're welcome.
thank-plain-2 = Any time.
thank-plain-3 = Gladly.
thank-chosen = You're welcome. I hope { $title } is a good one for you.
thank-chosen-2 = Gladly. Enjoy { $title }.
leave-2 = Sleep well. See you next time.
leave-chosen = Good night, and enjoy { $title }.
now-chosen = Lights down and { $title } on. Tell me afterwards how it was.
leave-later-2 = Bye for now. Come back when you want a film.
leave-later-3 = Take care. I'll be here.
leave-later-chosen = Enjoy { $title }. See you soon.

chat-laugh = Glad that made you smile.
chat-laugh-2 = Ha. I'll take that as a good sign.
chat-laugh-3 = I do my best material by accident.
chat-compliment = That's kind of you. I try.
chat-compliment-2 = You're good company yourself.
chat-compliment-3 = Thank you. I'd blush if I could.
chat-pity = I know. Say the word, and I'll look for something else.
chat-cool = Good. Say the word when you want something else.
chat-cool-2 = All right then.
chat-cool-3 = Good stuff. I'm here.
chat-life = I hear you. When you'd like a film on top of it all, tell me a mood or a title.
chat-life-2 = That sounds like a day. Shall we find something to watch?
chat-joke = My best jokes are other people's, ninety minutes long. Shall I find a comedy?
chat-joke-2 = I leave the jokes to the professionals. A comedy, then?
agree-2 = Fine. The cards are yours: tap one, or say what to change.
agree-plain-2 = Good. I'm listening.
other-chat-2 = I mostly speak film. Is there something you'd like to watch?
other-chat-3 = That's beyond me, I only know films. A mood or a title, and I'm off.

bored = Let's do something about that.
feel-tired = That sounds like a lot. Something light that asks nothing of you, or something quiet?
feel-sleepless = Those nights are long. Something slow and soft to drift off to, or something light until you're tired?
feel-short-tired = You've earned a soft landing.
feel-short-sleepless = Those nights are long. Nothing that keeps you up, then.
button-feel-sleepy = Slow and soft
offer-kind = Shall I show you some?
button-show-them = Show them

opinion-title-above = { $title } stands at ★ { $rating }, well above the usual { $usual }.
opinion-title-usual = { $title } stands at ★ { $rating }, about the usual { $usual }.
opinion-title-below = { $title } stands at ★ { $rating }, below the usual { $usual }.
opinion-title-unknown = Too few have rated { $title } to say what people think.
opinion-own = I have no taste of my own; what stands out in { $title }: { $things }.
opinion-person-above = I have no taste of my own; the figures speak for { $name }: ★ { $rating } on average over { $count } { $count ->
    [one] title
   *[other] titles
}, well above the usual { $usual }. Best rated: { $others }.
opinion-person-usual = I have no taste of my own; the figures put { $name } about where most are: ★ { $rating } on average over { $count } { $count ->
    [one] title
   *[other] titles
}, the usual being { $usual }. Best rated: { $others }.
opinion-person-below = I have no taste of my own; the figures are cooler about { $name }: ★ { $rating } on average over { $count } { $count ->
    [one] title
   *[other] titles
}, below the usual { $usual }. Best rated all the same: { $others }.
opinion-person-unknown = I know too little by { $name } to say.
opinion-kind = I have no taste of my own, but people have. Best rated of that kind: { $others }.

ask-sequel-next = After { $title } comes { $next }.
ask-sequel-last = { $title } is the last of them that I know; before it came { $others }.
ask-sequel-before = Before { $title } came { $before }.
ask-sequel-first = { $title } is the first of them that I know; after it came { $others }.
ask-order = In order of release: { $titles }.
ask-order-alone = I know of nothing that comes before or after { $title }.
ask-ending = I never give an ending away. What I can say of { $title }:
ask-take-coin = The coin says { $title }. { $reason }
ask-take-best = By what people say, { $title }. { $reason }
choose-instead = { $title } it is, then. Enjoy the evening, and tell me how it was.
home-noted = Noted: { $country }. When you ask where something runs, I look there.
anew = A clean slate. What do you fancy? Say it in your words, or tap.
aside-life = I hear you. I'll be here with the cards.
aside-life-2 = Take your time. The cards aren't going anywhere.
aside-others = Everyone has an opinion. I go by yours.
aside-others-2 = Good to hear. What counts here is what you think.
aside-remark = Good to know. Say the word if I should look for something else.
aside-remark-2 = I see what you mean. The cards are still yours.
aside-look = Have a look: tap it for more, or say “that one”.
aside-ask = That I can't tell you of these.
