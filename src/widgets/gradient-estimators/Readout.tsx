import { knownDecimals } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { Estimator, GradientScene } from './scene.ts';

interface RowProps {
  readonly name: string;
  readonly tex: string;
  readonly term: 'q' | 'latent';
  readonly gradient: number;
  readonly estimator: Estimator;
}

/** An estimate to the digits that its error leaves known; beside its error a mean that rounds to zero is zero. */
function Measured({ estimate: { mean, standardError } }: { readonly estimate: Estimator['mean'] }) {
  const value = Number(mean.toFixed(knownDecimals(standardError, 3)));
  return <Num value={value} standardError={standardError} digits={3} />;
}

/** One estimator: what is exact, and what its samples say. */
function Row({ name, tex, term, gradient, estimator }: RowProps) {
  const { mean, spread, variance, wrong } = estimator;
  return (
    <tr>
      <th scope="row">
        <span className="word" data-term={term}>
          {name}
        </span>{' '}
        <Tex tex={tex} />
      </th>
      <td>
        <Measured estimate={mean} />
      </td>
      <td>
        <Num value={Math.abs(gradient) < 1e-12 ? 0 : gradient} digits={2} />
      </td>
      <td>
        <Measured estimate={spread} />
      </td>
      <td>
        <Num value={variance} digits={variance < 1000 ? 2 : 0} />
      </td>
      <td>
        {wrong === undefined ? (
          'no sign'
        ) : (
          <Num value={100 * wrong.mean} standardError={100 * wrong.standardError} digits={1} unit="%" />
        )}
      </td>
    </tr>
  );
}

/** Both estimators: mean and variance of the samples beside the exact ones, and how often one sample points the wrong way. */
export function Readout({ shown }: { readonly shown: GradientScene }) {
  const { gradient, score, path, values, baseline, bestBaseline } = shown;
  return (
    <div className="readout readout-grad">
      <table>
        <caption className="vh">Both estimators, by their samples and exactly</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">mean of {values.gradCount}</th>
            <th scope="col">exact</th>
            <th scope="col">their variance</th>
            <th scope="col">exact</th>
            <th scope="col">wrong sign</th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="score function"
            tex="(f-b)\,\varepsilon_1/\q{\sigma}"
            term="q"
            gradient={gradient}
            estimator={score}
          />
          <Row name="reparameterized" tex="\partial_1 f(\z{z})" term="latent" gradient={gradient} estimator={path} />
        </tbody>
      </table>
      <p>
        <Tex tex="b" /> = <Num value={baseline} digits={3} />
        {values.gradBaseline === 'none' && (
          <>
            , and the best one is <Num value={bestBaseline} digits={3} />
          </>
        )}
      </p>
    </div>
  );
}
