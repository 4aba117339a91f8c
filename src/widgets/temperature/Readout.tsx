import { Num } from '../../ui/Num.tsx';
import type { HeatScene } from './scene.ts';
import { heatText } from './words.ts';

/** The objective in its two parts, the true bound of the same q, and what that bounds. */
export function Readout({ shown }: { readonly shown: HeatScene }) {
  const { energy, entropy, temperature, objective, bound, logLikelihood } = shown;
  return (
    <dl className="routes">
      <div>
        <dt>energy + T · entropy</dt>
        <dd>
          <Num value={energy} digits={3} chars={7} /> + <span className="num">{heatText(temperature)}</span> ·{' '}
          <Num value={entropy} digits={3} chars={5} term="q" /> = <Num value={objective} digits={3} chars={7} />
        </dd>
      </div>
      <div>
        <dt>true bound, T = 1</dt>
        <dd>
          <Num value={bound} digits={4} chars={8} term="elbo" />
        </dd>
      </div>
      <div>
        <dt>log-likelihood</dt>
        <dd>
          <Num value={logLikelihood} digits={4} chars={8} term="evidence" />
        </dd>
      </div>
    </dl>
  );
}
