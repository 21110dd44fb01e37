# Cuentas: inicio de sesión, contraseñas, invitaciones, mi espacio.

accounts-sign-in-title = Iniciar sesión
accounts-sign-in-lead = Para quienes representan o trabajan en el consejo. Para leer no hace falta cuenta.
accounts-already-signed-in = Ha iniciado sesión como { $name }.
accounts-to-workspace = A mi espacio
accounts-use-another = Cerrar sesión y usar otra cuenta
accounts-forgotten-title = Contraseña olvidada
accounts-forgotten-lead = Le enviamos un enlace para poner una nueva. Sirve una sola vez y durante poco tiempo.
accounts-forgotten-send = Envíenme un enlace
accounts-forgotten-sent-title = Mire su buzón
accounts-forgotten-sent = Si { $email } pertenece a una cuenta, hay un enlace en camino.
accounts-reset-title = Contraseña nueva
accounts-reset-lead = Elija una contraseña nueva. Se cerrará la sesión en todos los demás sitios.
accounts-reset-save = Guardar la contraseña nueva
accounts-reset-done-title = Su contraseña ha cambiado
accounts-reset-done = Ya puede iniciar sesión con la nueva.
accounts-link-incomplete = Este enlace no está completo. Vuelva a abrirlo desde el correo o pida uno nuevo.
accounts-new-password = Contraseña nueva
accounts-new-password-hint = Mejor larga que complicada: varias palabras que solo usted juntaría.
accounts-show-password = Mostrar la contraseña
accounts-invitation-title = Acepte la invitación
accounts-invitation-lead = Ha recibido una invitación de { $council }. Elija una contraseña; su dirección de correo es su nombre para iniciar sesión.
accounts-display-name = Su nombre, tal como lo ven los demás
accounts-display-name-hint = Déjelo vacío para conservar el nombre de la invitación.
accounts-invitation-accept = Aceptar y guardar
accounts-invitation-done-title = Le damos la bienvenida
accounts-invitation-done = Su cuenta está lista. Inicie sesión con su dirección de correo y su contraseña.

# Mi espacio
accounts-me-title = Mi espacio
accounts-awaiting = Lo que le espera
accounts-nothing-awaits = En este momento no le espera nada. Cuando se abra una votación para uno de sus escaños, aparecerá aquí y recibirá un correo.
accounts-task-cast_ballot = Votar
accounts-task-open_poll = Abrir la votación
accounts-task-close_poll = Cerrar la votación
accounts-task-confirm_decision = Confirmar la decisión
accounts-task-call_decision = Anunciar la decisión
accounts-task-other = Por hacer
accounts-task-for = por { $organisation }, escaño { $seat }
accounts-task-due = hasta el { $when } ({ $left })
accounts-hats = En nombre de quién actúa
accounts-no-hat = Ahora no tiene ningún escaño ni función.
accounts-titular = Representante
accounts-substitute = Suplente
accounts-receipts = Sus recibos
accounts-receipts-hint = Lo que ha hecho, con su inscripción en el registro público. El registro no contiene su nombre.
accounts-no-receipts = No ha hecho nada que se inscriba en el registro.
accounts-receipt-what = Qué
accounts-receipt-when = Cuándo
accounts-receipt-id = Identificador
accounts-receipt-entry = Inscripción
accounts-sessions = Dónde tiene la sesión iniciada
accounts-session-here = Aquí
accounts-session-elsewhere = Otro dispositivo o navegador
accounts-session-times = desde el { $since }, último uso { $seen }
accounts-session-end = Cerrarla allí
accounts-change-password = Cambiar la contraseña
accounts-current-password = Contraseña actual
accounts-password-changed = Su contraseña ha cambiado.
accounts-mail-language = Lengua de los correos
accounts-mail-language-label = El consejo le escribe en
accounts-mail-language-saved = Guardado.
accounts-save = Guardar

accounts-audit-tasks = Auditorías
accounts-audit-task-answer = Responder al hallazgo { $number } de { $code }
accounts-audit-task-judge = Valorar la respuesta al hallazgo { $number } de { $code }
accounts-audit-task-report = Publicar el informe de { $code }
accounts-audit-task-due = Hasta el { $day }
accounts-audit-task-overdue = Con retraso
accounts-audit-grant = Puede mirar por { $body } hasta el { $until }.

# Mis datos
accounts-data = Mis datos
accounts-data-lead = Llévese, corrija o haga borrar lo que se sabe de usted. <link>Qué se conserva, y por qué</link>
accounts-data-download = Descargar mis datos
accounts-data-name = Su nombre tal como lo ven los demás
accounts-data-correct = Corregir mi nombre
accounts-data-corrected = Se ha corregido su nombre.
accounts-data-erase-former = Borrar también el nombre anterior del registro
accounts-data-erase-former-hint = Entonces ni siquiera usted podrá mostrar cómo se llamaba antes.
accounts-erase = Borrarme
accounts-erase-goes = Qué desaparece: su nombre, su dirección de correo, su contraseña, sus sesiones, los correos que le esperan y todo aquello que permitiría relacionar el registro público con usted.
accounts-erase-ends = Qué termina al momento: deja de hablar en nombre de
accounts-erase-offices = { $count ->
    [one] También deja su cargo.
   *[other] También deja sus { $count } cargos.
}
accounts-erase-stays = Qué queda: los actos de las organizaciones y del consejo, como los votos y que un asiento estuvo ocupado de un día a otro. Donde estaba su nombre, se dice que se borró a petición suya. Las copias de seguridad se eliminan en 35 días.
accounts-erase-final = Esto no se puede deshacer.
accounts-erase-understood = He entendido qué desaparece y qué queda
accounts-erase-understood-missing = Confirme que lo ha entendido.
accounts-erase-do = Borrarme definitivamente
accounts-erased-title = Se le ha borrado
accounts-erased-lead = Lo que se sabía de usted aquí ya no está. Un último correo lo confirma.
accounts-erased-more = Qué se conserva, y por qué
