import { Num } from '../../ui/Num.tsx';
import type { SimplexScene } from './scene.ts';

/** The entropy with its slope, and the logarithm of the normalizer by both routes. */
export function Readout({ shown: { entropy, slope, lse, plain } }: { readonly shown: SimplexScene }) {
  return (
    <dl className="routes">
      <div>
        <dt>entropy</dt>
        <dd>
          <Num value={entropy} digits={5} chars={8} unit="nats" />
        </dd>
      </div>
      <div>
        <dt>its slope, Var / T³</dt>
        <dd>
          <Num value={slope} digits={5} chars={8} />
        </dd>
      </div>
      <div>
        <dt>LSE, largest term first</dt>
        <dd>
          <Num value={lse} digits={5} chars={10} />
        </dd>
      </div>
      <div>
        <dt>LSE, as it is written</dt>
        <dd>
          <Num value={plain} digits={5} chars={10} />
        </dd>
      </div>
    </dl>
  );
}
