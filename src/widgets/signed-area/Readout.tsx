import { Choice } from '../../ui/Choice.tsx';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { params } from './params.ts';
import { drawCount, type Divergence, type Scene } from './scene.ts';

/** Whether two routes to one number agree, as a mark with its meaning in words. */
function Agreement({ holds }: { readonly holds: boolean }) {
  return (
    <span className="agreement" title={holds ? 'agrees with the closed form' : 'differs from the closed form'}>
      <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
      <span className="vh">{holds ? ' agrees' : ' differs'}</span>
    </span>
  );
}

/** One direction by its three routes. */
function Row({
  tex,
  name,
  divergence,
  shown,
}: {
  readonly tex: string;
  /** The same in words. */
  readonly name: string;
  readonly divergence: Divergence;
  readonly shown: boolean;
}) {
  const { exact, quadrature, monteCarlo } = divergence;
  const near = Math.abs(quadrature - exact) <= 1e-9 * Math.max(1, exact);
  const within = Math.abs(monteCarlo.mean - exact) <= 4 * monteCarlo.standardError + 1e-12;
  return (
    <tr className={shown ? 'lit' : undefined}>
      <th scope="row">
        <span className="vh">{name}</span>
        <span aria-hidden="true">
          <Tex tex={tex} />
        </span>
      </th>
      <td>
        <Num value={exact} />
      </td>
      <td>
        <Num value={quadrature} /> <Agreement holds={near} />
      </td>
      <td>
        <Num value={monteCarlo.mean} standardError={monteCarlo.standardError} /> <Agreement holds={within} />
      </td>
    </tr>
  );
}

/** The numbers of the figure: both directions by three routes, and the entropies, which follow the unit. */
export function Readout({ scene }: { readonly scene: Scene }) {
  const { qp, pq, shown, inUnit } = scene;
  return (
    <div className="readout">
      <table>
        <caption className="vh">Both divergences, in nats, by three routes</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">closed form</th>
            <th scope="col">trapezoid rule</th>
            <th scope="col">{drawCount.toLocaleString('en-US')} draws</th>
          </tr>
        </thead>
        <tbody>
          <Row tex="\KL{q}{p}" name="KL of q from p" divergence={qp} shown={shown === qp} />
          <Row tex="\KL{p}{q}" name="KL of p from q" divergence={pq} shown={shown === pq} />
        </tbody>
      </table>
      <div className="readout-unit">
        <Choice param={params.unit} />
        <p>
          <Tex tex="H(\q{q})" /> = <Num value={inUnit.entropyQ} digits={3} />, <Tex tex="H(\p{p})" /> ={' '}
          <Num value={inUnit.entropyP} digits={3} unit="nats" />,{' '}
          <Tex tex={shown === qp ? '\\KL{q}{p}' : '\\KL{p}{q}'} /> ={' '}
          <Num value={inUnit.divergence} digits={3} unit="nats" />
        </p>
      </div>
    </div>
  );
}
