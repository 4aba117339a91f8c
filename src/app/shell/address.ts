import { followAddress, page, redo, resetValues, undo } from '../../state/page.ts';
import { writeAddress } from '../../state/address.ts';
import { say } from './notices.ts';
import { goTo } from './outline.ts';

/** The address is written this long after the last change: Safari refuses more than 100 writes in 30 seconds. */
const rest = 250;

/** The whole address of the state on screen. */
export function currentLink(): string {
  const { params, values, unknown, position } = page.getState();
  // Before the islands are awake nothing can have moved away from what the address says.
  if (Object.keys(params).length === 0) return location.href;
  return location.origin + location.pathname + location.search + writeAddress(params, values, unknown, position);
}

/** Says what could not be taken from the address, and goes to the section it names. */
function arrive(): void {
  const { notices, position } = page.getState();
  for (const notice of notices) say(notice);
  // A section that stands alone the browser has found by itself, and the reader may have gone on since.
  if (position && position !== 'main' && location.hash.includes('&')) goTo(position);
}

function startHistoryKeys(): void {
  document.addEventListener('keydown', (event) => {
    const key = event.key.toLowerCase();
    // Ctrl+Y is redo on Windows; with the command key it is the browser's own on a Mac.
    const again = (key === 'y' && event.ctrlKey) || (key === 'z' && event.shiftKey);
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !(again || key === 'z')) return;
    // In a text field the browser's own undo is meant.
    if (
      event.target instanceof Element &&
      event.target.matches('input:not([type=range], [type=radio], [type=checkbox]), textarea')
    )
      return;
    event.preventDefault();
    if (again) redo();
    else undo();
  });
}

/** Keeps address and state the same thing, both ways, and wakes undo, redo and reset. */
export function startAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = currentLink();
  const write = (): void => {
    if (wanted !== location.href) history.replaceState(history.state, '', wanted);
  };
  page.subscribe(() => {
    const link = currentLink();
    // Training notes its readings many times a second; what is in no address must not put off the writing.
    if (link === wanted) return;
    wanted = link;
    clearTimeout(timer);
    timer = setTimeout(write, rest);
  });
  addEventListener('hashchange', () => {
    // What was typed may say the same state in other words; it is written again in ours.
    wanted = location.href;
    followAddress(location.hash);
    arrive();
  });
  // A page that is left within the rest would lose its last move.
  addEventListener('pagehide', write);
  document.addEventListener('click', ({ target }) => {
    const action =
      target instanceof Element ? target.closest<HTMLElement>('[data-action]')?.dataset['action'] : undefined;
    if (action === 'undo') undo();
    else if (action === 'redo') redo();
    else if (action === 'reset') resetValues();
  });
  startHistoryKeys();
  arrive();
}
