import { initialValues } from '../../notebook/param.ts';
import { page } from '../../state/page.ts';
import { clearProgress } from '../../state/progress.ts';
import { forgetPlace } from './place.ts';
import { currentLink } from './address.ts';
import { say } from './notices.ts';

function enable(action: string, possible: boolean): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(`[data-action=${action}]`))
    button.disabled = !possible;
}

/** Copies the link to this very state; where the clipboard is refused, shows it to be copied by hand. */
async function copyLink(): Promise<void> {
  const link = currentLink();
  try {
    await navigator.clipboard.writeText(link);
    say('The link to this state is copied.');
  } catch {
    history.replaceState(history.state, '', link);
    say('The clipboard is closed to this page; the link to this state is in the address bar.');
  }
}

/** Wakes the buttons that act on the state of the page. */
export function startStateTools(): void {
  const show = (): void => {
    const { past, future, values, params } = page.getState();
    const start = initialValues(params) as Record<string, unknown>;
    enable('undo', past.length > 0);
    enable('redo', future.length > 0);
    enable(
      'reset',
      Object.entries(values).some(([key, value]) => start[key] !== value),
    );
  };
  page.subscribe(show);
  document.addEventListener('click', ({ target }) => {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-action]')?.dataset['action'] : undefined;
    if (action === 'copy-link') void copyLink();
    if (action === 'clear-progress') {
      clearProgress();
      forgetPlace();
      say('Your answers on this device are forgotten.');
    }
  });
}
