# Words that the pages of the administration share.

administration-title = Administration
administration-overview = Vue d’ensemble
administration-decisions = Décisions
administration-organisations = Organisations
administration-people = Personnes
administration-roles = Fonctions
administration-leave = Laisser tel quel
administration-recorded = Enregistré comme <link>inscription { $number }</link> du registre public.
administration-recorded-waiting = Enregistré. Le numéro d’inscription viendra avec le prochain point de contrôle, dans quelques secondes.
administration-recorded-unknown = Enregistré comme <code>{ $eid }</code>. Le numéro d’inscription n’a pas pu être obtenu pour l’instant.
administration-who-may = Peut le faire : { $roles }.
administration-who-nobody = Aucune fonction ne peut le faire.
