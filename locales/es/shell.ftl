# El marco de todas las páginas, la página de inicio y las páginas sobre este sitio.

shell-skip = Saltar al contenido
shell-languages = Lengua
shell-menu = Menú
shell-main-navigation = Navegación principal
shell-nav-members = Miembros
shell-nav-decisions = Decisiones
shell-nav-administration = Administración
shell-sign-in = Iniciar sesión
shell-sign-out = Cerrar sesión
shell-account = Su cuenta
shell-hat = { $person }, por { $organisation }
shell-hats = { $person }, por { $count ->
    [one] { $count } escaño
    [many] { $count } de escaños
   *[other] { $count } escaños
}
shell-demo = Demostración: el número de escaños es real; los nombres, los textos y los votos son inventados. <link>Su buzón</link>

# Pie de página
shell-footer-about = Un órgano permanente de { $count ->
    [one] { $count } organización
    [many] { $count } de organizaciones
   *[other] { $count } organizaciones
} que propone, decide y sigue la política de cooperación de la ciudad, a puertas abiertas.
shell-footer-council = El consejo
shell-footer-record = El registro
shell-footer-site = Este sitio
shell-footer-checkpoint = Punto de control firmado
shell-footer-check = Cómo comprobar el registro
shell-footer-accessibility = Accesibilidad
shell-footer-privacy = Privacidad
shell-ledger = El registro público
shell-ledger-latest = Último punto de control <b>{ $size }</b>
shell-ledger-signed = firmado { $ago }
shell-ledger-check = Compruébelo
shell-ledger-none = Aún no se ha firmado ningún punto de control.
shell-ledger-frozen = El registro se ha detenido: algo no cuadra. No puede inscribirse ningún acto nuevo hasta que se haya examinado.

# Páginas para lo que no está o no se permite
shell-not-found-title = Esta página no existe
shell-not-found-text = Puede que la dirección esté mal escrita, o que lo que había aquí tenga ahora otra dirección.
shell-not-found-home = A la página de inicio
shell-failed-title = No se ha podido mostrar la página
shell-failed-text = Algo ha fallado en esta página. No se ha perdido nada de lo que había enviado. Vuelva a cargar la página; si se repite, avise a la secretaría del consejo.
shell-failed-reload = Volver a cargar
