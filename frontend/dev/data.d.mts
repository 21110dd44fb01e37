/** Of the invented council, what tests ask for. */
export const decisions: { id: string; code: string; state: string }[]
export const organisations: { id: string; code: string; status: string; seats: { id: string; code: string }[] }[]
