import { language, t, type Key } from '../../i18n/index.svelte.ts'

const names: [RegExp, Key][] = [
  [/^image\//, 'file.image'],
  [/^audio\//, 'file.audio'],
  [/^video\//, 'file.video'],
  [/^application\/(zip|x-tar|gzip|x-7z|x-rar)/, 'file.archive'],
]

/** What kind of file it is, in a word. */
export function kindOf(mediaType: string): string {
  if (mediaType === 'application/pdf') return 'PDF'
  const known = names.find(([type]) => type.test(mediaType))
  return known ? t(known[1]) : t('file.other')
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Its size as people say it: 2.3 MB. */
export function sizeOf(bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), units.length - 1)
  const format = { style: 'unit', unit: units[step]!, maximumSignificantDigits: 2 } as const
  return new Intl.NumberFormat(language(), format).format(bytes / 1000 ** step)
}
