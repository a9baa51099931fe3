const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'iw', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Which way a text of this language runs; where that is not known, its first letters tell. */
export function directionOf(language: string | null | undefined): 'ltr' | 'rtl' | 'auto' {
  if (!language) return 'auto'
  const [primary, ...others] = language.toLowerCase().split(/[-_]/)
  if (others.includes('latn')) return 'ltr'
  return rightToLeft.has(primary!) || others.includes('arab') || others.includes('hebr') ? 'rtl' : 'ltr'
}
