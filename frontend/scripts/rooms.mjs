/** The text files that belong to pages. The server keeps its own files (mail, refusals) beside them. */
export const TEXT_ROOMS = ['shared', 'shell', 'accounts', 'membership', 'decisions', 'audit_trail', 'administration']
export const LANGS = ['ca', 'es', 'en', 'fr', 'ar']
