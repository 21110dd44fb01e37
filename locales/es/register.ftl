# Keeping the register: organisations, seats, representatives, people.

register-organisations-lead = Miembros del consejo, actuales y antiguos. Nada se borra: lo que termina permanece, con sus fechas.
register-search-organisation = Buscar por nombre o código
register-organisation = Organización
register-code = Código
register-sector = Tipo de organización
register-all-sectors = Todos los tipos
register-college = Grupo de escaños
register-all-colleges = Todos los grupos
register-status = Situación
register-all-statuses = Todas
register-status-active = Activa
register-status-suspended = Suspendida
register-status-withdrawn = Se ha retirado
register-seats = Escaños
register-seats-none = Ningún escaño
register-seats-vacant = { $count ->
    [one] { $count } vacante
    [many] { $count } vacantes
   *[other] { $count } vacantes
}
register-organisations-count = { $count ->
    [one] { $count } organización
    [many] { $count } organizaciones
   *[other] { $count } organizaciones
}
register-organisations-none-found = Ninguna organización coincide. Pruebe otro nombre o menos filtros.
register-organisations-none-yet = El consejo todavía no tiene miembros. Admita la primera organización o <link>impórtelas desde un archivo</link>.
register-not-found = No existe esa organización. Quizá el código esté mal escrito.

# Admitting and amending
register-admit = Admitir una organización
register-admit-lead = Introduzca lo que la organización dice de sí misma. Los escaños y representantes se dan después, en su página.
register-admit-means = La admisión es pública de inmediato y se inscribe en el registro público. No se puede borrar; una organización solo puede retirarse.
register-admitted = { $organisation } ha sido admitida. Ahora dele sus escaños.
register-code-hint = Por ejemplo, SOC-47. Identifica a la organización en archivos y resultados y después no se puede cambiar.
register-admitted-on = Miembro desde
register-admitted-on-hint = No puede ser una fecha futura.
register-left-on = Miembro hasta
register-names = Nombre y descripción
register-names-hint = Al menos el nombre, en la lengua en que la organización lo usa. Quien lea en otras lenguas lo verá con una nota que lo dice. La lengua principal del consejo es { $language }.
register-name-in = Nombre: { $language }
register-name-needed = Dé el nombre al menos en una lengua.
register-description-in = Descripción: { $language }
register-description-hint = Qué hace la organización, con sus propias palabras.
register-choose = Elija
register-college-none = Aún ningún grupo
register-website = Sitio web
register-persons-hidden = No mostrar los nombres de sus personas
register-persons-hidden-hint = La organización habla entonces como tal. Solo los cargos del consejo y la propia organización conocen los nombres. Es lo habitual en asociaciones de migrantes y de la diáspora.
register-unhide-means = Al guardar, los nombres de sus representantes serán públicos.
register-amend = Modificar
register-amend-title = Modificar: { $organisation }
register-amend-means = El cambio es público de inmediato; el nombre y si se muestran las personas se inscriben en el registro público.
register-amend-who = Lo modifica la propia organización. El personal modifica los entes públicos, y las demás organizaciones solo mientras nadie habla por ellas.
register-amended = El cambio está guardado.
register-amended-nothing = No había ninguna diferencia; no se ha cambiado nada.
register-save = Guardar

# Forms of organisation
register-kind = Forma
register-kind-unspecified = No indicada
register-kind-association = Asociación
register-kind-migrant_association = Asociación de migrantes
register-kind-foundation = Fundación
register-kind-union = Sindicato
register-kind-cooperative = Cooperativa
register-kind-political_group = Grupo político del pleno
register-kind-municipality = Municipio
register-kind-public_institution = Institución pública
register-kind-international_organisation = Organización internacional
register-kind-company = Empresa
register-kind-business_association = Asociación empresarial
register-kind-university = Universidad
register-kind-research_centre = Centro de investigación

# One organisation
register-public-page = Su página pública
register-profile = Qué se dice de ella
register-persons = Personas
register-persons-are-hidden = No se muestran sus nombres
register-persons-are-shown = Se muestran sus nombres
register-in-record = En el registro
register-membership = Pertenencia al consejo
register-suspend = Suspender
register-suspend-means = La organización conserva sus escaños, pero no están en ningún censo y nadie puede actuar por ella hasta que sea readmitida. Las votaciones abiertas continúan con el censo con que empezaron.
register-suspended = La organización está suspendida.
register-reinstate = Readmitir
register-reinstate-means = Sus escaños están en los censos de las votaciones que se abran a partir de ahora, y sus representantes pueden volver a actuar.
register-reinstated = La organización ha sido readmitida.
register-withdraw = Registrar que se retira
register-withdraw-means = Su pertenencia termina para siempre, y con ella sus escaños y los mandatos de sus representantes. Su página y sus votos pasados permanecen. Quien se ha retirado debe ser admitido de nuevo, no readmitido.
register-withdrawn = Queda registrado que la organización se retira.
register-withdrawn-stays = Esta organización se ha retirado del consejo. Lo que fue permanece como está.
register-carries-out-decision = Hágalo solo para ejecutar una decisión del consejo o de la organización.
register-entry-public = Se inscribe en el registro público.
register-reason = Motivo
register-reason-hint = Todo el mundo puede leerlo. Cite la decisión, si la hay.

