### Los perfiles de una persona, y lo que mantiene seguro un perfil infantil.

profiles = { $count ->
    [0] Tienes un perfil, { $name }. Otro guarda sus propios gustos; escribe «/profile new NOMBRE».
   *[other] Este es { $name }; además { $count ->
        [one] está
       *[other] están
    } { $others }. Cada uno guarda sus propios gustos; con «/profile new NOMBRE» se añade otro.
}
profile-now = Ahora es { $name }. Lo que aprenda desde aquí es solo de { $name }.
profile-now-kids = Ahora es { $name }. Desde aquí muestro solo lo que es seguro para niños.
profile-refused = Un perfil necesita un nombre con alguna letra, y puede haber { $most } como mucho.
profile-stays = { $name } fue tu primer perfil y se queda. «/forget» lo borra todo.
profile-drop-ask = ¿Borro { $name } con todo lo que aprendí ahí? No se puede deshacer.
profile-dropped = { $name } ya no está.
profile-entry = { $name }
button-profile-kids = 🧸 Uno para niños
button-profile-drop = 🗑 { $name }
button-profile-erase = Borrarlo
not-for-kids = Eso no es para niños, y este perfil sí. ¿Otra cosa, u otro perfil?
button-pin = 🔒 Un PIN para salir
button-pin-off = 🔓 Sin PIN
pin-figure = { $figure }
pin-again = ⌫
pin-set = Cuatro cifras, por favor: sin ellas nadie sale del perfil infantil.
pin-leave = Un PIN guarda este perfil. ¿Qué cuatro cifras?
pin-kept = Bien. Del perfil infantil solo se sale con esas cuatro cifras.
pin-gone = Ya no hay PIN; se puede salir libremente del perfil infantil.
pin-wrong = No eran esas.
pin-paused = Demasiados intentos. Esperemos diez minutos.
