export const TEXT_ROOMS: string[]
export const LANGS: string[]
