import { at, type Matrix } from '../../math/matrix.ts';
import { formatNumber } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { count } from './noise.ts';
import type { NoiseScene } from './scene.ts';
import { degrees } from './words.ts';

/** The matrix A between its brackets. */
function Root({ root }: { readonly root: Matrix | undefined }) {
  const entries = root?.flat() ?? [];
  return (
    <p className="root-matrix">
      <Tex tex="A=" />
      <span
        className="brackets"
        role="img"
        aria-label={
          root
            ? `the matrix with rows ${root.map((row) => row.map((entry) => formatNumber(entry, 3)).join(', ')).join(' and ')}`
            : 'no matrix'
        }
      >
        {root ? entries.map((entry, k) => <Num key={k} value={entry} digits={3} chars={6} />) : 'none'}
      </span>
    </p>
  );
}

/** Whether a number agrees with Σ, as a mark with its meaning in words. */
function Agreement({ holds }: { readonly holds: boolean }) {
  return (
    <span className={holds ? 'agreement' : 'disagreement'}>
      <span aria-hidden="true">{holds ? '✓' : '✗'}</span>
      <span className="vh">{holds ? ' agrees with Σ' : ' differs from Σ'}</span>
    </span>
  );
}

interface RowProps {
  readonly tex: string;
  readonly name: string;
  readonly matrix: Matrix;
  readonly holds?: boolean;
}

/** A symmetric matrix as a row of its entries 11, 12 and 22. */
function Row({ tex, name, matrix, holds }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <Tex tex={tex} />, {name} {holds !== undefined && <Agreement holds={holds} />}
      </th>
      {[at(matrix, 0, 0), at(matrix, 0, 1), at(matrix, 1, 1)].map((entry, k) => (
        <td key={k}>
          <Num value={entry} digits={3} chars={6} />
        </td>
      ))}
    </tr>
  );
}

/** The numbers of the figure: A, then A Aᵀ, Σ and the covariance of the points entry by entry, and what changed. */
export function Readout({ shown }: { readonly shown: NoiseScene }) {
  const { cov, mapped, turned } = shown;
  return (
    <div className="readout readout-noise">
      <div className="root-facts">
        <Root root={mapped?.root} />
        {mapped && (
          <dl>
            <div>
              <dt>
                largest difference of <Tex tex="AA^{\top}" /> to <Tex tex="\Sigma" />
              </dt>
              <dd>
                <Num value={mapped.miss} digits={3} chars={5} />
              </dd>
            </div>
            <div>
              <dt>
                points moved from those of <Tex tex="L" />, on average
              </dt>
              <dd>
                <Num value={mapped.moved} digits={3} chars={5} />
              </dd>
            </div>
            <div>
              <dt>
                turn <Tex tex="Q" /> in <Tex tex="A=LQ" />
              </dt>
              <dd>{turned === undefined ? 'none' : degrees(turned)}</dd>
            </div>
          </dl>
        )}
      </div>
      <table>
        <caption className="vh">Covariances, entry by entry</caption>
        <thead>
          <tr>
            <td />
            {['11', '12', '22'].map((place) => (
              <th key={place} scope="col">
                {place}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row tex="\p{\Sigma}" name="asked for" matrix={cov} />
          {mapped && <Row tex="\q{AA^{\top}}" name="made by A" matrix={mapped.gram} holds={mapped.miss < 1e-9} />}
          {mapped && (
            <tr>
              <th scope="row">the {count} points</th>
              {mapped.sampleCov.means.map((mean, k) => (
                <td key={k}>
                  <Num value={mean} standardError={mapped.sampleCov.standardErrors[k]} digits={3} chars={5} />
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
