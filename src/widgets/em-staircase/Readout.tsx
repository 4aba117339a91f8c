import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { StairScene } from './scene.ts';

/** Both heights and the gap, and θ as it is now. */
export function Readout({ shown }: { readonly shown: StairScene }) {
  const { now, logLikelihood, elbo, gap, half } = shown;
  const bells = now.components.map((component, k) => ({ ...component, weight: now.weights[k] ?? NaN, name: k + 1 }));
  return (
    <>
      <dl className="routes">
        <div>
          <dt>log-likelihood</dt>
          <dd>
            <Num value={logLikelihood} digits={6} chars={10} term="evidence" />
          </dd>
        </div>
        <div>
          <dt>ELBO</dt>
          <dd>
            <Num value={elbo} digits={6} chars={10} term="elbo" />
          </dd>
        </div>
        <div>
          <dt>
            gap,{' '}
            <Tex
              tex={half === 'M' ? '\\KL{\\text{old }\\q q}{\\text{new posterior}}' : '\\KL{\\q q}{\\text{posterior}}'}
            />
          </dt>
          <dd>
            <Num value={gap} digits={6} chars={8} term="gap" />
          </dd>
        </div>
      </dl>
      <dl className="routes">
        {bells.map(({ name, weight, mean, std }) => (
          <div key={name}>
            <dt>bell {name} now</dt>
            <dd>
              <Tex tex="\pi" /> <Num value={weight} digits={4} chars={6} /> <Tex tex="\mu" />{' '}
              <Num value={mean} digits={4} chars={7} /> <Tex tex="\sigma" /> <Num value={std} digits={4} chars={6} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
