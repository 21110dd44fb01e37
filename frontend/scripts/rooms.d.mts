export const TEXT_ROOMS: string[]
export const LANGS: string[]
export const ADMINISTRATION_OF: Record<string, string>
