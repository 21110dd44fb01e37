# The audit trail: refusals, mail, and what is said outside pages.

error-invalid-either-or = Indique solo uno de los dos.
error-invalid-event-type = No existe ese tipo de inscripción.
