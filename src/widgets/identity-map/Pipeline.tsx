import { within } from '../../figures/diagram/box.ts';
import { Mini } from '../../figures/diagram/Mini.tsx';
import { Part } from '../../figures/diagram/Part.tsx';
import { Wire } from '../../figures/diagram/Wire.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { wordClass } from '../../figures/theme.ts';
import type { Vector } from '../../math/matrix.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { sensors } from './model.ts';
import { params } from './params.ts';
import { parts, type PipelinePart } from './parts.ts';
import type { IdentityScene } from './scene.ts';

const rod = [0, 1] as const;
const heat = [-0.35, 1.45] as const;

/** A curve of sensor readings as points. */
export const curveOf = (readings: Vector): readonly Point[] => readings.map((y, k): Point => [sensors[k] ?? NaN, y]);

/** What stands in a part: a picture, or its name. */
function Inside({ part, shown }: { readonly part: PipelinePart; readonly shown: IdentityScene }) {
  const { x, y, em } = usePlane();
  const { id, box, mark } = part;
  const write = (at: Point, words: string, anchor: 'start' | 'middle' = 'middle') => (
    <text className={`lab ${wordClass(mark)}`} x={x.at(at[0])} y={y.at(at[1])} dy="0.34em" textAnchor={anchor}>
      <Formula>{words}</Formula>
    </text>
  );
  const corner = within(box, [-0.9, 0.8]);
  const picture = { box, x: rod, y: heat };
  if (id === 'datum')
    return (
      <>
        <Mini {...picture} of={curveOf(shown.x)} mark="data" filled />
        {write(corner, 'x', 'start')}
      </>
    );
  if (id === 'copy')
    return (
      <>
        <Mini {...picture} of={curveOf(shown.x)} mark="data" />
        <Mini {...picture} of={curveOf(shown.copy)} mark="p" filled />
        {write(corner, 'x', 'start')}
        <path
          className="graph-hat"
          d={`M${x.at(corner[0]) + 0.05 * em} ${y.at(corner[1]) - 0.36 * em}l${0.26 * em} ${-0.24 * em}l${0.26 * em} ${0.24 * em}`}
        />
      </>
    );
  if (id === 'code')
    return (
      <>
        {write(within(box, [0, 0.4]), 'z')}
        <text
          className="lab x-latent"
          x={x.at(box.at[0])}
          y={y.at(within(box, [0, -0.45])[1])}
          dy="0.34em"
          textAnchor="middle"
        >
          {formatNumber(shown.code, 2)}
        </text>
      </>
    );
  return write(box.at, id === 'encoder' ? 'enc' : 'dec');
}

/** The spot of the datum, by which it is dragged. */
function Spot({ shown }: { readonly shown: IdentityScene }) {
  const box = parts[0]?.box ?? { at: [0, 0], size: [1, 1] };
  const { key, min, max, step, meaning } = params.idmAt;
  const { idmAt } = shown.values;
  const [left] = within(box, [-1, 0]);
  return (
    <Handle
      at={within(box, [2 * idmAt - 1, (2 * (1 - heat[0])) / (heat[1] - heat[0]) - 1])}
      mark="data"
      x={{
        label: meaning,
        value: idmAt,
        min,
        max,
        step,
        says: `${meaning} ${formatNumber(idmAt, 2)}; squared error ${formatNumber(shown.error, 3)}`,
        onMove: (next) => setValues({ [key]: next }),
        valueAt: (at) => (at - left) / box.size[0],
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** From the datum through the narrow code to its copy, each part a term of the formula. */
export function Pipeline({ shown }: { readonly shown: IdentityScene }) {
  return (
    <Plane
      x={[0, 1]}
      y={[0, 1]}
      height={13}
      narrowHeight={11}
      drawnAt={928}
      inset={{ top: 0.4, right: 0.2, bottom: 0.4, left: 0.2 }}
      label={`A datum passes through an encoder, the code ${formatNumber(shown.code, 2)} and a decoder, and comes out as a copy with a squared error of ${formatNumber(shown.error, 3)}.`}
      handles={
        <>
          {parts.map((part) => (
            <Part
              key={part.id}
              box={part.box}
              shape={part.shape}
              mark={part.mark}
              says={part.says(shown)}
              chosen={shown.values.idmPart === part.id}
              onChoose={() => setValues({ [params.idmPart.key]: part.id })}
            >
              <Inside part={part} shown={shown} />
            </Part>
          ))}
          <Spot shown={shown} />
        </>
      }
    >
      {parts.slice(1).map(({ id, box, mark }, i) => {
        const from = parts[i];
        return (
          from && (
            <Wire key={id} from={within(from.box, [1, 0])} to={within(box, [-1, 0])} mark={i < 2 ? from.mark : mark} />
          )
        );
      })}
    </Plane>
  );
}
