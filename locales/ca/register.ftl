# Keeping the register: organisations, seats, representatives, people.

register-organisations-lead = Membres del consell, actuals i antics. Res no s’esborra: el que acaba es queda, amb les dates.
register-search-organisation = Cerca per nom o codi
register-organisation = Organització
register-code = Codi
register-sector = Tipus d’organització
register-all-sectors = Tots els tipus
register-college = Grup de seients
register-all-colleges = Tots els grups
register-status = Situació
register-all-statuses = Totes
register-status-active = Activa
register-status-suspended = Suspesa
register-status-withdrawn = N’ha sortit
register-seats = Seients
register-seats-none = Cap seient
register-seats-vacant = { $count ->
    [one] { $count } vacant
    [many] { $count } vacants
   *[other] { $count } vacants
}
register-organisations-count = { $count ->
    [one] { $count } organització
    [many] { $count } organitzacions
   *[other] { $count } organitzacions
}
register-organisations-none-found = Cap organització no hi coincideix. Proveu un altre nom o menys filtres.
register-organisations-none-yet = El consell encara no té membres. Admeteu la primera organització o <link>importeu-les d’un fitxer</link>.
register-not-found = No hi ha cap organització així. Potser el codi està mal escrit.

# Admitting and amending
register-admit = Admet una organització
register-admit-lead = Introduïu el que l’organització diu de si mateixa. Els seients i els representants es donen després, a la seva pàgina.
register-admit-means = L’admissió és pública tot seguit i s’inscriu al registre públic. No es pot esborrar; una organització només en pot sortir.
register-admitted = { $organisation } ha estat admesa. Ara doneu-li els seients.
register-code-hint = Per exemple, SOC-47. Identifica l’organització en fitxers i resultats i després no es pot canviar.
register-admitted-on = Membre des de
register-admitted-on-hint = No pot ser una data futura.
register-left-on = Membre fins a
register-names = Nom i descripció
register-names-hint = Almenys el nom, en la llengua en què l’organització el fa servir. Qui llegeixi en altres llengües el veurà amb una nota que ho diu. La llengua principal del consell és { $language }.
register-name-in = Nom: { $language }
register-name-needed = Doneu el nom almenys en una llengua.
register-description-in = Descripció: { $language }
register-description-hint = Què fa l’organització, amb paraules seves.
register-choose = Trieu
register-college-none = Encara cap grup
register-website = Lloc web
register-persons-hidden = No mostris els noms de les seves persones
register-persons-hidden-hint = Aleshores l’organització parla com a tal. Només els càrrecs del consell i la mateixa organització coneixen els noms. És l’habitual en associacions de persones migrades i de la diàspora.
register-unhide-means = Quan deseu, els noms dels seus representants seran públics.
register-amend = Esmena
register-amend-title = Esmena: { $organisation }
register-amend-means = El canvi és públic tot seguit; el nom i si es mostren les persones s’inscriuen al registre públic.
register-amend-who = Ho esmena la mateixa organització. El personal esmena els ens públics, i les altres organitzacions només mentre ningú no parla per elles.
register-amended = El canvi està desat.
register-amended-nothing = No hi havia cap diferència; no s’ha canviat res.
register-save = Desa

# Forms of organisation
register-kind = Forma
register-kind-unspecified = No indicada
register-kind-association = Associació
register-kind-migrant_association = Associació de persones migrades
register-kind-foundation = Fundació
register-kind-union = Sindicat
register-kind-cooperative = Cooperativa
register-kind-political_group = Grup polític del ple
register-kind-municipality = Municipi
register-kind-public_institution = Institució pública
register-kind-international_organisation = Organització internacional
register-kind-company = Empresa
register-kind-business_association = Associació empresarial
register-kind-university = Universitat
register-kind-research_centre = Centre de recerca

# One organisation
register-public-page = La seva pàgina pública
register-profile = Què se’n diu
register-persons = Persones
register-persons-are-hidden = No se’n mostren els noms
register-persons-are-shown = Se’n mostren els noms
register-in-record = Al registre
register-membership = Pertinença al consell
register-suspend = Suspèn
register-suspend-means = L’organització conserva els seients, però no són a cap cens i ningú no pot actuar per ella fins que sigui readmesa. Les votacions obertes continuen amb el cens amb què van començar.
register-suspended = L’organització està suspesa.
register-reinstate = Readmet
register-reinstate-means = Els seus seients són als censos de les votacions que s’obrin a partir d’ara, i els seus representants poden tornar a actuar.
register-reinstated = L’organització ha estat readmesa.
register-withdraw = Registra que en surt
register-withdraw-means = La seva pertinença acaba per sempre, i amb ella els seients i els mandats dels representants. La pàgina i els vots passats es queden. Qui n’ha sortit ha de ser admès de nou, no readmès.
register-withdrawn = Queda registrat que l’organització en surt.
register-withdrawn-stays = Aquesta organització ha sortit del consell. El que va ser es queda tal com és.
register-carries-out-decision = Feu-ho només per executar una decisió del consell o de l’organització.
register-entry-public = S’inscriu al registre públic.
register-reason = Motiu
register-reason-hint = Tothom el pot llegir. Esmenteu la decisió, si n’hi ha.

