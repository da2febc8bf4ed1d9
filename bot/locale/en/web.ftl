### What stands on the pages of the web door around the conversation.

web-skip = To the content
web-nav = Pages
web-chat = Chat
web-me = My page
web-language = Language
web-conversation = Conversation with Usher
web-you = You:
web-say = Say what you feel like, or name a film you love
web-send = Send
web-attach = Bring your ratings: a file from Letterboxd, IMDb or Trakt
web-typing = Usher is thinking
web-story = The story
web-offline = That didn't reach me. Check your connection and try again.
web-back-to-chat = Back to the conversation
web-problem-403 = This page has been open for too long, or somebody else's page sent this. Open it again, please.
web-problem-404 = There is nothing here.
web-problem-405 = That doesn't work here.
web-problem-408 = That took too long to arrive. Please send it again.
web-problem-413 = That is too much for me: a file may have ten megabytes.
web-problem-422 = I couldn't read that. Write something, or press a button.
web-problem-429 = Not so fast, please. Try again in a minute.
web-problem-500 = Something went wrong on my side. Please try again.
web-problem-503 = I'm just getting up. Try again in a moment.
