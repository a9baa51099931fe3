const browsers = [/Firefox/, /Edg/, /OPR/, /YaBrowser/, /Chrom(e|ium)/, /Safari/]
const names = ['Firefox', 'Edge', 'Opera', 'Yandex Browser', 'Chrome', 'Safari']
const systems: [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** "Firefox, Linux": enough to know one's own device again. */
export function deviceOf(userAgent: string | null): string | null {
  if (!userAgent) return null
  const browser = names[browsers.findIndex((each) => each.test(userAgent))]
  const system = systems.find(([each]) => each.test(userAgent))?.[1]
  return [browser, system].filter(Boolean).join(', ') || userAgent.slice(0, 60)
}
