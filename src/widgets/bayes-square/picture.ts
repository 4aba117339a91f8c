import type { Inset } from '../../figures/Plane.tsx';

/** Room around the square for its handles and their names, in label sizes. */
export const inset: Required<Inset> = { top: 2.9, right: 5.5, bottom: 2, left: 5.5 };

/** The four groups as they are drawn: who is positive is large, who has the condition is colored. */
export const groups = [
  { className: 'who who-hit', color: 'var(--latent)', size: 0.84, name: 'hits', term: 'latent' },
  { className: 'who who-miss', color: 'var(--latent)', size: 0.5, name: 'misses', term: 'latent' },
  { className: 'who who-alarm', color: 'var(--ink)', size: 0.84, name: 'false alarms', term: undefined },
  { className: 'who who-clear', color: 'var(--edge)', size: 0.34, name: 'all clear', term: undefined },
] as const;
