import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { allowed, type LineScene } from './scene.ts';

/** The level on screen, and how well the particles have its law. */
export function LevelReadout({ shown: { level } }: { readonly shown: LineScene }) {
  return (
    <dl className="routes">
      <div>
        <dt>
          signal left, <Tex tex="\bar\alpha_t" />
        </dt>
        <dd>
          <Num value={level.alphaBar} digits={4} chars={6} />
        </dd>
      </div>
      <div>
        <dt>
          signal to noise, <Tex tex="\bar\alpha_t/(1-\bar\alpha_t)" />
        </dt>
        <dd>
          {level.t === 0 ? (
            <span className="num">
              <span className="figures line-infinite">∞</span>
            </span>
          ) : (
            <Num value={level.snr} digits={4} chars={9} />
          )}
        </dd>
      </div>
      <div>
        <dt>
          particles against <Tex tex="\p{p_t}" />: <Tex tex="\sqrt n\,D" />
        </dt>
        <dd>
          <Num value={level.distance} digits={2} chars={4} term="latent" /> below {allowed} with chance .99
        </dd>
      </div>
    </dl>
  );
}

/** The divergence of the step in its forms. */
export function StepReadout({ shown: { step } }: { readonly shown: LineScene }) {
  const { term } = step;
  const forms = [
    ['\\tfrac{(\\q{\\tilde\\mu}-\\p{\\mu_\\theta})^2}{2\\tilde\\beta_t}', term.forms.means],
    ['w_t\\,(\\q\\varepsilon-\\p{\\hat\\varepsilon})^2', term.forms.noise],
    ['\\tfrac12\\,(\\mathrm{SNR}_{t-1}-\\mathrm{SNR}_t)\\,(\\data{x_0}-\\p{\\hat x_0})^2', term.forms.data],
  ] as const;
  return (
    <dl className="routes">
      <div>
        <dt>
          <Tex tex="\KL{\q{\text{target}}}{\p{\text{model}}}" />
        </dt>
        <dd>
          <Num value={term.forms.normals} digits={6} chars={8} term="gap" unit="nats" />
        </dd>
      </div>
      {forms.map(([tex, value]) => (
        <div key={tex}>
          <dt>
            <Tex tex={tex} />
          </dt>
          <dd>
            <Num value={value} digits={6} chars={8} term="gap" />
          </dd>
        </div>
      ))}
      <div>
        <dt>
          weight <Tex tex="w_t" />
        </dt>
        <dd>
          <Num value={term.weight} digits={6} chars={8} />
        </dd>
      </div>
    </dl>
  );
}

/** The averages over the data: nothing lies above the first. */
export function BoundReadout({ shown: { flow } }: { readonly shown: LineScene }) {
  const { evidence, exact, normal } = flow.bound;
  return (
    <dl className="routes">
      <div>
        <dt>
          mean of <Tex tex="\ev{\log p(x_0)}" />
        </dt>
        <dd>
          <Num value={evidence} digits={4} chars={7} term="evidence" />
        </dd>
      </div>
      <div>
        <dt>ELBO, exact steps back</dt>
        <dd>
          <Num value={exact} digits={4} chars={7} term="elbo" />
        </dd>
      </div>
      <div>
        <dt>ELBO, one normal a step</dt>
        <dd>
          <Num value={normal} digits={4} chars={7} term="elbo" unit="nats" />
        </dd>
      </div>
    </dl>
  );
}
