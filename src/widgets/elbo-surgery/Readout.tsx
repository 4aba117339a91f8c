import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { SurgeryScene } from './scene.ts';

/** The average price by closed form, and the two integrals that add up to it. */
export function Readout({ shown }: { readonly shown: SurgeryScene }) {
  const { averageKl, mutualInformation, marginalKl, logN } = shown;
  const sum = mutualInformation + marginalKl;
  const agrees = Math.abs(sum - averageKl) <= 1e-9 * Math.max(1, averageKl);
  return (
    <dl className="routes">
      <div>
        <dt>average KL, closed form</dt>
        <dd>
          <Num value={averageKl} chars={7} term="gap" />
        </dd>
      </div>
      <div>
        <dt>
          <Tex tex="I(n;\z{z})" />, quadrature
        </dt>
        <dd>
          <Num value={mutualInformation} chars={7} term="latent" /> of at most <Num value={logN} chars={7} />
        </dd>
      </div>
      <div>
        <dt>
          <Tex tex="\KL{\q{q(z)}}{\prior{p(z)}}" />, quadrature
        </dt>
        <dd>
          <Num value={marginalKl} chars={7} term="gap" />
        </dd>
      </div>
      <div>
        <dt>the last two added</dt>
        <dd>
          <Num value={sum} chars={7} />{' '}
          <span className="agreement">
            <span aria-hidden="true">{agrees ? '✓' : '✗'}</span>
            <span className="vh">{agrees ? ' agrees with the closed form' : ' differs from the closed form'}</span>
          </span>
        </dd>
      </div>
    </dl>
  );
}
