/** Every screen of the app but for a post's own. */
export const screens = [
  '/stream',
  '/list/queued',
  '/search',
  '/notes',
  '/notes/review',
  '/notes/files',
  '/save',
  '/tags',
  '/feeds',
  '/settings',
]
