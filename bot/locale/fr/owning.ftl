### Où quelqu'un peut regarder.

services-noted = Noté : vous avez { $services }.
services-noted-in = Noté : { $services }, { $country }.
services-use = Dites « seulement ce que je peux streamer » et je m'y tiens.
services-no-key = Je ne peux pas encore vérifier ici ce qui passe où, donc je ne peux pas m'y tenir.
services-lost = { $services } : retiré.
services-left = Il reste : { $services }.
services-none = Vous ne m'avez nommé aucun service. Dites « j'ai Netflix et Mubi », ou touchez.
services-are = Vous avez { $services }.
services-are-in = Vous avez { $services } ({ $country }).
