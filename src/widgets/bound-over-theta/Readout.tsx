import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { SliceScene } from './scene.ts';

/** Both heights at θ, the gap, and the two slopes where the bound touches. */
export function Readout({ shown }: { readonly shown: SliceScene }) {
  const { logLikelihood, elbo, gap, boundSlope, likelihoodSlope } = shown;
  return (
    <dl className="routes">
      <div>
        <dt>log-likelihood at θ</dt>
        <dd>
          <Num value={logLikelihood} chars={10} term="evidence" />
        </dd>
      </div>
      <div>
        <dt>bound at θ</dt>
        <dd>
          <Num value={elbo} chars={10} term="elbo" />
        </dd>
      </div>
      <div>
        <dt>
          gap, <Tex tex="\KL{\q q}{\text{posterior at }\theta}" />
        </dt>
        <dd>
          <Num value={gap} chars={8} term="gap" />
        </dd>
      </div>
      <div>
        <dt>slopes at the touch</dt>
        <dd>
          bound <Num value={boundSlope} digits={4} chars={8} term="elbo" /> likelihood{' '}
          <Num value={likelihoodSlope} digits={4} chars={8} term="evidence" />
        </dd>
      </div>
    </dl>
  );
}
