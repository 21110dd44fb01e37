# Membres: organitzacions, els seus seients i representants.

membership-title = Membres
membership-lead = Les organitzacions del consell, els seus seients i qui parla en nom seu.
membership-seats = Els seients del consell
membership-by-sector = Seients segons la mena d’organització
membership-by-college = Seients per grup
membership-quorum = Quòrum
membership-majority = Majoria
membership-column-organisations = Organitzacions
membership-column-seats = Seients
membership-column-share = Part
membership-column-filled = Ocupats
membership-search = Cerca per nom o codi
membership-filter-sector = Mena d’organització
membership-filter-college = Grup de seients
membership-filter-status = Situació
membership-all-sectors = Totes les menes
membership-all-colleges = Tots els grups
membership-status-all = Totes
membership-status-active = Activa
membership-status-suspended = Suspesa
membership-status-withdrawn = Retirada
membership-count = { $count ->
    [one] { $count } organització
    [many] { $count } d’organitzacions
   *[other] { $count } organitzacions
}
membership-none-found = Cap organització no hi coincideix. Proveu un altre nom o menys filtres.
membership-since = des del { $date }
membership-from-to = { $from } – { $to }
membership-persons-hidden-short = Parla com a associació
membership-nobody = Ara mateix sense representant
membership-not-found = Aquest membre no existeix
membership-not-found-text = Potser el codi està mal escrit. Els antics membres conserven la seva pàgina.

# Una organització
membership-facts = Dades
membership-code = Codi
membership-kind = Forma
membership-kind-migrant_association = Associació de persones migrades
membership-kind-political_group = Grup polític de l’ajuntament
membership-kind-company = Empresa
membership-kind-association = Associació
membership-origin = Comunitat d’origen
membership-admitted = Membre des de
membership-left = Membre fins a
membership-website = Lloc web
membership-in-record = Al registre
membership-all-entries = Totes les inscripcions
membership-own-seats = Seients i representants
membership-persons-hidden = Aquesta associació parla com a associació: no mostra els noms de qui la representa. Els seus vots són públics igualment.
membership-no-seat = Aquesta organització ara no té cap seient.
membership-seat = Seient
membership-vacant = Vacant
membership-titular = Representant
membership-substitute = Suplent
membership-ballots = Com ha votat
membership-no-ballots = Encara no s’ha escrutat cap vot d’aquesta organització.
membership-column-decision = Decisió
membership-column-ballot = Vot
