import { openPage, page, redo, resetValues, undo } from '../../state/page.ts';
import { writeAddress } from '../../state/address.ts';
import { say } from './notices.ts';
import { goTo } from './outline.ts';

/** The address is written this long after the last change: Safari refuses more than 100 writes in 30 seconds. */
const rest = 250;

/** The whole address of the state on screen. */
export function currentLink(): string {
  const { params, values, unknown, position } = page.getState();
  return location.origin + location.pathname + location.search + writeAddress(params, values, unknown, position);
}

/** Takes what the address says into the page, and says what it could not take. */
function arrive(): void {
  const { notices, position } = page.getState();
  for (const notice of notices) say(notice);
  if (position && position !== 'main') goTo(position);
}

function startHistoryKeys(): void {
  document.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    // In a text field the browser's own undo is meant.
    if (
      event.target instanceof Element &&
      event.target.matches('input:not([type=range], [type=radio], [type=checkbox]), textarea')
    )
      return;
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  });
}

/** Keeps address and state the same thing, both ways, and wakes undo, redo and reset. */
export function startAddress(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    const link = currentLink();
    if (link !== location.href) history.replaceState(history.state, '', link);
  };
  page.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(write, rest);
  });
  addEventListener('hashchange', () => {
    clearTimeout(timer);
    openPage(page.getState().params, location.hash);
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
