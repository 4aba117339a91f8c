import { say } from './notices.ts';

const storageKey = 'elbo-room:settings:1';

/** What the reader chose; `theme` may be `system`, `text` is a percentage. */
interface Settings {
  theme: string;
  text: string;
}

/** The chosen settings; those of the system where nothing, or nothing readable, is stored. */
function load(): Settings {
  const start: Settings = { theme: 'system', text: '100' };
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof parsed === 'object' ? { ...start, ...parsed } : start;
  } catch {
    return start;
  }
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
