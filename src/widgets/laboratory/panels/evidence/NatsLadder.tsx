import { Axes } from '../../../../figures/Axes.tsx';
import { Formula } from '../../../../figures/Formula.tsx';
import { usePlane } from '../../../../figures/geometry.ts';
import { hatchFill } from '../../../../figures/Hatch.tsx';
import { Plane } from '../../../../figures/Plane.tsx';
import type { Interval } from '../../../../figures/scale.ts';
import { fillClass, lineClass, wordClass } from '../../../../figures/theme.ts';
import { ladderText, type Rung } from './ladder.ts';

/** Height of a rung with its line of words, in label sizes. */
const rungHeight = 2.75;

interface OneProps {
  readonly rung: Rung;
  /** How many rungs begin at it or below it. */
  readonly rows: number;
}

function One({ rung, rows }: OneProps) {
  const { x, y, em, id } = usePlane();
  const { mark, formula, name, text, from, to, error = 0, hatch, wall } = rung;
  const top = y.at(rows) + 1.45 * em;
  const height = 0.85 * em;
  const [left, right] = [from === undefined ? x.pixels[0] : x.at(from), x.at(to)];
  const [start, end] = [Math.min(left, right), Math.max(left, right)];
  const words = top - 0.42 * em;
  const reach = x.at(to + error) - right;
  return (
    <g data-term={mark}>
      <text className={`lab ${wordClass(mark)}`} x={x.pixels[0]} y={words}>
        {formula !== undefined && <Formula>{formula}</Formula>} {name}
      </text>
      <text className={`lab num ${wordClass(mark)}`} x={x.pixels[1]} y={words} textAnchor="end">
        {text}
      </text>
      <rect
        className={
          hatch ? 'f-hatch' : fillClass(mark === 'elbo' || mark === 'gap' || mark === 'latent' ? mark : undefined)
        }
        {...(hatch ? { style: { fill: hatchFill(id, hatch) } } : {})}
        x={start}
        y={top}
        width={end - start}
        height={height}
      />
      {from === undefined && (
        // The bar goes on to the left: its scale does not begin at zero.
        <path
          className="ladder-cut"
          d={`M${left + 0.9 * em} ${top - 2}l${-0.35 * em} ${height + 4}m${0.4 * em} 0l${0.35 * em} ${-height - 4}`}
        />
      )}
      {from !== undefined && <path className={lineClass(mark)} d={`M${left} ${top}v${height}`} />}
      <path className={lineClass(mark)} d={`M${right} ${top}v${height}`} />
      {reach > 1.5 && (
        <path
          className="ladder-error"
          d={`M${right - reach} ${top + height / 2}h${2 * reach}m0 -4v8m${-2 * reach} 0v-8`}
        />
      )}
      {rows > 1 && <path className="guide" d={`M${right} ${top + height}V${y.at(rows - 1) + 1.45 * em}`} />}
      {wall !== undefined && (
        <path className="surgery-wall" d={`M${x.at(wall)} ${top - 0.25 * em}v${height + 0.5 * em}`} />
      )}
    </g>
  );
}

interface NatsLadderProps {
  readonly rungs: readonly Rung[];
  readonly nats: Interval;
  /** What the ladder is about, before its numbers are said. */
  readonly label: string;
}

/** Lying bars on one axis of nats, each with its name and its number above it, and a level line from end to end. */
export function NatsLadder({ rungs, nats, label }: NatsLadderProps) {
  return (
    <div className="nats-ladder">
      <Plane
        x={nats}
        y={[-0.2, rungs.length]}
        height={(rungs.length + 0.2) * rungHeight + 2.4}
        inset={{ top: 0.2, right: 0.6, bottom: 2.2, left: 0.2 }}
        drawnAt={540}
        label={`${label}: ${ladderText(rungs)}. All in nats.`}
      >
        <Axes x={{ label: 'nats' }} />
        {rungs.map((rung, row) => (
          <One key={rung.id} rung={rung} rows={rungs.length - row} />
        ))}
      </Plane>
    </div>
  );
}
