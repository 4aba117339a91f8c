import { Tex } from '../../ui/Tex.tsx';
import { measuredErrors, type Measured } from './measure.ts';
import type { CostScene } from './scene.ts';
import { countText, densityText, errorOf, estimateText, partText, waitText } from './words.ts';

interface ReadoutProps {
  readonly shown: CostScene;
  readonly measured: Measured;
}

/** What the numerator costs, and what the denominator costs by each method, with what it finds. */
export function Readout({ shown, measured }: ReadoutProps) {
  const { exact, affordable, expected } = shown;
  const { grid, own, runs, wanted, finished } = measured;
  const mean = own?.means.at(-1);
  const missed =
    runs.length > 1 &&
    measuredErrors(measured, exact).some(({ size, error }) => error < (0.5 * shown.spread) / Math.sqrt(size));
  const wait = affordable ? '' : waitText(shown, measured);
  return (
    <div className="readout readout-cost">
      <table>
        <caption className="vh">The numerator and the denominator, what they cost and how far off they are</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">evaluations</th>
            <th scope="col">value</th>
            <th scope="col">relative error</th>
          </tr>
        </thead>
        <tbody>
          <tr className="lit">
            <th scope="row">
              numerator <Tex tex="\p{p(x\mid \z{z})}\,\prior{p(\z{z})}" /> at the ring
            </th>
            <td>1</td>
            <td>{densityText(shown.logNumerator)}</td>
            <td>none</td>
          </tr>
          <tr>
            <th scope="row">
              denominator <Tex tex="\ev{p(x)}" />, grid
            </th>
            <td>{countText(shown.count)}</td>
            <td>{grid ? densityText(Math.log(grid.value)) : affordable ? '…' : 'not computed'}</td>
            <td>{grid ? partText(errorOf(grid.value, exact)) : affordable ? '…' : 'not known'}</td>
          </tr>
          <tr>
            <th scope="row">
              denominator <Tex tex="\ev{p(x)}" />, draws from the prior
            </th>
            <td>{shown.samples.toLocaleString('en-US')}</td>
            <td>{own && mean !== undefined ? estimateText(mean, own.standardError) : '…'}</td>
            <td>{mean === undefined ? '…' : partText(errorOf(mean, exact))}</td>
          </tr>
          <tr>
            <th scope="row">
              denominator <Tex tex="\ev{p(x)}" />, exactly, by turning the axes
            </th>
            <td>none</td>
            <td>{densityText(Math.log(exact))}</td>
            <td>none</td>
          </tr>
        </tbody>
      </table>
      <p>
        {wait} The mean of {shown.samples.toLocaleString('en-US')} draws has a standard deviation of{' '}
        {partText(expected)}: the dotted line, exact. Dots: measured over{' '}
        {finished ? wanted : `${runs.length} of ${wanted}`} runs.
        {missed && ' Where they lie below the line, the runs have missed the rare draws that carry the mean.'}
      </p>
    </div>
  );
}
