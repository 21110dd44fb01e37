import type { Viewer } from './session'

/** The parts of the administration. */
export type Section = 'overview' | 'decisions' | 'organisations' | 'people' | 'roles'

/** Acts that belong to the work of a representative, not to the administration. */
const EVERYDAY: readonly string[] = ['castBallot', 'viewDecision', 'setLanguage', 'changePassword', 'signIn', 'signOut']

/** Whether somebody has anything to administer: an office with acts of its own, or an organisation to speak for. */
export function administers(viewer: Viewer): boolean {
  return viewer.roles.length > 0 || viewer.hats.length > 0 || viewer.actions.some((act) => !EVERYDAY.includes(act))
}

export function mayListPeople(viewer: Viewer): boolean {
  return viewer.actions.includes('listPeople') || viewer.roles.some((r) => r === 'ADMINISTRATOR' || r === 'SECRETARY')
}

export function mayDraft(viewer: Viewer): boolean {
  return viewer.actions.includes('draftDecision')
}

/** The sections that somebody is offered, in order. */
export function sectionsOf(viewer: Viewer): Section[] {
  return [
    'overview',
    ...(mayDraft(viewer) ? (['decisions'] as const) : []),
    'organisations',
    ...(mayListPeople(viewer) ? (['people'] as const) : []),
    'roles',
  ]
}
