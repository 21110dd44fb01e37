# The public record on the reader’s own device: search, entries, proofs, comparison.

explorer-title = Todo lo que ha pasado, y la prueba
explorer-lead = Cada acto del consejo es una inscripción en un registro que solo puede crecer. Cualquiera puede buscar en él, copiarlo y comprobar que nada se ha cambiado ni quitado. Quien lo comprueba es su propio dispositivo.
explorer-entry = Una inscripción del registro

# Search
explorer-search = Buscar
explorer-act = Tipo de acto
explorer-all-acts = Todos los tipos
explorer-organisation = Organización
explorer-all-organisations = Todas las organizaciones
explorer-from = Desde
explorer-until = Hasta
explorer-search-do = Buscar
explorer-search-hint = Una decisión, una organización, un número de inscripción o un identificador de un recibo.
explorer-entries = Inscripciones
explorer-download = Descargarlo todo
explorer-column-entry = Inscripción
explorer-column-when = Cuándo
explorer-column-act = Acto
explorer-column-about = Sobre
explorer-column-by = Por
explorer-reading = Leyendo y comprobando inscripciones en este dispositivo…
explorer-extent = Las inscripciones { $first }–{ $last } se han leído y probado en este dispositivo.
explorer-extent-whole = { $count ->
    [one] La única inscripción del registro se ha leído y probado en este dispositivo.
    [many] Las { $count } de inscripciones del registro se han leído y probado en este dispositivo: no se ha omitido nada que encaje.
   *[other] Las { $count } inscripciones del registro se han leído y probado en este dispositivo: no se ha omitido nada que encaje.
}
explorer-extent-hinted = Encontradas por la búsqueda de este sitio. Cada inscripción mostrada está probada en este dispositivo; que no falte ninguna, no.
explorer-more = Leer más atrás
explorer-none = Ninguna inscripción del registro encaja.
explorer-none-yet = Ninguna inscripción encaja entre las leídas hasta ahora.

# Who and what
explorer-by-representative = Un representante
explorer-by-staff = La oficina del consejo
explorer-by-auditor = Un auditor
explorer-by-operator = Quien opera el sistema
explorer-by-system = El sistema, por su reloj
explorer-by-public = Alguien del público
explorer-subject-log = El propio registro
explorer-subject-council = El consejo
explorer-subject-statute = El estatuto
explorer-subject-organisation = Una organización
explorer-subject-seat = Un escaño
explorer-subject-decision = Una decisión
explorer-subject-poll = Una votación
explorer-subject-dataset = Un conjunto de datos
explorer-subject-erasure = Una supresión
explorer-subject-rectification = Una rectificación
explorer-subject-retention = Una limpieza por antigüedad
explorer-subject-export = Una exportación
explorer-subject-auditor = El mandato de un auditor
explorer-subject-engagement = Una auditoría

# Proof
explorer-proof = La inscripción { $index } está en el registro
explorer-proof-checked = Prueba comprobada en este dispositivo
explorer-proof-doubtful = En duda
explorer-proof-text = { $count ->
    [one] La inscripción (azul) y otra huella (naranja) bastan para calcular la raíz que firmó el consejo. Si cambia una letra de la inscripción, la raíz ya no coincide.
    [many] La inscripción (azul) y { $count } de huellas más (naranja) bastan para calcular la raíz que firmó el consejo. Si cambia una letra de la inscripción, la raíz ya no coincide.
   *[other] La inscripción (azul) y { $count } huellas más (naranja) bastan para calcular la raíz que firmó el consejo. Si cambia una letra de la inscripción, la raíz ya no coincide.
}
explorer-drawing = La inscripción { $index } abajo, la raíz firmada arriba; en cada uno de los { $count } pasos dos huellas dan la de encima. Lo mismo sigue como lista.
explorer-step = <left>{ $left }</left> con <right>{ $right }</right> da <result>{ $result }</result>
explorer-proof-root = La misma raíz que en el punto de control firmado de { $size } inscripciones.
explorer-proof-list = La prueba entera
explorer-step-leaf = Huella de la inscripción: SHA-256 de un byte cero y su texto.
explorer-step-before = Con la huella de las inscripciones { $first }–{ $last }, puesta delante:
explorer-step-after = Con la huella de las inscripciones { $first }–{ $last }, puesta detrás:
explorer-step-gives = da

