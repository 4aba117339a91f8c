import type { ReactNode } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { hatchFill } from '../../figures/Hatch.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { fillClass, lineClass, wordClass, type Mark } from '../../figures/theme.ts';
import { markOf, nameOf, uses } from './names.ts';
import type { CutScene } from './scene.ts';
import { addedText, boundName, natsText } from './words.ts';

/** Heights from the top, in lanes: the bound, then each cut with a line of words over its two parts. */
const headRoom = 0.95;
const cutRoom = headRoom + 2;
const lanes = 1 + 3 * cutRoom;
const topOf = (cut: number): number => 1 + cut * cutRoom + headRoom;

interface LaneProps {
  /** Lanes from the top of the plane. */
  readonly top: number;
  readonly name: ReactNode;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly mark: Mark;
}

/** One lying bar from where the last one ended, its name at the left and its number in the column at the right. */
function Lane({ top, name, from, to, text, mark }: LaneProps) {
  const { x, y, em, id, width } = usePlane();
  const upper = y.at(lanes - top - 0.14);
  const height = y.at(lanes - top - 0.86) - upper;
  const middle = upper + height / 2;
  const [start, end] = [x.at(from), x.at(to)];
  const hatched = mark === 'gap';
  return (
    <g data-term={mark}>
      <text className={`lab ${wordClass(mark)}`} x={x.pixels[0] - 0.7 * em} y={middle} dy="0.35em" textAnchor="end">
        {name}
      </text>
      <rect
        className={hatched ? 'f-hatch' : mark === 'evidence' ? 'f-ink' : fillClass(mark)}
        {...(hatched ? { style: { fill: hatchFill(id, '+') } } : {})}
        x={Math.min(start, end)}
        y={upper}
        width={Math.abs(end - start)}
        height={height}
      />
      <path className={lineClass(mark)} d={`M${end} ${upper}v${height}`} />
      <text className={`lab num ${wordClass(mark)}`} x={width - 0.2 * em} y={middle} dy="0.35em" textAnchor="end">
        {text}
      </text>
    </g>
  );
}

/** Behind the bars: zero, the line at which all cuts end, the step from each first part to its second, and the uses. */
function Cuts({ shown }: { readonly shown: CutScene }) {
  const { x, y, em, width } = usePlane();
  const [left] = x.pixels;
  return (
    <>
      <text className="axis-name x-quiet" x={width - 0.2 * em} y={y.at(0) + 1.4 * em} textAnchor="end">
        nats
      </text>
      <path className="axis" d={`M${x.at(0)} ${y.at(lanes)}V${y.at(0)}`} />
      <path className="cuts-end" d={`M${x.at(shown.bound)} ${y.at(lanes - 0.14)}V${y.at(0)}`} data-term="elbo" />
      {shown.cuts.map(({ id, parts: [first] }, cut) => {
        const top = topOf(cut);
        return (
          <g key={id}>
            <text className="lab x-quiet" x={Math.max(0, left - 9.2 * em)} y={y.at(lanes - top) - 0.35 * em}>
              {uses[id]}
            </text>
            <path className="guide" d={`M${x.at(first.to)} ${y.at(lanes - top - 0.86)}V${y.at(lanes - top - 1.14)}`} />
          </g>
        );
      })}
    </>
  );
}

/** The bound, and below it the three ways to cut it: each part starts where the one before it ended, on one scale. */
export function CutBars({ shown }: { readonly shown: CutScene }) {
  const text = (value: number): string => natsText(shown, value);
  const name = boundName(shown);
  const told = shown.cuts.map(({ parts }) =>
    parts.map((part) => `${nameOf(part, shown.loss).long} ${text(part.value)}`).join(' and '),
  );
  return (
    <Plane
      x={shown.view}
      y={[0, lanes]}
      height={25}
      narrowHeight={25}
      drawnAt={674}
      inset={{ top: 0.2, left: 9.2, right: 5.2 }}
      label={`The ${name}, ${text(shown.bound)} nats, cut in three ways: ${told.join('; ')}.`}
    >
      <Axes x={{}} />
      <Cuts shown={shown} />
      <Lane top={0} name={name} from={0} to={shown.bound} text={text(shown.bound)} mark="elbo" />
      {shown.cuts.map(({ id, parts }, cut) =>
        parts.map((part, k) => (
          <Lane
            key={`${id} ${part.id}`}
            top={topOf(cut) + k}
            name={nameOf(part, shown.loss).short}
            from={part.from}
            to={part.to}
            text={k === 0 ? text(part.value) : addedText(shown, part.value)}
            mark={markOf[part.id]}
          />
        )),
      )}
    </Plane>
  );
}
