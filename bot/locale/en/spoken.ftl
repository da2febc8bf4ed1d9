### The title talked of, a title nobody knows, and words that are typed instead of tapped.

title-sought = I don't have “{ $name }” yet and am looking for it. Ask me again in a moment.
title-unknown = I have no title called “{ $name }”. Tell me what it's about or who is in it, and I'll look for its kind.
title-unknown-near = I have no title called “{ $name }”. Did you mean { $titles }?
title-lacking = I don't have { $names }.
title-lacking-alike = I don't have { $names }. Close to it: { $titles }.
excepted = { $titles }: excepted.
excepted-liked = { $titles }: excepted, and liked.
studio-unknown = Which studio made what I don't know, so I can't go by “{ $name }”.
studio-alone = Which studio made what I don't know, so I can't go by “{ $name }”. Tell me a director, a title, or what it should be like.
title-near = { $title } ({ $year })
which-title = Which title do you mean?
only-tonight = For now only: { $what }. That goes when we stop talking.
tonight-or-always = There's nothing to keep for tonight or for good yet. Tell me what you feel like.
typed-taste = what do you know about me; what do you know of me; what have you learned about me; what do you remember about me; my taste; my profile; what do you think i like; what do you think i like so far; what have you got on me; what have you understood about me; what have you understood about my taste; what do you know about my taste; what have you learned about my taste; what's my taste; what is my taste; how well do you know me; how well do you know my taste; tell me my taste; tell me about my taste; describe my taste; what do you think my taste is; what kind of films do i like; what kind of movies do i like; what have you noted; what have you noted about me; what did you note about me; what did you learn about me; what do you have on me; what have i told you; what do you know about what i like
typed-forget = forget me; forget everything; forget all about me; delete my data; delete everything; erase everything; forget everything you know about me; forget everything about me; forget all you know about me; delete everything you know about me; delete all my data; erase everything about me
typed-help = help; help me; what can you do; what can i ask; what can i do here
typed-tonight = tonight; just tonight; only tonight; for tonight; just for tonight; only for tonight; just for now; only for now
typed-always = always; always so; for good; from now on; in general; remember that
person-unknown = I know nobody called “{ $name }”, so I have none of their films. Tell me one of their titles, or another name.
person-unknown-besides = I know nobody called “{ $name }”.
person-whose = Whose other films do you mean?
person-unknown-near = I know nobody called “{ $name }”. Do you mean { $count ->
    [one] { $one }?
   *[other] one of these?
}
person-several = I know more than one person called “{ $name }”. Whom do you mean?
title-meant = Do you mean { $title } ({ $year })?