# An entry
explorer-published = La inscripción tal como se publicó
explorer-published-text = { $bytes } bytes, en la única grafía que cuenta (RFC 8785); aquí, dispuestos para leerlos.
explorer-exact = Los bytes exactos
explorer-leaf-hash = Huella
explorer-files = Archivos
explorer-file-bundle = Paquete con sus vecinas
explorer-file-proof = Prueba de inclusión
explorer-file-openings = Valores descubiertos
explorer-file-checkpoint = Punto de control firmado
explorer-eid = Identificador de la inscripción
explorer-ballot-time = Las papeletas no dicen cuándo ni por qué mano.
explorer-person = Persona
explorer-covered = Valor cubierto
explorer-uncovered = descubierto y comprobado aquí
explorer-unknown-form = Una inscripción de forma desconocida
explorer-unknown-text = Está en el registro; lo que dice, esta página no puede juzgarlo.
explorer-waiting = Esta inscripción espera el próximo punto de control firmado. Vuelva a mirarlo en un momento.
explorer-items = Mostrar todo ({ $count })
explorer-yes = sí
explorer-no = no
explorer-neighbours = Inscripciones vecinas
explorer-before = Antes: inscripción { $index }
explorer-after = Después: inscripción { $index }
explorer-checks = Qué se ha comprobado
explorer-check-form = Tiene la única forma de su tipo
explorer-check-form-bad = No tiene la forma de su tipo
explorer-check-path = Su huella lleva a la raíz firmada
explorer-check-path-detail = Pasos: { $count }
explorer-check-signed = La raíz está firmada con la clave en la que confía este dispositivo
explorer-check-signed-detail = Punto de control de { $size } inscripciones
explorer-check-openings = Valores descubiertos: { $count } de { $all }
explorer-check-openings-bad = Un valor se ha descubierto mal
explorer-check-openings-detail = Los nombres y los textos libres quedan cubiertos si las reglas no los descubren; se pueden borrar sin romper el registro.

# Health
explorer-health = Salud del registro
explorer-health-size = { $count ->
    [one] { $count } inscripción bajo una firma
    [many] { $count } de inscripciones, todas enlazadas
   *[other] { $count } inscripciones, todas enlazadas
}
explorer-health-key = Firmado por { $name }, raíz
explorer-health-rotated = Una clave anterior en la que confía este dispositivo le dio el relevo en la inscripción { $index }.
explorer-health-unsigned = Ninguna firma válida
explorer-health-unread = No se ha podido leer el punto de control
explorer-health-broken = Las inscripciones no encajan con la firma
explorer-health-first = A partir de ahora este dispositivo se dará cuenta si cambia o desaparece algo de lo visto hoy.
explorer-health-extends = Contiene todo lo que este dispositivo ya había visto
explorer-health-extends-detail = { $size } inscripciones, vistas el { $when }
explorer-health-forked = No contiene lo que este dispositivo había visto
explorer-health-forked-detail = Visto antes: { $size } inscripciones, { $when }
explorer-health-uncompared = No comparado con lo que este dispositivo había visto
explorer-health-witnesses = { $count } de { $all } testigos coinciden
explorer-health-witnessed = última vez el { $when }
explorer-health-alone = Ningún testigo de fuera del consejo
explorer-health-alone-detail = Nadie más refrenda el registro. Compare su punto de control con el de otra persona para asegurarse de que a todos se les muestra lo mismo.
explorer-health-alive = Último acto { $ago }
explorer-health-silent = En silencio desde hace más de un día
explorer-health-last = { $act }, { $when }

# Checkpoints and comparison
explorer-checkpoints = Puntos de control
explorer-checkpoints-hint = Los que ha visto este dispositivo; cada uno se compara de nuevo con el registro que se muestra ahora.
explorer-comparing = Comparando…
explorer-consistent = Coherente
explorer-inconsistent = Contradicho
explorer-uncompared = No comparado
explorer-compare = Comparar dos puntos de control

# The key
explorer-key = La clave en la que confía este dispositivo
explorer-key-none = Aún ninguna.
explorer-key-site = Tomada de este sitio el { $when }. Ahora se notaría un cambio; pero quien pudiera falsificar el registro podría haber mostrado ese día una clave propia. Compárela con la clave del acta o del anuncio del ayuntamiento.
explorer-key-reader = Usted confirmó esta clave el { $when }. El sitio no puede sustituirla.
explorer-key-compared = La he comparado: es la misma
explorer-key-own = Usar una clave propia
explorer-key-forget = Olvidar esta clave y todo lo visto
explorer-key-forget-hint = Solo cuando el consejo le haya dicho, por otra vía, que ha empezado un registro nuevo.
explorer-key-field = Clave del registro
explorer-key-hint = Una línea, de un lugar que no sea este.
explorer-key-bad = Esto no es una clave con la forma de las notas firmadas.
explorer-key-keep = Conservar esta clave

# Without us
explorer-without = Comprobarlo sin nosotros
explorer-without-all = Ejecute el comprobador en su máquina, sobre todo el registro.
explorer-without-text = Lo mismo para esta inscripción: con nuestro programa, con uno ajeno o a mano.
explorer-by-claror = Con nuestro programa
explorer-by-scales = Con un programa que no es nuestro
explorer-by-hand = Un guion que comprueba esta inscripción solo con openssl
explorer-how = Cómo se comprueba, en palabras llanas

# One thing
explorer-subject-title = Lo que el registro dice de { $name }
explorer-subject-title-plain = Lo que el registro dice de una cosa
explorer-subject-page = Su página
explorer-story = { $kind }: todas las inscripciones
