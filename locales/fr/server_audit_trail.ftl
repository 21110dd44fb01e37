# The audit trail: refusals, mail, and what is said outside pages.

error-invalid-either-or = Indiquez l’un des deux seulement.
error-invalid-event-type = Ce type d’inscription n’existe pas.
