import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { Bells } from './Bells.tsx';
import { DataRings } from './DataRings.tsx';
import type { StairScene } from './scene.ts';
import { Shares } from './Shares.tsx';
import { StartRings } from './StartRings.tsx';

interface PictureProps {
  readonly shown: StairScene;
  readonly says: string;
  readonly onTouch: (datum: number) => void;
}

/** Data on their axis, the bells above, the shares below; the bells of the start and every datum can be dragged. */
export function Picture({ shown, says, onTouch }: PictureProps) {
  const { data, shares, now, view } = shown;
  const top = view.density;
  const [one, two] = now.components;
  const place = (mean = NaN, std = NaN, weight = NaN): string =>
    `weight ${formatNumber(weight, 2)}, mean ${formatNumber(mean, 2)}, standard deviation ${formatNumber(std, 2)}`;
  return (
    <Plane
      x={[-4.6, 4.6]}
      y={[-0.46 * top, top]}
      height={20}
      narrowHeight={20}
      drawnAt={928}
      inset={{ top: 2.2, left: 2.9, right: 0.6 }}
      label={`Bell 1 has ${place(one?.mean, one?.std, now.weights[0])}; bell 2 has ${place(two?.mean, two?.std, now.weights[1])}. ${data.length} data; shares of bell 1: ${shares.map((share) => formatNumber(share, 2)).join(', ')}.`}
      handles={
        <>
          <DataRings data={data} shares={shares} says={says} onTouch={onTouch} />
          <StartRings start={shown.start} top={top} says={says} />
        </>
      }
    >
      <Axes
        x={{ label: <Formula>x</Formula>, labelLength: 1 }}
        y={{ label: 'density', at: [0, top / 2, top], format: (value) => String(Number(value.toFixed(2))) }}
        grid
        baseline={0}
      />
      <Bells shown={shown} />
      <Shares data={data} shares={shares} foot={-0.44 * top} head={-0.13 * top} />
    </Plane>
  );
}
