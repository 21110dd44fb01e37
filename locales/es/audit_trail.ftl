# El registro público y cómo se comprueba.

audit-title = Cómo comprobar el registro
audit-lead = Cada acto del consejo se inscribe en un registro público que solo puede crecer. Puede comprobarlo todo por su cuenta, sin tener que confiar en este sitio ni en el consejo.
audit-state = El registro ahora
audit-frozen = El registro se ha detenido porque algo no cuadra. Guarde una copia del último punto de control que haya visto y avise a la auditoría del consejo.
audit-size = Inscripciones
audit-signed-at = Última firma
audit-signed-words = { $when } ({ $ago })
audit-root = Huella de todas las inscripciones
audit-origin = Nombre del registro
audit-pending = Aún sin firmar
audit-pending-count = { $count ->
    [one] { $count } acto espera el próximo punto de control
    [many] { $count } de actos esperan el próximo punto de control
   *[other] { $count } actos esperan el próximo punto de control
}
audit-checkpoint-file = Punto de control firmado
audit-openings-file = Valores descubiertos
audit-state-hint = Guarde el punto de control firmado de hoy. Si alguna vez se reescribiera el registro, <b>su copia lo demostraría</b>.
audit-how = Compruébelo todo
audit-step-program = Consiga el programa
audit-step-program-text = «claror verify» es un programa pequeño, aparte de este sitio. Compílelo a partir del código público, o que lo haga alguien de su confianza.
audit-step-key = Consiga la clave del consejo por otra vía
audit-step-key-text = Esta es la clave tal como la muestra este sitio. Compárela con la de los estatutos del consejo o la del ayuntamiento: quien pudiera falsificar el registro también podría falsificarla aquí. Guárdela en un archivo, council.vkey.
audit-key = Clave del registro
audit-step-run = Ejecútelo
audit-step-run-text = El programa lee todo el registro, recalcula cada huella, rehace cada votación y la vuelve a escrutar.
audit-command = Orden
audit-step-read = Lea la respuesta
audit-exit-0 = Se ha comprobado todo y es correcto.
audit-exit-1 = El registro ha sido manipulado; el programa dice dónde.
audit-exit-3 = La comprobación no ha podido terminar, por ejemplo porque se cortó la conexión. Vuelva a intentarlo.
audit-exit-4 = El registro es íntegro, pero demasiado antiguo o firmado por demasiado pocos.
audit-exit-5 = El registro está completo, pero un acto incumple las reglas del consejo o un recuento es erróneo.
audit-works = Cómo funciona
audit-works-entries = Cada acto se escribe como una línea de forma fija, y su huella se convierte en una hoja de un árbol de huellas. La inscripción de un voto dice el escaño y la opción, no la persona.
audit-works-tree = El consejo firma la huella de la cima del árbol y el número de inscripciones: eso es un punto de control. A partir de un punto de control cualquiera puede demostrar que una inscripción está en el registro, y que un registro posterior aún contiene el anterior sin cambios.
audit-works-state = Los formatos son los de los registros públicos de transparencia (<code>c2sp.org/tlog-tiles</code>, <code>c2sp.org/signed-note</code>), para que también puedan leerlos otros programas.
audit-works-persons = Los nombres de personas solo están en el registro como valores cubiertos. Pueden descubrirse cuando las reglas lo dicen y borrarse cuando la ley lo dice, sin romper el registro.

# What it proves, in short (docs/auditors.md has it in full)
audit-to-explorer = Busque en el registro y vea cada inscripción con su prueba
audit-proves = Qué prueba el registro
audit-proves-whole = Nada de lo que se anotó se ha cambiado, quitado, movido ni intercalado después. Si cambia una letra en cualquier lugar, la firma ya no encaja.
audit-proves-count = Cada resultado se sigue del censo, las papeletas y la regla registrados antes: cualquiera puede volver a contar, escaño por escaño.
audit-proves-past = Quien guarda un punto de control firmado puede probar para siempre que un registro posterior sigue conteniendo todo lo anterior.
audit-proves-erasure = Un nombre borrado ya no está, y que se borró algo queda visible; el registro no se rompe por ello.
audit-not = Qué no prueba
audit-not-asked = Que se preguntó a todos a quienes había que preguntar, o que nadie recibió presiones.
audit-not-truth = Que sea cierto lo que la gente escribió. Prueba que lo escribieron, cuándo, y que nadie lo ha cambiado desde entonces.
audit-not-newcomer = En una primera visita, sin un punto de control propio: que un registro anterior no se haya sustituido entero, o que a los demás se les muestre lo mismo. Compárelo con el punto de control de otra persona; los testigos lo hacen siempre.
audit-not-key = Nada de lo firmado tras un robo de la clave del consejo. En ese caso el consejo cierra este registro y abre otro que empieza donde los testigos lo vieron por última vez.
audit-ways = Cuatro maneras de comprobarlo
audit-way-here = Aquí, en el navegador
audit-way-here-text = Las páginas del registro y el panel «Verificar este resultado» de cada decisión lo calculan todo en su dispositivo a partir de los archivos públicos. El programa que lo hace aún viene de este sitio: para no tener que confiar en nadie, elija una de las otras maneras.
audit-way-claror = Con nuestro programa
audit-way-claror-text = «claror verify» hace todos los pasos sobre todo el registro, sin conexión; más abajo se explica cómo.
audit-way-scales = Con un programa que no es nuestro
audit-way-scales-text = El registro tiene la forma de los registros públicos de transparencia y por eso lo leen herramientas ajenas, como tlog-scales, de PyPI. Estas órdenes obtienen una inscripción y la prueban:
audit-way-hand = A mano
audit-way-hand-text = La página de cada inscripción ofrece un guion corto que la comprueba solo con openssl: se puede leer cada línea.