# Seats and mandates
register-seats-and-representatives = Seients i representants
register-seat = Seient
register-vacant = Ningú no hi parla
register-seat-over = Extingit
register-since = des del { $date }
register-from-to = { $from } – { $to }
register-persons-hidden-note = Aquesta organització no mostra els noms de les seves persones. Qui aquí els pugui conèixer se’ls guarda.
register-no-seat = Ara mateix aquesta organització no té cap seient.
register-no-seat-yet = Aquesta organització no té cap seient. Afegiu-n’hi un i després nomeneu qui hi parla.
register-former-seats = { $count ->
    [one] { $count } seient antic
    [many] { $count } seients antics
   *[other] { $count } seients antics
}
register-nobody-yet = Encara no s’hi ha nomenat ningú.
register-independence = Cada organització tria per si mateixa qui parla en nom seu. El personal només introdueix el primer representant d’un seient que no en té, i manté els dels ens públics.
register-mandates-of = Mandats del seient { $seat }
register-mandates = Mandats
register-mandates-none = Aquesta persona no parla ni ha parlat per cap seient.
register-mandate-kind = Parla com a
register-titular = Titular
register-titular-hint = Qui representa en primer lloc.
register-substitute = Suplent
register-substitute-hint = Actua pel seient quan la persona titular no ho fa.
register-kind-free = Ara mateix, ningú.
register-kind-held = Ara: { $person }.
register-kind-held-until = Ara: { $person }, fins al { $date }.
register-starts-on = Primer dia
register-starts-on-hint = Buit: avui.
register-ends-on = Últim dia
register-ends-on-hint = Buit: fins a nou avís.
register-days = Dies
register-until-further = fins a nou avís
register-mandate-now = Vigent
register-mandate-later = Comença més endavant
register-mandate-over = Acabat
register-mandate-not-now = No vigent
register-acts = Accions
register-person-hidden = Nom no mostrat
register-add-seat = Afegeix un seient
register-add-seat-means = El seient és al cens de totes les votacions que s’obrin a partir del seu primer dia. S’inscriu al registre públic; un seient només es pot extingir, no esborrar.
register-seat-code = Codi del seient
register-seat-code-hint = El codi de l’organització; per a més seients, amb .2, .3, etc.
register-college-option = { $college } ({ $filled } de { $seats } ocupats)
register-valid-from = Primer dia
register-valid-from-hint = Buit: avui.
register-seat-added = El seient { $seat } s’ha afegit. Ara nomeneu qui hi parla.
register-end-seat = Extingeix aquest seient
register-end-seat-means = El seient { $seat } i els seus mandats s’acaben. Després de l’últim dia no és a cap cens. Es continua veient amb les dates, i s’inscriu al registre públic.
register-seat-ended = El seient { $seat } s’extingeix.
register-end-mandate = Acaba el mandat
register-end = Acaba
register-end-mandate-of = Acaba el mandat: { $person }
register-end-mandate-means = La persona ja no actua pel seient { $seat } després de l’últim dia. El mandat es continua veient amb les dates, i s’inscriu al registre públic.
register-mandate-ended = El mandat s’acaba.
register-last-day = Últim dia
register-last-day-hint = Buit: immediatament, des d’avui mateix.

# Appointing
register-appoint = Nomena un representant
register-appoint-lead = Qui parla per { $organisation }, i de quan a quan.
register-appoint-means = El nom, el seient i els dies són públics tot seguit i s’inscriuen al registre públic.
register-appoint-means-hidden = El seient i els dies són públics tot seguit i s’inscriuen al registre públic. El nom no es mostra: aquesta organització amaga les seves persones.
register-appointed = El representant està nomenat.
register-appoint-registered-only = { $person } ja consta registrada, però no nomenada. Corregiu el que s’ha refusat i torneu-ho a provar: ningú no es registra dues vegades.
register-who = Qui
register-who-known = Algú que ja consta aquí
register-who-known-hint = Es busca pel nom entre les persones del consell.
register-who-own-hint = Algú que parla o ha parlat per la vostra organització.
register-who-new = Algú nou
register-who-new-hint = La persona es registra amb el nomenament.
register-choose-person = Trieu una persona.
register-dates-reversed = L’últim dia és abans del primer.
register-invite-now = Envia una invitació
register-invite-now-hint = Un enllaç amb què la persona tria una contrasenya. Cal una adreça electrònica.
register-invited-by-mail = S’envia una invitació a { $email }.
register-invited-by-link = D’aquí no s’envia correu. Feu arribar vós mateix aquesta adreça a la persona; funciona una vegada i no es torna a mostrar.
register-not-invited = No s’ha pogut enviar la invitació: { $reason }

