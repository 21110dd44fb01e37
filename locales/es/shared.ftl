# Palabras que usan varias salas. Cualquier página puede usar los mensajes `shared-…`.

shared-document-title = { $page } – { $council }
shared-home = Inicio
shared-audit-trail = Traza de auditoría
shared-breadcrumbs = Está aquí
shared-close = Cerrar
shared-optional = (opcional)
shared-chart = Gráfico
shared-table = Tabla
shared-view-of = { $title }: cómo se muestra
shared-pages = Páginas de la lista
shared-first-page = Volver al principio
shared-next-page = Página siguiente
shared-shown-of = Se muestran { $shown } de { $total }

# Estados de los datos de una página
shared-loading = Cargando…
shared-sending = Enviando…
shared-failed = No se ha podido cargar.
shared-network-failed = El servidor no ha respondido. Compruebe la conexión y vuelva a intentarlo.
shared-try-again = Volver a intentarlo
shared-stale = Está sin conexión o el servidor no responde. Datos de las { $time }.
shared-partial = Una parte de esta página no se ha podido cargar.
shared-form-refused = No se ha podido enviar
shared-field-required = { $field }: rellene este campo.

# Lenguas de los textos
shared-only-in-language = Este texto solo existe en esta lengua: { $language }.
shared-machine-translated = Traducción automática.

# Clases de organización
shared-sector-cso = Organizaciones de la sociedad civil
shared-sector-migrant_diaspora = Asociaciones de personas migrantes y de la diáspora
shared-sector-lra = Grupos municipales
shared-sector-knowledge = Universidades y conocimiento
shared-sector-private = Sector privado
shared-sector-other_public = Otras instituciones públicas
shared-sector-seats = { $sector }: { $count ->
    [one] { $count } escaño
    [many] { $count } de escaños
   *[other] { $count } escaños
}
# Bajo el número del centro del hemiciclo
shared-seats-word = { $count ->
    [one] escaño
    [many] de escaños
   *[other] escaños
}

# Votos
shared-choice-for = A favor
shared-choice-against = En contra
shared-choice-abstain = Abstención
shared-count-for = <b>{ $count }</b> a favor
shared-count-against = <b>{ $count }</b> en contra
shared-count-abstain = <b>{ $count }</b> { $count ->
    [one] abstención
    [many] de abstenciones
   *[other] abstenciones
}
shared-count-not-cast = <b>{ $count }</b> sin votar
shared-count-not-cast-yet = <b>{ $count }</b> aún sin votar
shared-figures-line = { $for } a favor, { $against } en contra, { $abstain ->
    [one] { $abstain } abstención
    [many] { $abstain } de abstenciones
   *[other] { $abstain } abstenciones
}

# Estados de una decisión
shared-state-draft = Borrador
shared-state-called = Anunciada
shared-state-open = Votación abierta
shared-state-closed = Votación cerrada
shared-state-confirmed = Confirmada
shared-state-annulled = Anulada
shared-outcome-adopted = Aprobada
shared-outcome-rejected = Rechazada
shared-outcome-no_quorum = Sin quórum

# Inicio de sesión
shared-email = Dirección de correo
shared-password = Contraseña
shared-sign-in = Iniciar sesión
shared-password-forgotten = ¿Ha olvidado la contraseña?
shared-sign-in-needed = Vuelva a iniciar sesión
shared-sign-in-needed-hint = Su sesión ha terminado. Iníciela y se hará lo que ha pedido.

# Momentos de la votación
shared-closes = Se cierra el { $when }
shared-closes-today = Se cierra hoy a las { $time }
shared-opens = Se abre el { $when }
shared-opens-today = Se abre hoy a las { $time }

# Páginas solo para algunos
shared-forbidden-title = Esta página no es para usted
shared-forbidden-text = Está abierta a: { $roles }. Si le corresponde esta función, diríjase a la secretaría del consejo.
shared-forbidden-sign-in = Iniciar sesión con otra cuenta
shared-role-chair = Presidencia
shared-role-secretary = Secretaría
shared-role-technical_staff = Personal técnico
shared-role-administrator = Administración
shared-role-auditor = Auditoría
shared-role-observer = Observación
shared-sign-in-first = Inicie sesión para ver esta página.

# El registro público
shared-not-voted = No ha votado
shared-entry = Inscripción { $number }
shared-entry-waiting = Espera el próximo punto de control
