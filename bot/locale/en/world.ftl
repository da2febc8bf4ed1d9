### What the world's pages say of a title, for those who ask for more.

world-award = Awards: { $what }.
world-based-on = Based on { $what }.
world-shot-in = Shot in { $what }.
world-reception = How it was received: “{ $text }”
world-talk = Talked of on { $where }: “{ $text }” ({ $url })
world-page = { $where }: “{ $text }” ({ $url })
world-themes = Pages speak of: { $what }. Nobody here has checked that.
world-source = From { $where }, { $licence }: { $url }
world-nothing = The pages I may ask say nothing of { $title } that I could pass on.
world-silent = The pages I ask don't answer just now. What I know of { $title } myself is on its card.
world-off = I don't ask the web here.
