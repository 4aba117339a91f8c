import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { AnatomyScene } from './scene.ts';
import { slideOf } from './slide.ts';

const shades = [params.x1, params.x2, params.x3, params.x4] as const;
const hats = [params.hat1, params.hat2, params.hat3, params.hat4] as const;

/** How far from the middle of a pixel its two rings stand. */
const apart = 0.22;

/** The feet of the three rows of squares below the axis, and their height. */
const rows = [-0.4, -0.72, -1.04] as const;
const tall = 0.28;

/** The image, its reconstruction and the error as squares of gray; 0 is black and 1 is white. */
function Squares({ shown: { x, mean, pixel } }: { readonly shown: AnatomyScene }) {
  const plane = usePlane();
  const lists = [x, mean, x.map((shade, j) => Math.abs(shade - (mean[j] ?? NaN)))];
  const height = plane.y.at(0) - plane.y.at(tall);
  return lists.map((list, row) =>
    list.map((shade, j) => {
      const left = plane.x.at(j + 0.6);
      const gray = Math.round(255 * Math.min(1, shade));
      return (
        <rect
          key={`${row} ${j}`}
          className={j === pixel ? 'anatomy-square under-lens' : 'anatomy-square'}
          style={{ fill: `rgb(${gray} ${gray} ${gray})` }}
          x={left}
          y={plane.y.at((rows[row] ?? 0) + tall)}
          width={plane.x.at(j + 1.4) - left}
          height={height}
        />
      );
    }),
  );
}

interface ImagePlaneProps {
  readonly shown: AnatomyScene;
  readonly says: string;
}

/** Four pixels: their shades and the decoder’s as rings to drag, the errors between them, and all three as gray squares. */
export function ImagePlane({ shown, says }: ImagePlaneProps) {
  const { x, mean } = shown;
  const drag = { onStart: beginGesture, onEnd: endGesture };
  return (
    <Plane
      x={[0.35, 4.6]}
      y={[-1.08, 1.06]}
      height={25}
      narrowHeight={23}
      drawnAt={448}
      inset={{ top: 2.2, left: 4, right: 0.4, bottom: 0.6 }}
      label={`Four pixels from black, 0, to white, 1: ${x.map((shade, j) => `${formatNumber(shade, 2)} reconstructed as ${formatNumber(mean[j] ?? NaN, 2)}`).join(', ')}.`}
      handles={
        <g className="anatomy-rings">
          {x.map((shade, j) => {
            const [own, hat] = [shades[j], hats[j]];
            if (!own || !hat) return null;
            const value = mean[j] ?? NaN;
            return (
              <g key={own.key}>
                <Handle at={[j + 1 - apart, shade]} mark="data" minor y={slideOf(own, shade, says)} {...drag} />
                <Handle at={[j + 1 + apart, value]} mark="p" minor y={slideOf(hat, value, says)} {...drag} />
              </g>
            );
          })}
        </g>
      }
    >
      <Axes
        y={{ label: 'shade', at: [0, 0.5, 1], format: (value) => value.toFixed(1) }}
        x={{ at: [] }}
        grid
        baseline={0}
      />
      <Bars
        bars={x.map((shade, j) => ({ x: j + 1, width: 0.16, from: shade, to: mean[j] ?? NaN, mark: 'p' as const }))}
      />
      <Squares shown={shown} />
      <Label at={[0.5, rows[0]]} offset={[0, 0.75]} anchor="end" mark="data">
        <Formula>x</Formula>
      </Label>
      <Label at={[0.5, rows[1]]} offset={[0, 0.75]} anchor="end" mark="p">
        <Formula>x̂</Formula>
      </Label>
      <Label at={[0.5, rows[2]]} offset={[0, 0.75]} anchor="end">
        error
      </Label>
    </Plane>
  );
}
