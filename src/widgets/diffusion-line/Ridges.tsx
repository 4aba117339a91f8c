import { usePlane } from '../../figures/geometry.ts';
import { bandData, pathData, type Point } from '../../figures/path.ts';
import { mixtureLogProb } from '../../math/mixture.ts';
import type { Flow } from './flow.ts';

/** Levels whose density is drawn: the data, and every fifth from there. */
const shown = [0, 6, 11, 16, 21, 26, 31, 36, 41, 46, 51] as const;
/** Levels that the highest ridge is wide. */
const widest = 4.4;
const points = 160;

/** The exact density of every fifth level, drawn sideways from its place on the axis of time, all on one scale. */
export function Ridges({ laws }: { readonly laws: Flow['laws'] }) {
  const { x, y, id } = usePlane();
  const [low, high] = y.domain;
  const ridges = shown.flatMap((t) => {
    const law = laws[t];
    if (!law) return [];
    const logDensity = mixtureLogProb(law);
    const heights = Array.from({ length: points + 1 }, (_, i) => {
      const at = low + ((high - low) * i) / points;
      return { at, density: Math.exp(logDensity(at)) };
    });
    return [{ t, heights }];
  });
  const highest = Math.max(...ridges.flatMap(({ heights }) => heights.map(({ density }) => density)));
  return (
    <g data-term="p" clipPath={`url(#${id}clip)`}>
      {ridges.map(({ t, heights }) => {
        const edge = heights.map(({ at, density }): Point => [x.at(t + (widest * density) / highest), y.at(at)]);
        const foot = heights.map(({ at }): Point => [x.at(t), y.at(at)]);
        return (
          <g key={t}>
            <path className="f-p" d={bandData(edge, foot)} />
            <path className="m-p line-ridge" d={pathData(edge)} />
          </g>
        );
      })}
    </g>
  );
}
