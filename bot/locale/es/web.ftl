### Lo que rodea la conversación en las páginas del navegador.

web-skip = Ir al contenido
web-nav = Páginas
web-chat = Conversación
web-me = Mi página
web-language = Idioma
web-conversation = Conversación con Usher
web-you = Tú:
web-say = Dime qué te apetece, o una película que te encanta
web-send = Enviar
web-attach = Trae tus notas: un archivo de Letterboxd, IMDb o Trakt
web-typing = Usher está pensando
web-story = La historia
web-offline = Eso no me ha llegado. Mira tu conexión e inténtalo otra vez.
web-back-to-chat = Volver a la conversación
web-problem-403 = Esta página lleva demasiado tiempo abierta, o lo ha enviado otra página. Ábrela de nuevo, por favor.
web-problem-404 = Aquí no hay nada.
web-problem-405 = Eso no funciona aquí.
web-problem-408 = Ha tardado demasiado en llegar. Envíalo otra vez, por favor.
web-problem-413 = Es demasiado para mí: un archivo puede tener diez megabytes.
web-problem-422 = No he podido leerlo. Escribe algo, o pulsa un botón.
web-problem-429 = No tan rápido, por favor. Inténtalo dentro de un minuto.
web-problem-500 = Algo ha fallado por mi parte. Inténtalo otra vez, por favor.
web-problem-503 = Me estoy levantando. Inténtalo en un momento.
