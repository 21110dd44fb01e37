# Words that the pages of the administration share.

administration-title = Administración
administration-overview = Resumen
administration-decisions = Decisiones
administration-organisations = Organizaciones
administration-people = Personas
administration-roles = Funciones
administration-leave = Dejarlo como está
administration-recorded = Consta como <link>inscripción { $number }</link> del registro público.
administration-recorded-waiting = Ha quedado registrado. El número de inscripción llegará con el próximo punto de control, en unos segundos.
administration-recorded-unknown = Ha quedado registrado como <code>{ $eid }</code>. Ahora no se ha podido obtener el número de inscripción.
administration-who-may = Puede hacerlo: { $roles }.
administration-who-nobody = Ninguna función puede hacerlo.
