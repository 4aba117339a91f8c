import { usePlane } from '../../figures/geometry.ts';
import type { Groups } from './lattice.ts';
import { groups } from './picture.ts';
import type { SquareScene } from './scene.ts';
import { areasOf, type Split } from './split.ts';
import { peopleText } from './words.ts';

/** The middle and the size of each area of a split, in the order of its areas. */
function boxesOf({ width, left, right }: Split): Groups<{ x: number; y: number; w: number; h: number }> {
  const other = (1 + width) / 2;
  return [
    { x: width / 2, y: left / 2, w: width, h: left },
    { x: width / 2, y: (1 + left) / 2, w: width, h: 1 - left },
    { x: other, y: right / 2, w: 1 - width, h: right },
    { x: other, y: (1 + right) / 2, w: 1 - width, h: 1 - right },
  ];
}

interface NamesProps {
  readonly shown: SquareScene;
  readonly sortBy: 'condition' | 'test';
}

/** The name and number of each group in its area, where there is room, and of both parts below the square. */
export function GroupNames({ shown, sortBy }: NamesProps) {
  const { x, y, em } = usePlane();
  const split = shown[sortBy];
  const { truePositive, falseNegative, falsePositive, trueNegative, present, absent, positive, negative } = shown.table;
  const entries = [truePositive, falseNegative, falsePositive, trueNegative] as const;
  // By test the areas are those of hits, false alarms, misses, all clear.
  const order = sortBy === 'condition' ? ([0, 1, 2, 3] as const) : ([0, 2, 1, 3] as const);
  const [first, rest] = sortBy === 'condition' ? [present, absent] : [positive, negative];
  const [firstName, restName] = sortBy === 'condition' ? ['have it', 'do not'] : ['positive', 'not'];
  const boxes = boxesOf(split);
  const [x0, x1] = x.pixels;
  const foot = y.pixels[0] + 1.4 * em;
  const areas = areasOf(split);
  return (
    <>
      {order.map((group, k) => {
        const box = boxes[k] ?? boxes[0];
        const text = `${peopleText(entries[group].people)} ${groups[group].name}`;
        const wide = x.at(box.w) - x0 > (0.5 * text.length + 0.6) * em;
        if (!wide || y.pixels[0] - y.at(box.h) < 1.5 * em || !((areas[k] ?? 0) > 0)) return null;
        return (
          <text
            key={group}
            className="lab x-ink who-name"
            x={x.at(box.x)}
            y={y.at(box.y)}
            dy="0.35em"
            textAnchor="middle"
          >
            {text}
          </text>
        );
      })}
      <text className="lab x-ink" x={x0} y={foot}>
        {peopleText(first.people)} {firstName}
      </text>
      <text className="lab x-ink" x={x1} y={foot} textAnchor="end">
        {peopleText(rest.people)} {restName}
      </text>
    </>
  );
}
