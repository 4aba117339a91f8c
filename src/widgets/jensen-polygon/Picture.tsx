import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { GapBar } from './GapBar.tsx';
import type { JensenScene, ScenePoint } from './scene.ts';
import { gapText } from './words.ts';

interface PictureProps {
  readonly shown: JensenScene;
  readonly tangent: boolean;
}

/** The weight of a point as the size of a disk under its handle. */
function Weight({ point }: { readonly point: ScenePoint }) {
  const { x, y, em } = usePlane();
  return (
    <g data-term="data">
      <circle className="weight-disk" cx={x.at(point.x)} cy={y.at(point.y)} r={2.3 * em * Math.sqrt(point.weight)} />
    </g>
  );
}

/** A letter of the doubled alphabet, as for expectations. */
const Mean = () => <tspan className="bb">E</tspan>;

/** Where the points and their mean stand on the axis, each with its name, in as many rows as keep the names apart. */
function Feet({ shown }: { readonly shown: JensenScene }) {
  const { x, y, em } = usePlane();
  const [foot] = y.pixels;
  const names = [
    ...shown.points.map((point, i) => ({
      at: point.x,
      top: point.y,
      width: 4.8 * em,
      weight: point.weight,
      index: i + 1,
    })),
    { at: shown.mean, top: shown.phiOfMean, width: 2.6 * em, weight: 0, index: 0 },
  ].toSorted((a, b) => a.at - b.at);
  const ends: number[] = [];
  return names.map(({ at, top, width, weight, index }) => {
    const left = x.at(at) - width / 2;
    const free = ends.findIndex((end) => end <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = left + width;
    return (
      <g key={index} data-term={index === 0 ? 'evidence' : 'data'}>
        <path className="guide" d={`M${x.at(at)} ${foot - (row * 1.35 + 1.3) * em}V${y.at(top)}`} />
        <Label
          at={[at, shown.view.y[0]]}
          offset={[0, 0.4 + 1.35 * row]}
          anchor="middle"
          mark={index === 0 ? 'evidence' : 'data'}
        >
          {index === 0 ? (
            <>
              <Mean /> <Formula>X</Formula>
            </>
          ) : (
            <>
              <Formula>{`x_${index}`}</Formula> {Math.round(100 * weight)}%
            </>
          )}
        </Label>
      </g>
    );
  });
}

/** A short heavy line, centered on a point: where a mean stands. */
function Rule({ at, mark }: { readonly at: readonly [number, number]; readonly mark: 'evidence' | 'elbo' }) {
  const { x, y, em } = usePlane();
  return (
    <g data-term={mark}>
      <path className={`m-${mark} mean-rule`} d={`M${x.at(at[0]) - 1.1 * em} ${y.at(at[1])}h${2.2 * em}`} />
    </g>
  );
}

/** The curve, the polygon or the supporting line, the two means and the gap between them. */
export function Picture({ shown, tangent }: PictureProps) {
  const { points, mean, phiOfMean, meanOfPhi, gap, slope, view } = shown;
  const plane = usePlane();
  const line = (at: number): number => phiOfMean + slope * (at - mean);
  // A convex curve leaves the side below its slope free; the label goes there, or straight down at the edge.
  const downhill = slope < 0 ? -1 : 1;
  const room =
    (downhill < 0 ? plane.x.at(mean) - plane.x.pixels[0] : plane.x.pixels[1] - plane.x.at(mean)) > 5 * plane.em;
  const side = room ? downhill : -downhill;
  // Where Jensen fails the mean of φ is the lower of the two, and its name goes below it.
  const up = gap < 0 ? -1 : 1;
  const barHigh = Math.abs(plane.y.at(meanOfPhi) - plane.y.at(phiOfMean));
  return (
    <>
      <Feet shown={shown} />
      {!tangent && <Curve of={shown.polygon} closed className="chord" />}
      <Curve of={shown.phi} {...(view.x[0] === 0 ? { between: [0.02, view.x[1]] as const } : {})} className="graph" />
      {tangent && <Curve of={line} className="support" />}
      {tangent &&
        points.map((point, i) => <GapBar key={i} x={point.x} from={point.support} to={point.y} width={0.7} />)}
      {points.map((point, i) => (
        <Weight key={i} point={point} />
      ))}
      <GapBar x={mean} from={phiOfMean} to={meanOfPhi} />
      <Rule at={[mean, phiOfMean]} mark="evidence" />
      <Rule at={[mean, meanOfPhi]} mark="elbo" />
      <Label
        at={[mean, phiOfMean]}
        offset={[side * 0.9, up > 0 ? -1.35 : 0.65]}
        anchor={side < 0 ? 'end' : 'start'}
        mark="evidence"
      >
        <Formula>φ(</Formula>
        <Mean /> <Formula>X)</Formula>
      </Label>
      <Label at={[mean, meanOfPhi]} offset={[0, up > 0 ? 0.65 : -1.35]} anchor="middle" mark="elbo">
        <Mean /> <Formula>φ(X)</Formula>
      </Label>
      <Label
        at={[mean, (phiOfMean + meanOfPhi) / 2]}
        offset={[-downhill * 1.3, barHigh < plane.em ? 0.2 : -0.35]}
        anchor={downhill < 0 ? 'start' : 'end'}
        mark="gap"
      >
        gap <tspan className="num">{gapText(gap)}</tspan>
      </Label>
    </>
  );
}
