/** Where this browser keeps what the server does not have yet. */
export const drawer = 'postil.outbox.'
