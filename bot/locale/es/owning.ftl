### Dónde puede ver alguien.

services-noted = Anotado: tienes { $services }.
services-noted-in = Anotado: { $services }, { $country }.
services-use = Di «solo lo que puedo ver en streaming» y me atengo a eso.
services-no-key = Aquí aún no puedo consultar qué hay en cada sitio, así que no puedo atenerme a eso.
services-lost = { $services }: quitado.
services-left = Queda: { $services }.
services-none = No me has dicho ningún servicio. Di «tengo Netflix y Mubi», o toca.
services-are = Tienes { $services }.
services-are-in = Tienes { $services } ({ $country }).
