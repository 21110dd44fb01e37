import type { Viewer } from './session'

/** The parts of the administration. */
export type Section = 'overview' | 'decisions' | 'organisations' | 'people' | 'roles'

/** Acts that are done in the administration; who may do one of them has something to do there. */
const ADMINISTERING: readonly string[] = [
  'admitOrganisation',
  'suspendOrganisation',
  'addSeat',
  'listPeople',
  'grantRole',
  'draftDecision',
  'callDecision',
]

/** Whether somebody has anything to administer: an office with acts of its own, or an organisation to speak for. */
export function administers(viewer: Viewer): boolean {
  return viewer.hats.length > 0 || viewer.actions.some((act) => ADMINISTERING.includes(act))
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
