import { Fragment, type ReactNode } from 'react';
import type { Params } from '../../notebook/param.ts';
import { LiveValue } from '../Live.tsx';
import { Tex } from '../Tex.tsx';

/** The values at which a derivation is evaluated, "at μ = 0.50, σ = 0.80": each number can be moved where it stands. */
export function At({ params }: { readonly params: Params }): ReactNode {
  // A choice without a symbol is a setting of a figure and no part of the mathematics.
  const all = Object.values(params).filter((param) => param.kind === 'number' || !param.tex.startsWith('\\text'));
  if (all.length === 0) return null;
  return (
    <>
      , at{' '}
      {all.map((param, index) => (
        <Fragment key={param.key}>
          {index > 0 && ' '}
          <span className="nw">
            <Tex tex={`${param.tex} =`} /> <LiveValue param={param} />
            {index < all.length - 1 && ','}
          </span>
        </Fragment>
      ))}
    </>
  );
}
