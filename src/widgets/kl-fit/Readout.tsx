import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { draws } from './monteCarlo.ts';
import type { FitScene, Judge } from './scene.ts';
import { nameOf } from './words.ts';

/** The closed form of a divergence where p is one bell, and what a closed form can say where it is not. */
function Closed({ judge }: { readonly judge: Judge }) {
  if (judge.closed !== undefined) return <Num value={judge.closed} digits={4} chars={7} />;
  return (
    <>
      none; at most <Num value={judge.ceiling} digits={3} chars={6} />
    </>
  );
}

/** One judge by every route there is. */
function Row({ tex, judge }: { readonly tex: string; readonly judge: Judge }) {
  const [best] = judge.optima;
  return (
    <tr>
      <th scope="row">
        <span className="vh">{nameOf(judge.direction)}</span>
        <span aria-hidden="true">
          <Tex tex={tex} />
        </span>
      </th>
      <td>
        <Num value={judge.kl} digits={4} chars={7} />
      </td>
      <td>
        <Num value={judge.monteCarlo.mean} standardError={judge.monteCarlo.standardError} digits={4} chars={7} />
      </td>
      <td>
        <Closed judge={judge} />
      </td>
      <td>{best && <Num value={best.kl} digits={4} chars={7} />}</td>
    </tr>
  );
}

/** Both divergences in nats: quadrature, Monte Carlo, the closed form where there is one, and the least possible. */
export function Readout({ shown }: { readonly shown: FitScene }) {
  return (
    <div className="readout readout-fit">
      <table>
        <caption className="vh">Both divergences, in nats, by three routes</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">trapezoid rule</th>
            <th scope="col">{draws.toLocaleString('en-US')} draws</th>
            <th scope="col">closed form</th>
            <th scope="col">best possible</th>
          </tr>
        </thead>
        <tbody>
          <Row tex="\KL{q}{p}" judge={shown.reverse} />
          <Row tex="\KL{p}{q}" judge={shown.forward} />
        </tbody>
      </table>
    </div>
  );
}
