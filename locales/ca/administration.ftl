# Words that the pages of the administration share.

administration-title = Administració
administration-overview = Resum
administration-decisions = Decisions
administration-organisations = Organitzacions
administration-people = Persones
administration-roles = Funcions
administration-leave = Deixa-ho com està
administration-recorded = Consta com a <link>inscripció { $number }</link> del registre públic.
administration-recorded-waiting = Ha quedat registrat. El número d’inscripció arribarà amb el pròxim punt de control, d’aquí a uns segons.
administration-recorded-unknown = Ha quedat registrat com a <code>{ $eid }</code>. Ara no s’ha pogut obtenir el número d’inscripció.
administration-who-may = Ho pot fer: { $roles }.
administration-who-nobody = Cap funció no ho pot fer.
