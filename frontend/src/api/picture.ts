/** A picture's address as the app asks for it: pictures come from the server of the app, by whatever name that was reached. */
export function ours(address: string): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}
