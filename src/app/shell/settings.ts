import { say } from './notices.ts';

const storageKey = 'elbo-room:settings:1';

/** What the reader chose; `theme` may be `system`, `text` is a percentage. */
interface Settings {
  theme: string;
  text: string;
}

/** Whether the menu offers this value; what is stored may have been damaged or written by another version. */
function offered(setting: keyof Settings, value: unknown): value is string {
  const inputs = document.querySelectorAll<HTMLInputElement>(`input[data-setting=${setting}]`);
  return [...inputs].some((input) => input.value === value);
}

/** The chosen settings; those of the system where nothing, or nothing that the menu offers, is stored. */
function load(): Settings {
  const settings: Settings = { theme: 'system', text: '100' };
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Record<string, unknown>> | null;
    for (const setting of ['theme', 'text'] as const) {
      const value = stored?.[setting];
      if (offered(setting, value)) settings[setting] = value;
    }
  } catch {
    // Storage is denied or holds something else: the page follows the system.
  }
  return settings;
}

function apply({ theme, text }: Settings): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  root.style.fontSize = text === '100' ? '' : `${text}%`;
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-setting]')) {
    input.checked = input.value === (input.dataset['setting'] === 'theme' ? theme : text);
  }
  // Figures that paint on a canvas read their colors again.
  root.dispatchEvent(new Event('themechange'));
}

/** Shows the stored theme and text size in the menus and keeps what is chosen there. */
export function startSettings(): void {
  const settings = load();
  apply(settings);
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.dataset['setting']) return;
    settings[target.dataset['setting'] === 'theme' ? 'theme' : 'text'] = target.value;
    apply(settings);
    try {
      localStorage.setItem(storageKey, JSON.stringify(settings));
    } catch {
      say('This browser keeps nothing for this site, so the setting lasts until you leave the page.');
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => apply(settings));
}
