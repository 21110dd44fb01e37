# The audit trail: refusals, mail, and what is said outside pages.

error-invalid-either-or = Indiqueu-ne només un dels dos.
error-invalid-event-type = No existeix aquesta mena d’inscripció.
