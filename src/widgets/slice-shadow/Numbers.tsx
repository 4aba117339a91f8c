import { Num } from '../../ui/Num.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { bandHalf } from './band.ts';
import { params } from './params.ts';
import type { SliceScene } from './scene.ts';
import { densityText } from './words.ts';

/** The slice by three routes. */
function Routes({ shown }: { readonly shown: SliceScene }) {
  const { formula, quadrature, band } = shown;
  return (
    <table>
      <caption className="vh">Mean and standard deviation of the slice, by three routes</caption>
      <thead>
        <tr>
          <th scope="col">the slice</th>
          <th scope="col">mean</th>
          <th scope="col">standard deviation</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">by formula</th>
          <td>
            <Num value={formula.mean} digits={4} chars={7} />
          </td>
          <td>
            <Num value={formula.std} digits={4} chars={6} />
          </td>
        </tr>
        <tr>
          <th scope="row">joint along the line, scaled to area 1</th>
          {quadrature ? (
            <>
              <td>
                <Num value={quadrature.mean} digits={4} chars={7} />
              </td>
              <td>
                <Num value={quadrature.std} digits={4} chars={6} />
              </td>
            </>
          ) : (
            <td colSpan={2}>there is no density to scale</td>
          )}
        </tr>
        <tr>
          <th scope="row">
            {band.count.toLocaleString('en-US')} samples in a band of ± {bandHalf} standard deviations
          </th>
          {band.mean && band.std ? (
            <>
              <td>
                <Num value={band.mean.mean} standardError={band.mean.standardError} digits={4} chars={7} />
              </td>
              <td>
                <Num value={band.std.mean} standardError={band.std.standardError} digits={4} chars={6} />
              </td>
            </>
          ) : (
            <td colSpan={2}>too few so far out</td>
          )}
        </tr>
      </tbody>
    </table>
  );
}

/** How much narrower the slice is, and why its variance cannot exceed the shadow's on average. */
export function Numbers({ shown }: { readonly shown: SliceScene }) {
  const { formula, shadow, law, variance, known, kept } = shown;
  const joint = shown.logJoint;
  return (
    <div className="readout">
      <Routes shown={shown} />
      <p>
        slice over shadow: <Num value={formula.std / shadow.std} digits={4} chars={6} />
        {law.name === 'normal' && (
          <>
            {' '}
            = <Tex tex="\sqrt{1-\rho^2}" />
          </>
        )}
        . All slices together: <Num value={variance.within} digits={3} chars={5} /> (mean of their variances) +{' '}
        <Num value={variance.between} digits={3} chars={5} /> (variance of their means) ={' '}
        <Num value={shadow.std ** 2} digits={3} chars={5} />, the variance of the shadow.
      </p>
      {joint !== undefined && (
        <p>
          At <Tex tex={`x_${kept}`} /> = <Num value={shown.at} digits={2} />: joint{' '}
          <span className="num">{densityText(joint)}</span> / marginal <Tex tex={`p(x_${known})`} />{' '}
          <span className="num">{densityText(shown.logMarginal)}</span> = conditional{' '}
          <span className="num">{densityText(joint - shown.logMarginal)}</span>
        </p>
      )}
      <p>
        Seed of the samples <NumberField param={params.sliceSeed} />
      </p>
    </div>
  );
}
