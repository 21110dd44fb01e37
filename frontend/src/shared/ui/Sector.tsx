import type { VNode } from 'preact'
import type { Sector } from '../../gql/graphql'
import { useI18n, type Key } from '../i18n'

/** Largest non-governmental groups first; the order of charts, legends and the hemicycle. */
export const SECTORS: readonly Sector[] = ['CSO', 'MIGRANT_DIASPORA', 'LRA', 'KNOWLEDGE', 'PRIVATE', 'OTHER_PUBLIC']

/** The class that colours a mark of this sector. */
export function sectorClass(sector: Sector): string {
  return `sector-${sector.toLowerCase()}`
}

const NAMES = {
  CSO: 'shared-sector-cso',
  MIGRANT_DIASPORA: 'shared-sector-migrant_diaspora',
  LRA: 'shared-sector-lra',
  KNOWLEDGE: 'shared-sector-knowledge',
  PRIVATE: 'shared-sector-private',
  OTHER_PUBLIC: 'shared-sector-other_public',
} as const satisfies Record<Sector, Key>

export function useSectorName(): (sector: Sector) => string {
  const { t } = useI18n()
  return (sector) => t(NAMES[sector])
}

/** The sector's name with its colour beside it. */
export function SectorName(props: { sector: Sector }): VNode {
  const name = useSectorName()
  return (
    <span class="sector-name">
      <span class={`swatch ${sectorClass(props.sector)}`} aria-hidden="true" />
      <span>{name(props.sector)}</span>
    </span>
  )
}

/** `cso` of a group's figures → `CSO`; null when the group is not a sector. */
export function sectorOfGroup(group: string): Sector | null {
  return SECTORS.find((sector) => sector.toLowerCase() === group.toLowerCase()) ?? null
}
