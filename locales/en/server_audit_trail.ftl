# The audit trail: refusals, mail, and what is said outside pages.

error-invalid-either-or = Please give one of the two.
error-invalid-event-type = There is no such kind of entry.
