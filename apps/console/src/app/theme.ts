/** What a person chose; `system` follows the device. */
export type Theme = 'system' | 'light' | 'dark';

/** Read by public/theme.js before the first paint. */
const STORAGE_KEY = 'paretostudio.theme';

/** The theme that was chosen in this browser. */
export function readTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

/** Chooses a theme, at once and for the next visits; where storage is forbidden, until the page is left. */
export function chooseTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // Holds for this page alone then.
  }
}
