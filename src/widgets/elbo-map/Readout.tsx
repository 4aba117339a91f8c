import { Num } from '../../ui/Num.tsx';
import type { MapScene } from './scene.ts';

/** Decimals of the numbers. */
const digits = 5;

const rounded = (value: number): number => Math.round(Number(value.toFixed(digits)) * 10 ** digits);

/** The bound, what it bounds, and the gap, which is paid for the mean and for the width. */
export function Readout({ shown }: { readonly shown: MapScene }) {
  const { elbo, logEvidence, gap, byMean, byWidth, loss } = shown;
  const sign = loss ? -1 : 1;
  const addsUp = rounded(byMean) + rounded(byWidth) === rounded(gap);
  return (
    <dl className="routes">
      <div>
        <dt>{loss ? '−log p(x)' : 'log p(x)'}</dt>
        <dd>
          <Num value={sign * logEvidence} chars={8} term="evidence" />
        </dd>
      </div>
      <div>
        <dt>{loss ? 'loss of q' : 'ELBO of q'}</dt>
        <dd>
          <Num value={sign * elbo} chars={8} term="elbo" />
        </dd>
      </div>
      <div>
        <dt>gap</dt>
        <dd>
          <Num value={gap} digits={digits} chars={7} term="gap" /> = <Num value={byMean} digits={digits} chars={7} />{' '}
          for the mean + <Num value={byWidth} digits={digits} chars={7} /> for the width{!addsUp && ', before rounding'}
        </dd>
      </div>
    </dl>
  );
}
