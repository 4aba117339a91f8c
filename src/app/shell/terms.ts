/** The term under a point: KaTeX's boxes overlap, so the smallest term in the whole stack of elements is meant. */
function termAt(x: number, y: number): string | undefined {
  let best: { term: string | undefined; area: number } | undefined;
  for (const element of document.elementsFromPoint(x, y)) {
    const holder = element.closest<Element & ElementCSSInlineStyle>('[data-term]');
    if (!holder) continue;
    const { width, height } = holder.getBoundingClientRect();
    if (!best || width * height < best.area)
      best = { term: holder.getAttribute('data-term') ?? undefined, area: width * height };
  }
  return best?.term;
}

const keyOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.term-key') : null;

/**
 * Lights one term everywhere, in formulas and figures, by an attribute on the root that the style sheet reads: while the
 * pointer or the focus is on it, or until the next tap once its key was tapped.
 */
export function startTerms(): void {
  const root = document.documentElement;
  let pinned: string | undefined;
  const light = (term: string | undefined): void => {
    const shown = term ?? pinned;
    if (root.dataset['lit'] === shown) return;
    if (shown === undefined) delete root.dataset['lit'];
    else root.dataset['lit'] = shown;
  };
  const pin = (term: string | undefined): void => {
    pinned = term;
    for (const key of document.querySelectorAll<HTMLElement>('.term-key')) {
      key.setAttribute('aria-pressed', String(term !== undefined && key.dataset['term'] === term));
    }
    light(term);
  };
  let frame = 0;
  document.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'mouse' || event.buttons !== 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      const near = event.target instanceof Element && event.target.closest('.math, [data-term], .plane');
      light(near ? termAt(event.clientX, event.clientY) : undefined);
    });
  });
  document.addEventListener('focusin', ({ target }) => {
    const holder = target instanceof Element ? target.closest('[data-term]') : null;
    light(holder?.getAttribute('data-term') ?? undefined);
  });
  document.addEventListener('focusout', () => light(undefined));
  document.addEventListener('click', ({ target }) => {
    const key = keyOf(target);
    const tapped =
      key?.dataset['term'] ??
      (target instanceof Element ? target.closest('.math [data-term]')?.getAttribute('data-term') : undefined);
    if (tapped) pin(pinned === tapped && key ? undefined : tapped);
    else if (pinned) pin(undefined);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && pinned) pin(undefined);
  });
}
