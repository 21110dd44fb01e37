import type { Key } from '../../shared/i18n'

/** The forms of organisation that one may choose from; the API takes any key, and shows other keys as they are. */
export const KINDS = {
  unspecified: 'register-kind-unspecified',
  association: 'register-kind-association',
  migrant_association: 'register-kind-migrant_association',
  foundation: 'register-kind-foundation',
  union: 'register-kind-union',
  cooperative: 'register-kind-cooperative',
  political_group: 'register-kind-political_group',
  municipality: 'register-kind-municipality',
  public_institution: 'register-kind-public_institution',
  international_organisation: 'register-kind-international_organisation',
  company: 'register-kind-company',
  business_association: 'register-kind-business_association',
  university: 'register-kind-university',
  research_centre: 'register-kind-research_centre',
} as const satisfies Record<string, Key>

export type Kind = keyof typeof KINDS

export function isKind(key: string): key is Kind {
  return Object.hasOwn(KINDS, key)
}
