/** The text files that belong to pages. The server keeps its own files (mail, refusals) beside them. */
export const TEXT_ROOMS = [
  'shared', 'shell', 'home', 'site', 'accounts', 'membership', 'decisions', 'audit_trail',
  'administration', 'register', 'conduct', 'record', 'explorer', 'fields', 'compare', 'events', 'import', 'engagements',
]
/** Texts of the pages with which a room's things are administered: the room's own pages use them too. */
export const ADMINISTRATION_OF = { membership: ['register', 'import'], decisions: ['conduct'] }
export const LANGS = ['ca', 'es', 'en', 'fr', 'ar']
