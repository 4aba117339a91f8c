import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { AnatomyScene } from './scene.ts';

/** The numbers behind the bars: the error and its weight, the best σ, and the one knob. */
export function Readout({ shown }: { readonly shown: AnatomyScene }) {
  const { gaussian, weight, sigma, likelihood, kl, knob, reconstruction } = shown;
  return (
    <dl className="routes">
      {likelihood === 'bernoulli' ? (
        <div>
          <dt>Bernoulli reconstruction</dt>
          <dd>
            <Num value={reconstruction} digits={6} chars={8} unit="nats" term="p" />
          </dd>
        </div>
      ) : (
        <>
          <div>
            <dt>
              <Tex tex="\lVert\data x-\p{\hat x}\rVert^2" />
            </dt>
            <dd>
              <Num value={gaussian.squaredError} digits={4} chars={6} />
            </dd>
          </div>
          <div>
            <dt>
              <Tex tex="1/2\p\sigma^2" />
            </dt>
            <dd>
              <Num value={weight} digits={3} chars={7} term="p" />
            </dd>
          </div>
          <div>
            <dt>
              <Tex tex="\p\sigma" />
            </dt>
            <dd>
              <Num value={sigma} digits={4} chars={6} term="p" />
            </dd>
          </div>
          <div>
            <dt>root mean squared error</dt>
            <dd>
              <Num value={gaussian.bestStd} digits={4} chars={6} />
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>
          <Tex tex="\gap{\mathrm{KL}}" /> of the code
        </dt>
        <dd>
          <Num value={kl} digits={4} chars={6} term="gap" />
        </dd>
      </div>
      <div>
        <dt>
          <Tex tex="\beta\p\sigma^2=\beta'\p{\sigma'}^2" />
        </dt>
        <dd>
          <Num value={knob.product} digits={4} chars={6} />
        </dd>
      </div>
      <div>
        <dt>
          both least at <Tex tex="\q m" />
        </dt>
        <dd>
          <Num value={knob.own.best} digits={4} chars={7} term="q" />
        </dd>
      </div>
    </dl>
  );
}
