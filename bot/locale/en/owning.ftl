### What somebody can watch on.

services-noted = Noted: you have { $services }.
services-noted-in = Noted: { $services }, in { $country }.
services-use = Say “only what I can stream” and I keep to that.
services-no-key = I can't look up what runs where here yet, so I can't keep to that.
services-lost = { $services }: taken off.
services-left = Left: { $services }.
services-none = You haven't told me any services. Say “I have Netflix and Mubi”, or tap.
services-are = You have { $services }.
services-are-in = You have { $services }, in { $country }.
