import { useMemo, useRef, type PointerEvent } from 'react';
import { Axes } from '../../../../figures/Axes.tsx';
import { Formula } from '../../../../figures/Formula.tsx';
import { Handle } from '../../../../figures/Handle.tsx';
import { usePlane } from '../../../../figures/geometry.ts';
import { pathData, type Point } from '../../../../figures/path.ts';
import { beginGesture, endGesture, setValues } from '../../../../state/page.ts';
import { axisNames, type CodesScene } from '../../../vae-trainer/codes.ts';
import { Pane } from '../../../vae-trainer/Pane.tsx';
import { numberText } from '../../../vae-trainer/words.ts';
import { exploreParams } from './params.ts';
import { alongPath, type Place } from './ways.ts';

/** The parameters of the way points, in order. */
export const wayPoints = [
  [exploreParams.exploreX1, exploreParams.exploreY1],
  [exploreParams.exploreX2, exploreParams.exploreY2],
  [exploreParams.exploreX3, exploreParams.exploreY3],
  [exploreParams.exploreX4, exploreParams.exploreY4],
  [exploreParams.exploreX5, exploreParams.exploreY5],
] as const;

function Codes({ scene }: { readonly scene: CodesScene }) {
  const { x, y, id } = usePlane();
  const path = useMemo(() => {
    let dots = '';
    for (let n = 0; n < scene.count; n++) dots += `M${x.at(scene.x[n]!).toFixed(1)} ${y.at(scene.y[n]!).toFixed(1)}h0`;
    return dots;
  }, [scene, x, y]);
  return <path className="path-codes" data-term="latent" d={path} clipPath={`url(#${id}clip)`} />;
}

/** Takes a line drawn by mouse or pen; a finger scrolls the page, and moves the way points. */
function Ground() {
  const plane = usePlane();
  const stroke = useRef<Place[]>(null);
  const [left, right] = plane.x.pixels;
  const [foot, top] = plane.y.pixels;
  const locate = (event: PointerEvent<SVGRectElement>): Place => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box) return [0, 0];
    return [
      plane.x.invert(((event.clientX - box.left) * plane.width) / box.width),
      plane.y.invert(((event.clientY - box.top) * plane.height) / box.height),
    ];
  };
  const lay = (): void => {
    if (!stroke.current || stroke.current.length < 3) return;
    const places = alongPath(stroke.current, wayPoints.length);
    setValues({
      explorePoints: wayPoints.length,
      ...Object.fromEntries(
        wayPoints.flatMap(([px, py], n) => [
          [px.key, places[n]?.[0] ?? 0],
          [py.key, places[n]?.[1] ?? 0],
        ]),
      ),
    });
  };
  const end = (): void => {
    if (!stroke.current) return;
    stroke.current = null;
    endGesture();
  };
  return (
    <rect
      className="path-ground"
      x={left}
      y={top}
      width={right - left}
      height={foot - top}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        stroke.current = [locate(event)];
        beginGesture();
      }}
      onPointerMove={(event) => {
        if (!stroke.current) return;
        stroke.current.push(locate(event));
        lay();
      }}
      onPointerUp={end}
      onLostPointerCapture={end}
    />
  );
}

function Way({ points }: { readonly points: readonly Place[] }) {
  const { x, y, id } = usePlane();
  return (
    <path
      className="m-latent"
      data-term="latent"
      clipPath={`url(#${id}clip)`}
      d={pathData(points.map(([a, b]): Point => [x.at(a), y.at(b)]))}
    />
  );
}

interface PathPlaneProps {
  readonly scene: CodesScene;
  readonly points: readonly Place[];
}

/** The codes as dots, and a way among them: drawn by pointer, or set by its way points. */
export function PathPlane({ scene, points }: PathPlaneProps) {
  const { reach } = scene;
  const names = axisNames(scene);
  const [across, up] = names.map((name) => name.replace('_', ''));
  const handles = points.map(([a, b], n) => {
    const [px, py] = wayPoints[n]!;
    const slide = (param: typeof px, name: string, value: number) => ({
      label: param.meaning,
      value,
      min: param.min,
      max: param.max,
      step: param.step,
      says: `${name} ${numberText(value, 2)}`,
      onMove: (next: number) => setValues({ [param.key]: next }),
    });
    return (
      <Handle
        key={n}
        at={[a, b]}
        mark="latent"
        label={`Way point ${n + 1}`}
        minor={n > 0}
        x={slide(px, across ?? '', a)}
        {...(scene.unitY === 0 ? {} : { y: slide(py, up || 'height', b) })}
        onStart={beginGesture}
        onEnd={endGesture}
      />
    );
  });
  return (
    <Pane
      x={[-reach, reach]}
      y={[-reach, reach]}
      label={`A way through the latent plane over ${points.length} way points.`}
      height={17}
      inset={{ top: 1.2, right: 0.8, bottom: 2, left: 2.4 }}
      stillWidth={300}
      handles={
        <>
          <Ground />
          {handles}
        </>
      }
    >
      <Axes
        x={{ label: <Formula>{names[0]}</Formula>, labelLength: 2, mark: 'latent', ticks: 5 }}
        y={scene.unitY === 0 ? { at: [] } : { label: <Formula>{names[1]}</Formula>, mark: 'latent', ticks: 5 }}
      />
      <Codes scene={scene} />
      <Way points={points} />
    </Pane>
  );
}
