# Preparing, announcing and running decisions.

# Acts on a decision that was announced
conduct-acts = Para quienes conducen la votación
conduct-acts-none-left = Ya no queda nada por hacer con esta decisión.
conduct-act-prepare = Preparar y anunciar
conduct-act-open = Abrir la votación
conduct-act-open-means = El censo queda fijado en este momento y la votación se abre de inmediato para todos los escaños que figuran en él. Se inscribe en el registro público.
conduct-act-open-waits = La votación se abre por sí sola: { $when }.
conduct-act-open-done = La votación está abierta.
conduct-act-close = Cerrar la votación ahora
conduct-act-close-early = Aún no es la hora de cierre anunciada, { $when }. En el registro público quedará que se cerró antes de tiempo y con qué función.
conduct-act-close-missing = { $count ->
    [one] { $count } de { $eligible } escaños aún no ha votado.
    [many] { $count } de { $eligible } escaños aún no han votado.
   *[other] { $count } de { $eligible } escaños aún no han votado.
}
conduct-act-close-means = Ya no se admiten más votos. Los votos se escrutan y el resultado es público de inmediato. Una votación cerrada no se puede volver a abrir.
conduct-act-close-done = La votación está cerrada y escrutada.
conduct-act-confirm = Confirmar la decisión
conduct-act-confirm-means = La decisión surte efecto con el resultado escrutado y ya no puede anularse. Se inscribe en el registro público.
conduct-act-confirm-done = La decisión está confirmada.
conduct-act-annul = Anular la decisión
conduct-act-annul-means = La decisión pierde su efecto para siempre. El texto, los votos y las cifras permanecen en el registro público, con su motivo.
conduct-act-annul-done = La decisión está anulada.
conduct-act-reason = Motivo
conduct-act-reason-hint = Todo el mundo lo leerá junto a la decisión.

# The list
conduct-decisions-lead = Qué se está preparando y qué está anunciado, abierto o pendiente de confirmar.
conduct-drafts-none = No se está preparando ninguna decisión.
conduct-version-of = Versión { $version }, { $when }
conduct-running = Anunciadas, abiertas, cerradas
conduct-running-none = Ninguna decisión está anunciada, abierta ni pendiente de confirmar.
conduct-all-decisions = Todas las decisiones

# Writing a draft
conduct-draft = Borrador
conduct-new-lead = Escriba qué se pide al consejo. Hasta que se anuncie solo lo ve quien prepara las decisiones.
conduct-draft-begun = El borrador está guardado. Añada documentos, mire la vista previa y después anúncielo.
conduct-not-found = No existe ese borrador. Quizá se ha descartado.
conduct-no-draft-any-more = Esta decisión se ha anunciado. El texto y los documentos ya no se pueden cambiar.
conduct-to-decision = Ir a la decisión
conduct-view = Escribir o mirar
conduct-write = Escribir
conduct-preview = Vista previa
conduct-texts = El texto
conduct-texts-hint = La lengua principal ({ $language }) es necesaria para anunciar la decisión. Quien lea en una lengua que falta verá la principal, con una nota.
conduct-title-in = Título: { $language }
conduct-title-hint = Qué se decide, en una línea.
conduct-title-needed = Ponga un título.
conduct-summary-in = Resumen: { $language }
conduct-summary-hint = Qué significa para la gente, en palabras sencillas.
conduct-body-in = Texto completo: { $language }
conduct-body-hint = Una línea vacía empieza un párrafo nuevo.
conduct-characters = ({ $count } de { $max } caracteres)
conduct-too-long = Es demasiado largo: como máximo { $max } caracteres.
conduct-machine = Traducido por una máquina
conduct-machine-hint = Quien lo lea verá una nota que lo dice, hasta que una persona haya revisado el texto y se quite esta marca.
conduct-results = Cuándo se pueden ver las cifras
conduct-results-live = Mientras la votación está abierta
conduct-results-live-hint = Todo el mundo ve qué ha votado cada escaño en cuanto vota. Quien vota tarde sabe cómo va.
conduct-results-after-close = Resultados tras el cierre
conduct-results-after-close-hint = Nadie ve cifras ni votos antes del cierre, tenga la función que tenga. Al cerrar, el voto de cada escaño se hace público.
conduct-save-draft = Guardar el borrador
conduct-all-saved = Todo está guardado.
conduct-not-saved = Aún no está guardado.
conduct-kept = Aún no está guardado. Conservado en este dispositivo a las { $time }.
conduct-restored = Esto es lo que escribió antes en este dispositivo y no guardó.
conduct-overtaken = Alguien ha guardado otra versión desde que empezó. Lo que ve aquí es suyo; si lo guarda, sustituye lo de la otra persona.
conduct-take-saved = Tomar lo guardado

