import { stdsOf } from '../../math/linearSensors.ts';
import type { Mvn } from '../../math/mvn.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { FusionScene } from './scene.ts';

function Row({ name, of, lit }: { readonly name: string; readonly of: Mvn; readonly lit?: boolean }) {
  const stds = stdsOf(of);
  return (
    <tr className={lit ? 'lit' : undefined}>
      <th scope="row">{name}</th>
      {[0, 1].map((i) => (
        <td key={i}>
          <Num value={of.mean[i] ?? NaN} digits={3} chars={5} /> ± <Num value={stds[i] ?? NaN} digits={3} chars={5} />
        </td>
      ))}
    </tr>
  );
}

/** The posterior by two roads, and the error that the product claims beside the one it has. */
export function Readout({ shown }: { readonly shown: FusionScene }) {
  const { bayes, product, difference, claimed, actual, logEvidence } = shown;
  const agrees = difference < 1e-9;
  return (
    <div className="readout beside-plane">
      <table>
        <caption>Mean ± standard deviation of each coordinate</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span className="vh">first latent</span>
              <Tex tex="z_1" />
            </th>
            <th scope="col">
              <span className="vh">second latent</span>
              <Tex tex="z_2" />
            </th>
          </tr>
        </thead>
        <tbody>
          <Row name="Bayes, on the joint law" of={bayes} />
          <Row name="product of experts" of={product} lit={!agrees} />
        </tbody>
      </table>
      <p>
        {agrees ? (
          <>
            <span className="agreement" aria-hidden="true">
              ✓
            </span>{' '}
            The two roads agree.
          </>
        ) : (
          'The two roads do not agree: this product is not the posterior.'
        )}
      </p>
      <p>
        Error of the estimate, root mean square: claimed <Num value={claimed} digits={3} chars={5} term="q" />, true{' '}
        <Num value={actual} digits={3} chars={5} term="p" />.
      </p>
      <p>
        Log evidence of the readings: <Num value={logEvidence} digits={3} chars={7} unit="nats" />
      </p>
    </div>
  );
}
