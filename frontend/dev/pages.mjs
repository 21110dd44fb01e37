/** Pages and states to look at; `as` signs in, `act` does something first. */
export const PAGES = [
  { name: 'home', path: '/' },
  { name: 'home-table', path: '/?view=table', langs: ['en'] },
  { name: 'not-found', path: '/nothing-here' },
]