# Seats and mandates
register-seats-and-representatives = Escaños y representantes
register-seat = Escaño
register-vacant = Nadie habla por él
register-seat-over = Extinguido
register-since = desde el { $date }
register-from-to = { $from } – { $to }
register-persons-hidden-note = Esta organización no muestra los nombres de sus personas. Quien aquí pueda conocerlos los guarda para sí.
register-no-seat = Ahora mismo esta organización no tiene ningún escaño.
register-no-seat-yet = Esta organización no tiene ningún escaño. Añada uno y después nombre a quien hable por él.
register-former-seats = { $count ->
    [one] { $count } escaño anterior
    [many] { $count } escaños anteriores
   *[other] { $count } escaños anteriores
}
register-nobody-yet = Aún no se ha nombrado a nadie.
register-independence = Cada organización elige por sí misma quién habla en su nombre. El personal solo introduce el primer representante de un escaño que no lo tiene, y mantiene los de los entes públicos.
register-mandates-of = Mandatos del escaño { $seat }
register-mandates = Mandatos
register-mandates-none = Esta persona no habla ni ha hablado por ningún escaño.
register-mandate-kind = Habla como
register-titular = Titular
register-titular-hint = Quien representa en primer lugar.
register-substitute = Suplente
register-substitute-hint = Actúa por el escaño cuando la persona titular no lo hace.
register-kind-free = Ahora mismo, nadie.
register-kind-held = Ahora: { $person }.
register-kind-held-until = Ahora: { $person }, hasta el { $date }.
register-starts-on = Primer día
register-starts-on-hint = Vacío: hoy.
register-ends-on = Último día
register-ends-on-hint = Vacío: hasta nuevo aviso.
register-days = Días
register-until-further = hasta nuevo aviso
register-mandate-now = Vigente
register-mandate-later = Empieza más adelante
register-mandate-over = Terminado
register-mandate-not-now = No vigente
register-acts = Acciones
register-person-hidden = Nombre no mostrado
register-add-seat = Añadir un escaño
register-add-seat-means = El escaño está en el censo de todas las votaciones que se abran a partir de su primer día. Se inscribe en el registro público; un escaño solo se puede extinguir, no borrar.
register-seat-code = Código del escaño
register-seat-code-hint = El código de la organización; para más escaños, con .2, .3, etc.
register-college-option = { $college } ({ $filled } de { $seats } ocupados)
register-valid-from = Primer día
register-valid-from-hint = Vacío: hoy.
register-seat-added = El escaño { $seat } se ha añadido. Ahora nombre a quien hable por él.
register-end-seat = Extinguir este escaño
register-end-seat-means = El escaño { $seat } y sus mandatos terminan. Después del último día no está en ningún censo. Sigue visible con sus fechas, y se inscribe en el registro público.
register-seat-ended = El escaño { $seat } se extingue.
register-end-mandate = Terminar el mandato
register-end = Terminar
register-end-mandate-of = Terminar el mandato: { $person }
register-end-mandate-means = La persona ya no actúa por el escaño { $seat } después del último día. El mandato sigue visible con sus fechas, y se inscribe en el registro público.
register-mandate-ended = El mandato termina.
register-last-day = Último día
register-last-day-hint = Vacío: de inmediato, desde hoy mismo.

# Appointing
register-appoint = Nombrar un representante
register-appoint-lead = Quién habla por { $organisation }, y de cuándo a cuándo.
register-appoint-means = El nombre, el escaño y los días son públicos de inmediato y se inscriben en el registro público.
register-appoint-means-hidden = El escaño y los días son públicos de inmediato y se inscriben en el registro público. El nombre no se muestra: esta organización oculta a sus personas.
register-appointed = El representante está nombrado.
register-appoint-registered-only = { $person } ya consta registrada, pero no nombrada. Corrija lo que se ha rechazado e inténtelo de nuevo: nadie se registra dos veces.
register-who = Quién
register-who-known = Alguien ya conocido aquí
register-who-known-hint = Se busca por nombre entre las personas del consejo.
register-who-own-hint = Alguien que habla o ha hablado por su organización.
register-who-new = Alguien nuevo
register-who-new-hint = La persona se registra con el nombramiento.
register-choose-person = Elija una persona.
register-dates-reversed = El último día es anterior al primero.
register-invite-now = Enviar una invitación
register-invite-now-hint = Un enlace con el que la persona elige una contraseña. Necesita una dirección de correo.
register-invited-by-mail = Se envía una invitación a { $email }.
register-invited-by-link = Desde aquí no se envía correo. Entregue usted esta dirección a la persona; funciona una vez y no se vuelve a mostrar.
register-not-invited = No se ha podido enviar la invitación: { $reason }

