import { Choice } from '../../ui/Choice.tsx';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { drawCount } from './draws.ts';
import { params } from './params.ts';
import type { Scene } from './scene.ts';

/** Whether a route agrees with the closed form, as a mark with its meaning in words. */
function Agreement({ holds }: { readonly holds: boolean }) {
  return (
    <span className="agreement">
      <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
      <span className="vh">{holds ? ' agrees with the closed form' : ' differs from the closed form'}</span>
    </span>
  );
}

/** The probability by three routes, the area of the whole, and the unit of length. */
export function Readout({ scene }: { readonly scene: Scene }) {
  const { inUnit, unit } = scene;
  const { closed, quadrature, monteCarlo, total, peak } = inUnit;
  return (
    <div className="readout">
      <dl className="routes">
        <div>
          <dt>
            <Tex tex="\mathbb P(a\le X\le b)" />, closed form
          </dt>
          <dd>
            <Num value={closed} digits={6} chars={9} term="p" />
          </dd>
        </div>
        <div>
          <dt>quadrature</dt>
          <dd>
            <Num value={quadrature} digits={6} chars={9} /> <Agreement holds={Math.abs(quadrature - closed) <= 1e-12} />
          </dd>
        </div>
        <div>
          <dt>{drawCount.toLocaleString('en-US')} draws</dt>
          <dd>
            <Num value={monteCarlo.mean} standardError={monteCarlo.standardError} />{' '}
            <Agreement holds={Math.abs(monteCarlo.mean - closed) <= 4 * monteCarlo.standardError} />
          </dd>
        </div>
        <div>
          <dt>whole area</dt>
          <dd>
            <Num value={total} digits={6} />
          </dd>
        </div>
      </dl>
      <div className="readout-unit">
        <Choice param={params.lengthUnit} />
        <p>
          peak <Num value={peak} digits={unit.perMeter > 1 ? 6 : 4} unit={`per ${unit.name}`} />
        </p>
      </div>
    </div>
  );
}
