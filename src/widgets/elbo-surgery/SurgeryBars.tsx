import type { ReactNode } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { hatchFill } from '../../figures/Hatch.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { fillClass, lineClass, wordClass, type Mark } from '../../figures/theme.ts';
import type { SurgeryScene } from './scene.ts';
import { natsText } from './words.ts';

interface RowProps {
  /** Its place from the top: 0, 1 or 2. */
  readonly row: number;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly mark: Mark;
  readonly hatch?: '+' | '-';
}

/** One lying bar with its name at the left and its number at its end. */
function Row({ row, name, from, to, mark, hatch }: RowProps): ReactNode {
  const { x, y, em, id } = usePlane();
  const top = y.at(2.82 - row);
  const height = y.at(2.18 - row) - top;
  const [left, right] = [x.at(from), x.at(to)];
  const middle = top + height / 2;
  // Inside a long bar of the second row, where the wall may stand right behind its end.
  const inside = row === 1 && right - left > 5 * em;
  return (
    <g data-term={mark}>
      <text className={`lab ${wordClass(mark)}`} x={x.pixels[0] - 0.7 * em} y={middle} dy="0.35em" textAnchor="end">
        {name}
      </text>
      <rect
        className={hatch ? 'f-hatch' : fillClass(mark)}
        {...(hatch ? { style: { fill: hatchFill(id, hatch) } } : {})}
        x={left}
        y={top}
        width={Math.max(0, right - left)}
        height={height}
      />
      <path className={lineClass(mark)} d={`M${left} ${top}V${top + height}M${right} ${top}V${top + height}`} />
      <text
        className={`lab num ${wordClass(mark)}`}
        x={right + (inside ? -0.5 : 0.5) * em}
        y={middle}
        dy="0.35em"
        textAnchor={inside ? 'end' : 'start'}
      >
        {natsText(to - from)}
      </text>
    </g>
  );
}

/** Where one bar ends and the next begins, and the wall that the information cannot pass. */
function Lines({ shown }: { readonly shown: SurgeryScene }) {
  const { x, y, em } = usePlane();
  const { mutualInformation, averageKl, logN } = shown;
  const wall = x.at(logN);
  return (
    <>
      <path className="guide" d={`M${x.at(mutualInformation)} ${y.at(1.2)}V${y.at(0.8)}`} />
      <path className="guide" d={`M${x.at(averageKl)} ${y.at(2.2)}V${y.at(0.2)}`} />
      <path className="surgery-wall" d={`M${wall} ${y.at(2)}V${y.at(1)}`} />
      <text className="lab x-ink" x={wall + 0.5 * em} y={y.at(1.9)} dy="0.35em">
        <Formula>log N</Formula> = {natsText(logN)}
      </text>
    </>
  );
}

/** The average penalty and the two parts it is made of, one below the other; all in nats. */
export function SurgeryBars({ shown }: { readonly shown: SurgeryScene }) {
  const { averageKl, mutualInformation, marginalKl, logN, view } = shown;
  return (
    <Plane
      x={[0, view.nats]}
      y={[0, 3]}
      height={12}
      narrowHeight={12}
      inset={{ top: 0.6, left: 8, right: 3 }}
      label={`Bars: the average KL, ${natsText(averageKl)} nats, is the information, ${natsText(mutualInformation)} nats, of at most ${natsText(logN)}, and the mismatch, ${natsText(marginalKl)} nats.`}
    >
      <Axes x={{ label: 'nats' }} />
      <Row row={0} name="average KL" from={0} to={averageKl} mark="gap" />
      <Row row={1} name="information" from={0} to={mutualInformation} mark="latent" />
      <Row
        row={2}
        name="+ mismatch"
        from={mutualInformation}
        to={mutualInformation + marginalKl}
        mark="gap"
        hatch="+"
      />
      <Lines shown={shown} />
    </Plane>
  );
}
