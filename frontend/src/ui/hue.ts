const hues = ['#5b8db8', '#7ba05b', '#b28fbf', '#d09a4e', '#4e8f86', '#a8604f', '#8a7fb5', '#b0894a']

/** Colours to choose from for a tag. */
export const palette = hues

/** Always the same quiet colour for the same name. */
export function hue(name: string): string {
  let sum = 0
  for (const char of name) sum = (sum * 31 + char.codePointAt(0)!) >>> 0
  return hues[sum % hues.length]!
}
