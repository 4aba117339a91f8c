import { type ReactNode, useEffect, useState } from 'react';

/** Turns TeX into HTML; `block` sets it in display style. */
export type TexRenderer = (tex: string, block: boolean) => string;

let renderer: TexRenderer | undefined;
// Formulas that the page already holds. Their HTML is read when it is first asked for, so that collecting costs nothing.
const known = new Map<string, string | Element>();
const keyOf = (tex: string, block: boolean): string => `${block ? 'block' : 'inline'} ${tex}`;

/** Gives the server its renderer; the browser has none and reuses what the server wrote. */
export function setTexRenderer(render: TexRenderer): void {
  renderer = render;
}

/** Notes every formula under `root`. Call once before hydration: islands then reuse that HTML and KaTeX is not loaded. */
export function collectTex(root: ParentNode): void {
  for (const element of root.querySelectorAll('[data-tex]')) {
    const key = keyOf(element.getAttribute('data-tex') ?? '', element.classList.contains('math-block'));
    if (!known.has(key)) known.set(key, element);
  }
}

function lookUp(tex: string, block: boolean): string | undefined {
  const key = keyOf(tex, block);
  const found = known.get(key);
  if (typeof found === 'string') return found;
  const html = found?.innerHTML ?? renderer?.(tex, block);
  if (html !== undefined) known.set(key, html);
  return html;
}

/** A formula. TeX that the page does not hold yet shows as its source until KaTeX has been fetched. */
export function Tex({ tex, block = false }: { readonly tex: string; readonly block?: boolean }): ReactNode {
  const html = lookUp(tex, block);
  const [, drawAgain] = useState<string>();
  useEffect(() => {
    if (html !== undefined) return;
    let wanted = true;
    import('./texRuntime.ts').then(
      ({ renderTex }) => {
        known.set(keyOf(tex, block), renderTex(tex, block));
        if (wanted) drawAgain(tex);
      },
      // KaTeX could not be fetched (offline, say): the source that is already shown stays.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [html, tex, block]);
  const className = block ? 'math math-block' : 'math';
  if (html === undefined) return <code className={className}>{tex}</code>;
  return <span className={className} data-tex={tex} dangerouslySetInnerHTML={{ __html: html }} />;
}
