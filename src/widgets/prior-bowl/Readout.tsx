import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { BowlScene } from './scene.ts';

/** Both halves of both units, and the sum of all four. */
export function Readout({ shown: { units, total } }: { readonly shown: BowlScene }) {
  return (
    <dl className="routes">
      {units.map(({ byMean, byWidth, kl }, k) => (
        <div key={k === 0 ? 'one' : 'two'}>
          <dt>unit {k + 1}</dt>
          <dd>
            <Tex tex="\q{\tfrac12m^2}" /> <Num value={byMean} digits={4} chars={6} term="q" />{' '}
            <Tex tex="+\ \gap{\tfrac12(s^2-1-\log s^2)}" /> <Num value={byWidth} digits={4} chars={6} term="gap" />{' '}
            <Tex tex="=" /> <Num value={kl} digits={4} chars={6} />
          </dd>
        </div>
      ))}
      <div>
        <dt>penalty of the code</dt>
        <dd>
          <Num value={total} digits={6} chars={8} unit="nats" />
        </dd>
      </div>
    </dl>
  );
}
