const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'focusin'] as const;

/** Runs `start` once: at the reader's first sign of life, when an island is on the screen, or when the address holds a state. */
export function whenNeeded(islands: readonly HTMLElement[], start: () => Promise<void>): void {
  const seen = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) begin();
  });
  const replay = keepEarlyEvents();
  function begin(): void {
    seen.disconnect();
    for (const sign of signs) removeEventListener(sign, begin, true);
    void start().then(replay);
  }
  for (const sign of signs) addEventListener(sign, begin, { capture: true, passive: true });
  // What reads the same before it is alive is not loaded for being seen.
  for (const island of islands) if (!island.dataset['still']) seen.observe(island);
  if (location.hash.includes('=')) begin();
}

/** The same event again, for a component that was not listening yet. */
function again(event: Event): Event {
  if (event instanceof KeyboardEvent) return new KeyboardEvent('keydown', event);
  return new MouseEvent('click', event);
}

/**
 * Keeps the clicks and keys that reach an island before it is alive; the function it gives sends them once more, in
 * their order. Without this the first press of a reader who is faster than the network would be lost.
 */
function keepEarlyEvents(): () => void {
  const kept: Event[] = [];
  const keep = (event: Event): void => {
    const island = event.target instanceof Element ? event.target.closest('[data-island]') : null;
    // What the browser does by itself (typing, ticking a box, opening a disclosure) has happened already.
    const acts = event.target instanceof Element && event.target.closest('button, [role=slider], [role=button]');
    if (event.isTrusted && island && acts && !island.hasAttribute('data-ready')) kept.push(event);
  };
  addEventListener('click', keep, true);
  addEventListener('keydown', keep, true);
  return () => {
    removeEventListener('click', keep, true);
    removeEventListener('keydown', keep, true);
    for (const event of kept) event.target?.dispatchEvent(again(event));
  };
}
