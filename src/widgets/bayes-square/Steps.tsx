import { Axes } from '../../figures/Axes.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Plane } from '../../figures/Plane.tsx';
import type { Known, SquareScene } from './scene.ts';
import { probabilityText } from './words.ts';

const marks = [0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999];
const logOdds = (p: number): number => Math.log(p / (1 - p));

/** The ends of the axis, in log-odds: probabilities of 0.0005 and 0.9995. */
const reach = 7.6;
const held = (odds: number): number => Math.min(reach, Math.log(odds));

/** The hops of one plane: an arc for each test, a point for what is known after it. */
function Hops({ steps }: { readonly steps: readonly Known[] }) {
  const { x, y, em } = usePlane();
  const foot = y.pixels[0];
  const last = steps.length - 1;
  // A name needs room of its own; the last one always has it.
  const named: number[] = [last];
  for (let n = last - 1; n >= 0; n--) {
    const right = steps[named.at(-1) ?? last];
    const here = steps[n];
    if (right && here && x.at(held(right.odds)) - x.at(held(here.odds)) > 3.4 * em) named.push(n);
  }
  return steps.map(({ tests, odds, probability }, n) => {
    const at = x.at(held(odds));
    const before = steps[n - 1];
    const from = before && x.at(held(before.odds));
    const lift = from === undefined ? 0 : Math.min(1.6 * em, 0.45 * (at - from));
    const beyond = Math.log(odds) > reach;
    return (
      <g key={tests}>
        {from !== undefined && (
          <g data-term="p">
            <path className="hop" d={`M${from} ${foot}Q${(from + at) / 2} ${foot - 2 * lift} ${at} ${foot}`} />
          </g>
        )}
        <g data-term={n === 0 ? 'prior' : undefined}>
          {beyond ? (
            <path className="hop-end" d={`M${at - 4} ${foot - 6}l8 6l-8 6Z`} />
          ) : (
            <circle className={n === 0 ? 'hop-prior' : 'hop-end'} cx={at} cy={foot} r="5" />
          )}
        </g>
        {named.includes(n) && (
          <text
            className="lab num x-ink"
            x={beyond ? at + em : at}
            y={foot - 2.2 * em}
            textAnchor={beyond ? 'end' : 'middle'}
          >
            {probabilityText(probability, 3)}
          </text>
        )}
      </g>
    );
  });
}

/** What is known before and after each positive test, on the axis on which every test is a step of one length. */
export function Steps({ shown }: { readonly shown: SquareScene }) {
  const said = shown.steps.map((step) => probabilityText(step.probability, 3)).join(', then ');
  return (
    <Plane
      x={[-reach, reach]}
      y={[0, 1]}
      height={6.6}
      narrowHeight={6.6}
      drawnAt={400}
      inset={{ top: 1.2, left: 1.4, right: 1.6, bottom: 2 }}
      label={`Probability of the condition, test by test, on a scale of log-odds: ${said}.`}
    >
      <Axes x={{ at: marks.map(logOdds), format: (a) => String(Number((1 / (1 + Math.exp(-a))).toFixed(3))) }} />
      <Hops steps={shown.steps} />
    </Plane>
  );
}
