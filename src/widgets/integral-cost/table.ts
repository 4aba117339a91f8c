import { measuredErrors, type Measured } from './measure.ts';
import type { CostScene } from './scene.ts';
import { countText, densityText, errorOf } from './words.ts';

const percent = (part: number): number => 100 * part;

/** The figure's numbers: by each method what it costs, what it finds and how far off that is. */
export function tableOf(shown: CostScene, measured: Measured) {
  const { exact, samples, n, k } = shown;
  const { grid, own, ladder, runs } = measured;
  const waiting = 'being computed';
  return {
    columns: ['method', 'evaluations', 'p(x)', 'relative error (%)'],
    rows: [
      ['exact, by turning the axes', 'none', exact, 0],
      [
        `grid, ${n} points on each of ${k} axes`,
        countText(shown.count),
        grid?.value ?? (shown.affordable ? waiting : 'not computed'),
        grid ? percent(errorOf(grid.value, exact)) : shown.affordable ? waiting : 'not computed',
      ],
      [
        'draws from the prior, this seed',
        samples,
        own?.means.at(-1) ?? waiting,
        own ? percent(errorOf(own.means.at(-1) ?? NaN, exact)) : waiting,
      ],
      ['their standard error, from the draws themselves', samples, own?.standardError ?? waiting, ''],
      ['their exact standard deviation', samples, exact * shown.expected, percent(shown.expected)],
      ...ladder.map((each) => [
        `grid, ${each.n} points on each axis`,
        countText(BigInt(each.n) ** BigInt(k)),
        each.value,
        percent(errorOf(each.value, exact)),
      ]),
      ...measuredErrors(measured, exact)
        .filter(() => runs.length > 1)
        .map(({ size, error }) => [`draws, root mean square of ${runs.length} runs`, size, '', percent(error)]),
      ['one value of p(x | z) p(z), at the chosen z', 1, densityText(shown.logNumerator), ''],
    ] as (string | number)[][],
  };
}
