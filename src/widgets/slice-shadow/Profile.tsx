import type { ReactNode } from 'react';
import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { Center } from './laws.ts';

interface ProfileProps {
  readonly label: string;
  readonly mark: 'p' | 'prior';
  /** The density; nothing where all mass lies on the spikes. */
  readonly density: ((x: number) => number) | undefined;
  readonly spikes?: readonly number[];
  readonly center: Center;
  /** What the standard deviation is called and how long it is. */
  readonly width: string;
  readonly view: number;
  readonly top: number;
  /** The number of the coordinate. */
  readonly of: 1 | 2;
  readonly handles?: ReactNode;
}

/** One density over the kept coordinate, with one standard deviation to either side of its mean drawn in. */
export function Profile(props: ProfileProps) {
  const { label, mark, density, spikes = [], center, width, view, top, of, handles } = props;
  const { mean, std } = center;
  // One standard deviation from its mean a bell turns from bending down to bending up.
  const level = density ? Math.max(0.04 * top, density(mean + std)) : 0.62 * top;
  return (
    <Plane
      x={[-view, view]}
      y={[0, top]}
      height={12.5}
      narrowHeight={11}
      drawnAt={400}
      inset={{ top: 0.8, bottom: 2, left: 2.6, right: 1 }}
      label={label}
      handles={handles}
    >
      {density && <Area of={density} mark={mark} />}
      <Axes x={{ label: <Formula>{`x_${of}`}</Formula>, labelLength: 2 }} y={{ ticks: 3 }} />
      {density && <Curve of={density} mark={mark} />}
      {spikes.map((x) => (
        <g key={x}>
          <Curve
            of={[
              [x, 0],
              [x, 0.8 * top],
            ]}
            mark={mark}
          />
          <Label at={[x, 0.8 * top]} offset={[0, 0.35]} anchor="middle" mark={mark}>
            mass {spikes.length === 1 ? '1' : '½'}
          </Label>
        </g>
      ))}
      <g data-term={mark}>
        <Curve
          of={[
            [mean - std, level],
            [mean + std, level],
          ]}
          className={mark === 'p' ? 'slice-width' : 'shadow-width'}
        />
      </g>
      <Label at={[mean + std, level]} offset={[0.5, -0.3]} mark={mark}>
        {width}
      </Label>
    </Plane>
  );
}
