import { useMemo } from 'react';
import { Ellipse } from '../../../figures/Ellipse.tsx';
import { usePlane } from '../../../figures/geometry.ts';
import { pathData, type Point } from '../../../figures/path.ts';
import { fillClass, lineClass } from '../../../figures/theme.ts';
import type { DensityAnswer, PosteriorAnswer } from '../../../vae/protocol/questions.ts';
import { covarianceOf, type CodesScene } from '../../vae-trainer/codes.ts';
import { contoursOf, type LineCurve } from './overlayScene.ts';
import {
  densityCurves,
  fieldOf,
  holeRuns,
  holesPath,
  placeOfCode,
  posteriorCurves,
  posteriorField,
} from './overlayScene.ts';
import type { Field, Place } from './contour.ts';

/** Height of the highest curve over one unit, as a share of the plane's. */
const curveShare = 0.38;

function Contours({
  field,
  place,
  mark,
  filled,
}: {
  readonly field: Field;
  readonly place: Place;
  readonly mark: 'p' | 'q' | 'prior';
  readonly filled?: boolean;
}) {
  const { x, y, id } = usePlane();
  const bands = useMemo(
    () =>
      contoursOf(field, (a, b) => {
        const [px, py] = place(a, b);
        return [x.at(px), y.at(py)];
      }),
    [field, place, x, y],
  );
  return (
    <g data-term={mark} className="plane-contours" clipPath={`url(#${id}clip)`}>
      {bands.map(({ line, region }, i) => (
        <g key={i}>
          {filled && <path className={fillClass(mark)} d={region} />}
          <path className={lineClass(mark)} d={line} />
        </g>
      ))}
    </g>
  );
}

function Curves({ curves }: { readonly curves: readonly LineCurve[] }) {
  const { x, y, id } = usePlane();
  const [foot, top] = y.pixels;
  const most = Math.max(...curves.flatMap(({ points }) => points.map(([, density]) => density)));
  const scale = (curveShare * (foot - top)) / (most || 1);
  return (
    <g className="plane-contours" clipPath={`url(#${id}clip)`}>
      {curves.map(({ mark, points }) => (
        <path
          key={mark}
          data-term={mark}
          className={lineClass(mark)}
          d={pathData(points.map(([z, density]): Point => [x.at(z), foot - scale * density]))}
        />
      ))}
    </g>
  );
}

function Holes({ density }: { readonly density: DensityAnswer }) {
  const { x, y, id } = usePlane();
  const path = useMemo(
    () =>
      density.axes.length > 1
        ? holesPath(density, (a, b) => [x.at(a), y.at(b)])
        : holeRuns(density)
            .map(([from, to]) => `M${x.at(from)} ${y.pixels[0]}H${x.at(to)}V${y.pixels[1]}H${x.at(from)}Z`)
            .join(''),
    [density, x, y],
  );
  return (
    <g data-term="prior" className="plane-holes" clipPath={`url(#${id}clip)`}>
      <defs>
        <pattern id={`${id}holes`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path d="M0 0V9" />
        </pattern>
      </defs>
      <path d={path} fill={`url(#${id}holes)`} />
    </g>
  );
}

/** The selected datum: a cross on its code and the ellipse of its posterior. */
function Selected({ scene, code }: { readonly scene: CodesScene; readonly code: number }) {
  const { x, y, id } = usePlane();
  const [px, py] = [x.at(scene.x[code] ?? 0), y.at(scene.y[code] ?? 0)];
  return (
    <>
      {scene.unitY > 0 && (
        <Ellipse center={[scene.x[code] ?? 0, scene.y[code] ?? 0]} covariance={covarianceOf(scene, code)} mark="q" />
      )}
      <g className="plane-selected" data-term="data" clipPath={`url(#${id}clip)`}>
        <path d={`M${px - 13} ${py}h8M${px + 5} ${py}h8M${px} ${py - 13}v8M${px} ${py + 5}v8`} />
      </g>
    </>
  );
}

interface OverlayProps {
  readonly scene: CodesScene;
  /** The index of the selected code, or −1. */
  readonly selected: number;
  readonly density: DensityAnswer | undefined;
  readonly show: { readonly density: boolean; readonly holes: boolean; readonly prior: boolean };
  /** p(z | x) of the selected datum, where it is shown. */
  readonly posterior: PosteriorAnswer | undefined;
}

/** What lies over the codes: the aggregate posterior, holes, a learned prior, and the selected datum with its true posterior. */
export function Overlay({ scene, selected, density, show, posterior }: OverlayProps) {
  const straight: Place = useMemo(() => (a, b) => [a, b], []);
  const turned = useMemo(() => placeOfCode(scene), [scene]);
  const fields = useMemo(
    () => density && { aggregate: fieldOf(density, density.aggregate), prior: fieldOf(density, density.prior) },
    [density],
  );
  const truth = useMemo(() => posterior && posteriorField(posterior), [posterior]);
  const oneUnit = scene.unitY === 0;
  return (
    <>
      {show.holes && density && <Holes density={density} />}
      {show.density && fields?.aggregate && <Contours field={fields.aggregate} place={straight} mark="q" filled />}
      {show.prior && fields?.prior && <Contours field={fields.prior} place={straight} mark="prior" />}
      {oneUnit && (show.density || show.prior) && density && (
        <Curves curves={densityCurves(density).filter(({ mark }) => show.density || mark === 'prior')} />
      )}
      {truth && <Contours field={truth} place={turned} mark="p" />}
      {oneUnit && posterior && <Curves curves={posteriorCurves(posterior)} />}
      {selected >= 0 && <Selected scene={scene} code={selected} />}
    </>
  );
}