# Preview
conduct-preview-title = Como lo verá todo el mundo
conduct-preview-reader = Quien lee en
conduct-preview-empty = Aún no hay ningún texto que mostrar. Escriba primero un título.
conduct-preview-no-body = Aún falta el texto completo.
conduct-roll-call = Votación nominal abierta

# Documents
conduct-documents = Documentos
conduct-documents-none = Aún no hay ningún documento adjunto.
conduct-add-documents = Añadir documentos
conduct-add-documents-hint = PDF, texto, CSV, imágenes y documentos de ofimática. Son públicos, con su suma de verificación en el registro, cuando se anuncia la decisión.
conduct-document-language = Lengua de los documentos
conduct-document-no-language = Ninguna lengua, o varias
conduct-sending = Enviando { $name }
conduct-attaching = Adjuntando…
conduct-stop = Detener
conduct-stop-of = Detener el envío de { $name }
conduct-forget = Quitar de la lista
conduct-forget-of = Quitar de la lista: { $name }
conduct-wrong-kind = No se aceptan archivos de este tipo. Envíelo en PDF, por ejemplo.
conduct-upload-failed = El servidor no ha podido recibir este archivo. Inténtelo de nuevo en un momento.
conduct-attached = { $name } se ha adjuntado.
conduct-detach = Quitar
conduct-detach-of = Quitar { $name }
conduct-detach-means = { $name } deja de acompañar a este borrador. Puede añadirlo de nuevo.
conduct-detached = { $name } se ha quitado.

# Announcing
conduct-ready = ¿Listo para anunciar?
conduct-check-main = Texto en la lengua principal: { $language }
conduct-check-languages = Texto en todas las lenguas del consejo
conduct-check-missing = Aún sin texto en: { $languages }
conduct-check-begun = Sin terminar en: { $languages }
conduct-check-documents = { $count ->
    [one] { $count } documento
    [many] { $count } documentos
   *[other] { $count } documentos
}
conduct-check-live = Las cifras se ven mientras la votación está abierta.
conduct-check-after-close = Las cifras se ven solo tras el cierre.
conduct-check-rule = La regla que quedará fijada:
conduct-check-state-met = En orden
conduct-check-state-advised = Recomendado
conduct-check-state-needed = Necesario
conduct-save-first = Guarde primero el borrador: se anuncia lo que está guardado.
conduct-main-first = Escriba primero el texto en la lengua principal.
conduct-call-open = Anunciar…
conduct-call = Anunciar la decisión
conduct-called = { $code } se ha anunciado.
conduct-zone = Todas las horas son las del consejo: { $zone }, ahora { $offset }.
conduct-zone-differs = Su dispositivo muestra otra hora ({ $zone }).
conduct-opens = Cuándo se abre la votación
conduct-opens-now = En cuanto se anuncie
conduct-opens-now-hint = Se abre sola en unos segundos, o a mano desde su página.
conduct-opens-at = A una hora fijada
conduct-opens-at-hint = Se abre sola a esa hora, y no antes.
conduct-opens-time = Se abre
conduct-closes-time = Se cierra
conduct-window-now = Se abre en cuanto se anuncie
conduct-window-length = Abierta durante { $length }
conduct-time-missing = Indique un día y una hora.
conduct-time-skipped = Esta hora no existe: esa noche se adelantan los relojes.
conduct-time-twice = Esa noche los relojes marcan esta hora dos veces; se entiende la primera.
conduct-time-past = Esta hora ya ha pasado.
conduct-time-before-opening = La votación debe cerrarse al menos un minuto después de abrirse.
conduct-time-too-long = La votación debe cerrarse antes de un año.
conduct-call-means = A partir de entonces
conduct-call-text = el texto (versión { $version }) y los documentos ya no pueden cambiar;
conduct-call-rule = la regla, las horas y cuándo se ven las cifras quedan fijadas;
conduct-call-public = todo el mundo ve la decisión, y el anuncio se inscribe en el registro público;
conduct-call-annul = solo se puede anular, con un motivo que queda público.
conduct-discard = Descartar el borrador
conduct-discard-means = El borrador, todas sus versiones y sus documentos desaparecen para siempre. No había nada público; por tanto, no se inscribe nada en el registro.
conduct-discarded = El borrador se ha descartado.
