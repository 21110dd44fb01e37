# The audit trail: refusals, mail, and what is said outside pages.

error-invalid-either-or = يُرجى إعطاء واحد فقط من الاثنين.
error-invalid-event-type = لا يوجد نوع كهذا من القيود.
