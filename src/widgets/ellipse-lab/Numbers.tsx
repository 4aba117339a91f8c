import { NumberField } from '../../ui/NumberField.tsx';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { sampleCount } from './samples.ts';
import type { EllipseScene } from './scene.ts';
import { radiusText } from './words.ts';

/** Σ as a matrix in brackets. */
function Covariance({ entries }: { readonly entries: readonly [number, number, number] }) {
  const [s11, s12, s22] = entries.map((entry) => formatNumber(Math.abs(entry) < 1e-12 ? 0 : entry, 3));
  return (
    <span
      className="live-matrix"
      role="img"
      aria-label={`rows ${s11}, ${s12} and ${s12}, ${s22}`}
      suppressHydrationWarning
    >
      {[s11, s12, s12, s22].map((text, i) => (
        <span key={i}>{text}</span>
      ))}
    </span>
  );
}

/** Σ, its determinant by two routes, and its eigenpairs. */
function Eigenpairs({ shown }: { readonly shown: EllipseScene }) {
  const [longer, shorter] = shown.axes;
  return (
    <>
      <p className="matrix-line">
        <Tex tex="\Sigma=" /> <Covariance entries={shown.covariance} />
      </p>
      <p>
        <Tex tex="|\Sigma|" /> = <Num value={shown.determinant} digits={4} chars={7} /> ={' '}
        <Tex tex="\lambda_1\lambda_2" /> = <Num value={longer.eigenvalue * shorter.eigenvalue} digits={4} chars={7} />
      </p>
      <table>
        <caption className="vh">The axes of the ellipse</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">
              <span className="vh">variance along it</span>
              <Tex tex="\lambda" />
            </th>
            <th scope="col">half-length</th>
            <th scope="col">direction (°)</th>
          </tr>
        </thead>
        <tbody>
          {shown.axes.map((axis, k) => (
            <tr key={k}>
              <th scope="row">{k === 0 ? 'longer axis' : 'shorter axis'}</th>
              <td>
                <Num value={axis.eigenvalue} digits={3} chars={6} />
              </td>
              <td>
                <Num value={axis.half} digits={3} chars={5} />
              </td>
              <td>
                <Num value={axis.degrees} digits={1} chars={5} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** The log density of the point by four routes, and the mass within the radius by two. */
function Density({ shown }: { readonly shown: EllipseScene }) {
  const { point, mass, counted, radius } = shown;
  if (!point.logDensity || mass === undefined || !counted) return null;
  const { definition, cholesky, eigenvectors, factors } = point.logDensity;
  const routes = [
    ['inverse, determinant', definition],
    ['Cholesky factor', cholesky],
    ['along eigenvectors', eigenvectors],
    ['marginal × conditional', factors],
  ] as const;
  return (
    <>
      <table>
        <caption>
          <Tex tex="\log p(x)" /> in nats, <Num value={point.distance} digits={3} chars={5} /> standard deviations from{' '}
          <Tex tex="\mu" />
        </caption>
        <tbody>
          {routes.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <Num value={value} digits={4} chars={8} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Within <Tex tex="r" /> = {radiusText(radius)}: <Tex tex="1-e^{-r^2/2}" /> ={' '}
        <Num value={mass} digits={mass > 0.9999 ? 6 : 4} chars={6} />; of {sampleCount.toLocaleString('en-US')} samples{' '}
        <Num value={counted.mean} standardError={counted.standardError} digits={4} chars={6} />
      </p>
    </>
  );
}

/** Why no constant turns e^exponent into a density: the boxes never fill up. */
function NoDensity({ shown }: { readonly shown: EllipseScene }) {
  return (
    <>
      <p>
        Exponent at <Tex tex="x" />: <Num value={shown.point.exponent} digits={3} chars={6} />, so{' '}
        <Tex tex="e^{-\frac12(x-\mu)^{\!\top}\Sigma^{-1}(x-\mu)}" /> ={' '}
        <Num value={Math.exp(shown.point.exponent)} digits={3} chars={7} />
      </p>
      <table>
        <caption>
          Its integral over boxes along the axes, in units of <Tex tex="2\pi\sqrt{\lvert\lambda_1\lambda_2\rvert}" />
        </caption>
        <thead>
          <tr>
            <th scope="col">box, in standard deviations</th>
            <th scope="col">integral</th>
          </tr>
        </thead>
        <tbody>
          {shown.boxes.map(({ radius, integral }) => (
            <tr key={radius}>
              <th scope="row">± {radius}</th>
              <td>
                <Num value={integral} digits={integral >= 100 ? 0 : 3} chars={7} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        A density would need 1 in the end, and <Tex tex="|\Sigma|^{-1/2}" /> is the root of a negative number.
      </p>
    </>
  );
}

/** Everything that the ellipse says in numbers. */
export function Numbers({ shown }: { readonly shown: EllipseScene }) {
  return (
    <div className="readout beside-plane">
      <Eigenpairs shown={shown} />
      {shown.definite ? <Density shown={shown} /> : <NoDensity shown={shown} />}
      {shown.definite && (
        <p className="seed-line">
          Seed of the samples <NumberField param={params.ellipseSeed} />
        </p>
      )}
    </div>
  );
}