# People
register-people-lead = Quienes hablan por un escaño o tienen una función. Nunca se pregunta ni se guarda la nacionalidad ni la situación de residencia.
register-person = Persona
register-search-person = Buscar por nombre
register-people-count = { $count ->
    [one] { $count } persona
    [many] { $count } personas
   *[other] { $count } personas
}
register-people-none-found = Nadie coincide. Pruebe otro nombre u otro filtro.
register-people-none-yet = Aún no hay nadie registrado.
register-people-filter-page = El filtro se aplica a esta página de la lista. Busque por nombre para encontrar a otras personas.
register-all-people = Todas
register-offices = Funciones
register-speaks-for = Habla por
register-language = Lengua
register-language-hint = En la que la plataforma escribe a la persona.
register-account = Cuenta
register-account-signed_up = Puede entrar
register-account-signed_up-means = La persona ha elegido una contraseña y puede entrar.
register-account-invited = Invitada
register-account-invited-means = Se envió una invitación; la persona aún no la ha usado.
register-account-not_invited = Aún no invitada
register-account-not_invited-means = La persona no ha sido invitada y no puede entrar.
register-account-no_address = Sin dirección de correo
register-account-no_address-means = Sin dirección de correo no se puede invitar a la persona. Aun así se la puede nombrar.
register-register-person = Registrar una persona
register-register-lead = No se envía nada a la persona y aún no hay nada público. Después puede invitarla.
register-registered = { $person } queda registrada.
register-display-name = Nombre
register-display-name-hint = Como la persona quiere que se la llame en público.
register-email-hint = Solo hace falta para entrar. Nunca se muestra en público.
register-email-unseen = Solo la administración ve la dirección actual. Lo que escriba aquí la sustituye.
register-email-fixed = La persona ya usa la cuenta: solo ella puede cambiar su dirección de correo.
register-person-details = Nombre y lengua
register-person-amended = El cambio está guardado.
register-person-not-found = No existe esa persona, o usted no puede ver esta página.
register-invite = Invitar
register-invite-again = Invitar de nuevo
register-invite-means = Se envía un correo a { $email }, en esta lengua: { $language }. Lleva un enlace con el que la persona elige una contraseña. El enlace funciona una vez y por tiempo limitado.
register-invite-means-address = Se envía un correo a la dirección de la persona, en esta lengua: { $language }. Lleva un enlace con el que elige una contraseña. El enlace funciona una vez y por tiempo limitado.
register-invite-again-means = La invitación anterior deja entonces de funcionar.
register-invite-no-entry = Las invitaciones no se inscriben en el registro público.
register-invited = Se envía una invitación para { $person } a { $email }, en esta lengua: { $language }.
register-invited-address = Se envía una invitación a la dirección de { $person }, en esta lengua: { $language }.
register-invited-once = El enlace que lleva funciona una vez y por tiempo limitado.
register-offices-none = Esta persona no tiene ninguna función.
register-roles-link = <link>Qué puede hacer cada función</link>
register-grant = Dar una función
register-grant-button = Dar esta función
register-grant-title = { $role }: { $person }
register-grant-means = A partir de ahora la persona puede hacer lo que puede hacer esta función. Se inscribe en el registro público; el nombre queda allí cubierto.
register-granted = { $person } ahora tiene esta función: { $role }.
register-revoke = Retirar
register-revoke-role = Retirar: { $role }
register-revoke-title = Retirar: { $role }, { $person }
register-revoke-means = La persona pierde de inmediato lo que esta función le permite hacer. Se inscribe en el registro público; el nombre queda allí cubierto.
register-revoked = { $person } ya no tiene esta función: { $role }.

register-erase = Borrar por petición o por orden
register-erase-lead = Lo que se sabe de esta persona se puede borrar porque lo ha pedido por escrito o porque lo ha ordenado un tribunal o una autoridad.
register-erase-holds = Esta persona aún habla en nombre de una organización o tiene un cargo. Eso termina antes, por quien puede hacerlo.
register-erase-request = Borrar por petición escrita
register-erase-order = Borrar por orden
register-erase-consequence = Lo que se sabe de { $person } se borra definitivamente: nombre, dirección, cuenta y lo que relaciona el registro público con la persona. Los actos de las organizaciones quedan. La persona recibe un último correo.
register-erase-do = Borrar definitivamente
register-erased = Se ha borrado a la persona.