# People
register-people-lead = Qui parla per un seient o té una funció. No es demana ni es desa mai la nacionalitat ni la situació de residència.
register-person = Persona
register-search-person = Cerca pel nom
register-people-count = { $count ->
    [one] { $count } persona
    [many] { $count } persones
   *[other] { $count } persones
}
register-people-none-found = Ningú no hi coincideix. Proveu un altre nom o un altre filtre.
register-people-none-yet = Encara no hi ha ningú registrat.
register-people-filter-page = El filtre s’aplica a aquesta pàgina de la llista. Cerqueu pel nom per trobar-ne d’altres.
register-all-people = Totes
register-offices = Funcions
register-speaks-for = Parla per
register-language = Llengua
register-language-hint = En què la plataforma escriu a la persona.
register-account = Compte
register-account-signed_up = Pot entrar
register-account-signed_up-means = La persona ha triat una contrasenya i pot entrar.
register-account-invited = Convidada
register-account-invited-means = S’ha enviat una invitació; la persona encara no l’ha fet servir.
register-account-not_invited = Encara no convidada
register-account-not_invited-means = La persona no ha estat convidada i no pot entrar.
register-account-no_address = Sense adreça electrònica
register-account-no_address-means = Sense adreça electrònica no es pot convidar la persona. Tot i així se la pot nomenar.
register-register-person = Registra una persona
register-register-lead = No s’envia res a la persona i encara no hi ha res públic. Després la podeu convidar.
register-registered = { $person } queda registrada.
register-display-name = Nom
register-display-name-hint = Com la persona vol que se l’anomeni en públic.
register-email-hint = Només cal per entrar. No es mostra mai en públic.
register-email-unseen = Només l’administració veu l’adreça actual. El que escriviu aquí la substitueix.
register-email-fixed = La persona ja fa servir el compte: només ella en pot canviar l’adreça electrònica.
register-person-details = Nom i llengua
register-person-amended = El canvi està desat.
register-person-not-found = No hi ha cap persona així, o no podeu veure aquesta pàgina.
register-invite = Convida
register-invite-again = Torna a convidar
register-invite-means = S’envia un correu a { $email }, en aquesta llengua: { $language }. Porta un enllaç amb què la persona tria una contrasenya. L’enllaç funciona una vegada i per un temps limitat.
register-invite-means-address = S’envia un correu a l’adreça de la persona, en aquesta llengua: { $language }. Porta un enllaç amb què tria una contrasenya. L’enllaç funciona una vegada i per un temps limitat.
register-invite-again-means = Aleshores la invitació anterior deixa de funcionar.
register-invite-no-entry = Les invitacions no s’inscriuen al registre públic.
register-invited = S’envia una invitació per a { $person } a { $email }, en aquesta llengua: { $language }.
register-invited-address = S’envia una invitació a l’adreça de { $person }, en aquesta llengua: { $language }.
register-invited-once = L’enllaç que porta funciona una vegada i per un temps limitat.
register-offices-none = Aquesta persona no té cap funció.
register-roles-link = <link>Què pot fer cada funció</link>
register-grant = Dona una funció
register-grant-button = Dona aquesta funció
register-grant-title = { $role }: { $person }
register-grant-means = A partir d’ara la persona pot fer el que pot fer aquesta funció. S’inscriu al registre públic; el nom hi queda cobert.
register-granted = { $person } ara té aquesta funció: { $role }.
register-revoke = Retira
register-revoke-role = Retira: { $role }
register-revoke-title = Retira: { $role }, { $person }
register-revoke-means = La persona perd tot seguit el que aquesta funció li permet fer. S’inscriu al registre públic; el nom hi queda cobert.
register-revoked = { $person } ja no té aquesta funció: { $role }.

register-erase = Esborrar per petició o per ordre
register-erase-lead = El que se sap d’aquesta persona es pot esborrar perquè ho ha demanat per escrit o perquè ho ha ordenat un tribunal o una autoritat.
register-erase-holds = Aquesta persona encara parla en nom d’una organització o té un càrrec. Això s’acaba abans, per qui ho pot fer.
register-erase-request = Esborra per petició escrita
register-erase-order = Esborra per ordre
register-erase-consequence = El que se sap de { $person } s’esborra definitivament: nom, adreça, compte i allò que relaciona el registre públic amb la persona. Els actes de les organitzacions queden. La persona rep un darrer correu.
register-erase-do = Esborra definitivament
register-erased = S’ha esborrat la persona.
