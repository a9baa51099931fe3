/** The programming language that a text's markup says of its code. */
export const languageOf = (code: Element): string | null => {
  const name = /(?:^|\s)language-(\S+)/.exec(
    `${code.className} ${code.closest('pre')?.className ?? ''} ${code.querySelector('code')?.className ?? ''}`,
  )?.[1]
  return name ?? null
}
