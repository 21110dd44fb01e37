# What a check of the record on the reader’s own device says.

record-mark-good = Comprobado y correcto
record-mark-bad = Comprobado e incorrecto
record-mark-open = No comprobado
record-checking = Comprobando en este dispositivo…
record-checked-here = Comprobado en su propio dispositivo, { $time }
record-check-again = Volver a comprobar
record-copy = Copiar
record-copied = Copiado
record-first-visit = Primera comprobación en este dispositivo: aún no hay nada con que comparar.
record-extends-seen = Sigue conteniendo, sin cambios, las { $size } inscripciones que este dispositivo vio el { $when }.
record-alarm = Este registro no es fiable
record-alarm-result = Este resultado no es fiable
record-alarm-what = Qué hacer:
record-alarm-do = No se fíe de lo que muestra este sitio. Guarde las pruebas, vuelva a comprobarlo desde otra red y avise al auditor del consejo y a alguien de fuera del consejo.
record-evidence = Guardar las pruebas
record-evidence-both = Guardar los dos puntos de control firmados
record-unfinished = No se ha podido comprobar todo

# One sentence for each kind of finding
record-finding-checkpoint = Lo que este sitio muestra como punto de control del registro no es un punto de control firmado.
record-finding-signature = El punto de control no está firmado con la clave en la que confía este dispositivo.
record-finding-origin = El punto de control es de otro registro.
record-finding-key = Lo que debería ser la clave del registro no es una clave.
record-finding-root = Las inscripciones y las huellas mostradas no llevan a la raíz que firmó el consejo.
record-finding-leaf-hash = La inscripción { $index } se ha cambiado: ya no tiene la huella con la que se registró.
record-finding-tile-hash = Se ha cambiado un archivo de huellas: no encaja con la inscripción { $index }, que es correcta.
record-finding-damaged = Un archivo del registro está cortado o le sobra algo.
record-finding-leaf-form = La inscripción { $index } no tiene la forma que tienen los actos del consejo.
record-finding-older = Se ha repuesto un registro antiguo: este sitio muestra menos de las { $size } inscripciones que ya se habían firmado.
record-finding-consistency = Se ha reescrito la historia: el registro que se muestra ahora no contiene las { $size } inscripciones que ya se habían firmado, o se le muestra un registro distinto que a los demás.
record-finding-cosignature = La firma de un testigo es incorrecta.
record-finding-policy = No se puede leer la lista de testigos.
record-finding-opening = Un valor sellado se ha abierto con algo distinto de lo que se selló.
record-finding-roll = La lista de escaños con voto no es la que se fijó en la apertura.
record-finding-ballot = La inscripción { $index } es una papeleta que las reglas no permiten.
record-finding-close = El cierre de la votación dice un número de papeletas distinto del que hay en el registro.
record-finding-count = El recuento es incorrecto: contando de nuevo las papeletas salen otras cifras.
record-finding-rule = La regla se ha aplicado mal: las cifras llevan a otro resultado o a otras sumas.
record-finding-count-missing = El registro no contiene ningún recuento de esta votación, aunque esta página muestra un resultado.
record-finding-confirm = La confirmación indica un resultado distinto del recuento.
record-finding-page-figures = Esta página muestra cifras distintas de las del registro.
record-finding-page-outcome = Esta página muestra un resultado distinto del del registro.
record-finding-page-roll = La lista de votos de esta página muestra papeletas distintas de las del registro.
record-finding-page-text = El texto de esta página no es el que se anunció.
record-finding-eid = Donde este sitio dice que está la inscripción hay otra: la inscripción { $index }.
record-finding-unreachable = El sitio no ha respondido.
record-finding-missing = Falta un archivo que el punto de control promete: { $file }.
record-finding-unknown = Hay algo en el registro de un tipo que esta página no conoce; no puede juzgarlo.
record-finding-opening-missing = Algunas papeletas selladas no se han abierto y aquí no se pueden contar.
record-finding-policy-unmet = Han visto este punto de control menos testigos de los que pide el consejo.
record-finding-insecure = Esta conexión no está cifrada y el navegador no ofrece criptografía: abra el sitio con https para comprobarlo.
record-finding-not-there = El registro no contiene esa inscripción o punto de control.
record-finding-other = Hay algo que no cuadra ({ $code }).

# Verify this result
record-step-record = El registro no se ha reescrito
record-step-record-bad = El registro no es fiable
record-step-record-detail = { $size } inscripciones bajo un punto de control firmado.
record-step-record-link = El estado del registro
record-step-stopped = No se ha podido seguir la votación en el registro
record-step-ballots = { $count ->
    [one] La única papeleta está en el registro público
    [many] Las { $count } de papeletas están en el registro público
   *[other] Las { $count } papeletas están en el registro público
}
record-step-ballots-detail = Inscripciones { $first }–{ $last }, leídas sin saltos.
record-step-replaced = Cambiadas antes del cierre: { $count }.
record-step-openings = Cada papeleta sellada se abre con lo que se selló
record-step-openings-detail = Recalculado a partir de la sal y el valor.
record-step-count = El recuento es correcto
record-step-count-detail = Recalculado aquí: { $for } – { $against } – { $abstain }
record-step-rule = Se ha aplicado la regla: { $outcome }
record-check-quorum = Quórum: { $have }, hacen falta { $needed }.
record-check-majority = Mayoría: { $have }, hacen falta { $needed }.
record-step-page = Esta página muestra lo que dice el registro
record-step-page-bad = Esta página muestra algo distinto del registro
record-step-page-open = No se ha podido comparar lo que muestra esta página
record-step-page-detail = Cifras, sectores, colegios, { $lines } líneas de la lista de votos y el texto anunciado (lenguas: { $texts }).
record-step-page-detail-roll = Cifras, sectores, colegios y { $lines } líneas de la lista de votos.
record-step-standing = Nada posterior lo anula
record-step-standing-open = No se ha leído si algo posterior lo anula
record-step-standing-detail = Leído hasta la inscripción { $last }.
record-step-annulled = El registro dice que esta votación se anuló
record-table = Lo que muestra la página y lo que da el registro
record-table-what = Cifra
record-table-page = Esta página
record-table-record = El registro
record-abstentions = Abstenciones
record-not-cast = No han votado
record-outcome = Resultado
record-download-proof = Descargar la prueba
record-see-entries = Ver las inscripciones
record-how = Cómo funciona
