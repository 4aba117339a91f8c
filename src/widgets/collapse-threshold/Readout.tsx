import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { OneDirection, Optimum } from './scene.ts';
import type { Spectrum } from './spectrum.ts';

const quantities: readonly { readonly key: keyof Optimum; readonly tex?: string; readonly name: string }[] = [
  { key: 'weight', tex: '\\p{|w|}', name: 'weight' },
  { key: 'slope', tex: '\\q{v}', name: 'slope' },
  { key: 'std', tex: '\\q{s}', name: 'std' },
  { key: 'kl', name: 'KL, nats' },
  { key: 'objective', name: 'objective, nats' },
];

/** Two routes to one number agree to a millionth: a mark with its meaning in words. */
function Agreement({ holds }: { readonly holds: boolean }) {
  return (
    <span className="agreement">
      <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
      <span className="vh">{holds ? ' agrees' : ' differs'}</span>
    </span>
  );
}

/** The light of the unit: a ring that is full or crossed out, and the word. */
export function Lamp({ on }: { readonly on: boolean }) {
  return (
    <span className={on ? 'lamp on' : 'lamp'} data-term="latent">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5" />
        {!on && <path d="M5 15L15 5" />}
      </svg>
      {on ? 'unit on' : 'unit off'}
    </span>
  );
}

/** The best model by search and in closed form, and how its ELBO stands to the log-likelihood. */
export function Readout({ shown }: { readonly shown: OneDirection }) {
  const { found, closed, active, elbo, evidenceThere, ceiling } = shown;
  return (
    <div className="readout readout-collapse">
      <table>
        <caption className="vh">The best linear VAE, by two routes</caption>
        <thead>
          <tr>
            <td>
              <Lamp on={active} />
            </td>
            {quantities.map(({ key, tex, name }) => (
              <th key={key} scope="col">
                {name} {tex && <Tex tex={tex} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">found by search</th>
            {quantities.map(({ key }) => (
              <td key={key}>
                <Num value={found[key]} digits={4} chars={7} />
              </td>
            ))}
          </tr>
          <tr>
            <th scope="row">closed form</th>
            {quantities.map(({ key }) => (
              <td key={key}>
                <Num value={closed[key]} digits={4} chars={7} />{' '}
                <Agreement holds={Math.abs(found[key] - closed[key]) <= 1e-6 * Math.max(1, Math.abs(closed[key]))} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p>
        There: ELBO <Num value={elbo} digits={4} chars={7} term="elbo" /> ≤ <Tex tex="\ev{\log p(x)}" />{' '}
        <Num value={evidenceThere} digits={4} chars={7} term="evidence" /> ≤ best log-likelihood{' '}
        <Num value={ceiling} digits={4} chars={7} unit="nats" />
      </p>
    </div>
  );
}

/** How many units live and what they say together. */
export function SpectrumReadout({ shown }: { readonly shown: Spectrum }) {
  return (
    <dl className="routes">
      <div>
        <dt>
          water line <Tex tex="\beta\sigma^2" />
        </dt>
        <dd>
          <Num value={shown.water} digits={3} chars={6} term="p" />
        </dd>
      </div>
      <div>
        <dt>units that live</dt>
        <dd>
          <Num value={shown.active} digits={0} chars={3} term="latent" /> of {shown.count}
        </dd>
      </div>
      <div>
        <dt>KL of all of them</dt>
        <dd>
          <Num value={shown.kl} digits={3} chars={7} term="gap" unit="nats" />
        </dd>
      </div>
    </dl>
  );
}
