export const themes = ['system', 'light', 'dark', 'sepia'] as const
export type Theme = (typeof themes)[number]

const key = 'postil.theme' // public/theme.js reads it before the first paint
let chosen = $state<Theme>((localStorage.getItem(key) as Theme | null) ?? 'system')

export const theme = () => chosen

export function setTheme(name: Theme) {
  chosen = name
  if (name === 'system') {
    localStorage.removeItem(key)
    delete document.documentElement.dataset.theme
  } else {
    localStorage.setItem(key, name)
    document.documentElement.dataset.theme = name
  }
}
