import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { pathData } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { params } from './params.ts';
import type { MeansScene } from './scene.ts';
import { countText, numberText } from './words.ts';

/** Pixels that lie out of every view. */
const far = 1e5;

/** All running means as thin lines, and the first as a stronger one that the eye can follow. */
function Bundle({ shown }: { readonly shown: MeansScene }) {
  const { x, y, id } = usePlane();
  // Far out of view one height is as good as another, and a path can only be drawn through finite ones.
  const pixel = (height: number): number => Math.min(far, Math.max(-far, y.at(height)));
  const lines = shown.paths.map((path) =>
    pathData(path.filter(([, b]) => !Number.isNaN(b)).map(([a, b]) => [x.at(a), pixel(b)])),
  );
  return (
    <g data-term="data" clipPath={`url(#${id}clip)`}>
      <path className="mean-path" d={lines.slice(1).join('')} />
      <path className="mean-path first" d={lines[0]} />
    </g>
  );
}

/** The band of two standard errors around the mean, over the whole axis: it is known before anything is drawn. */
function Band({ edge, center }: { readonly edge: (logN: number) => number; readonly center: number }) {
  const lower = (logN: number): number => 2 * center - edge(logN);
  return (
    <>
      <Area of={edge} from={lower} mark="p" />
      <Curve of={edge} className="funnel-edge" />
      <Curve of={lower} className="funnel-edge" />
    </>
  );
}

const powers = ['1', '10', '100', '1,000', '10,000', '100,000'];

/** Twenty running means over the number of draws, on a log axis, with the band they should stay in where there is one. */
export function Funnel({ shown, label }: { readonly shown: MeansScene; readonly label: string }) {
  const { edge, center, ends, view, state, asked, inErrors } = shown;
  const [low, high] = view.y;
  const settles = state === 'band' || state === 'constant' || state === 'no-spread';
  const isInside = ([at, height]: readonly [number, number]): boolean =>
    edge === undefined || Math.abs(height - center) <= edge(at) - center;
  const inView = ends.filter(([, height]) => height >= low && height <= high);
  const says =
    shown.inside === undefined
      ? `${countText(asked)} draws in each average`
      : `${countText(asked)} draws in each average; ${shown.inside} of 20 inside, standard error ${numberText(shown.error)}`;
  const handle = (
    <Handle
      at={[Math.log10(asked), low]}
      mark="data"
      minor
      x={{
        label: params.n.meaning,
        value: asked,
        min: params.n.min,
        max: params.n.max,
        // A press is a fiftieth of what stands there: the axis is logarithmic.
        step: Math.max(1, Math.round(asked / 50)),
        says,
        valueAt: (logN) => Math.round(10 ** logN),
        onMove: (n) => setValues({ [params.n.key]: n }),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
  return (
    <Plane
      x={view.x}
      y={view.y}
      height={26}
      narrowHeight={19}
      inset={{ left: 3.6, right: 1.6 }}
      drawnAt={640}
      label={label}
      handles={handle}
    >
      {edge && <Band edge={edge} center={center} />}
      <Axes
        x={{
          label: (
            <>
              draws <Formula>n</Formula>
            </>
          ),
          labelLength: 7,
          at: [0, 1, 2, 3, 4, 5],
          format: (power) => powers[power] ?? '',
        }}
        y={{ label: inErrors ? 'average, in standard errors from E f' : 'average of n draws' }}
        grid
      />
      {settles && <Curve of={() => center} className="funnel-edge" />}
      <Curve
        of={[
          [Math.log10(asked), low],
          [Math.log10(asked), high],
        ]}
        className="guide"
      />
      <Bundle shown={shown} />
      <Points at={inView.filter(isInside)} mark="data" radius={3.4} />
      <Points at={inView.filter((end) => !isInside(end))} mark="gap" shape="cross" radius={4.5} />
      {edge && (
        <Label at={[0.35, edge(0.35)]} offset={[0.5, 0.6]} mark="p">
          ±2 standard errors
        </Label>
      )}
      {settles && (
        <Label at={[5, center]} offset={[0, 0.7]} anchor="end" mark="p">
          <tspan className="bb">E</tspan> <Formula>f(X)</Formula>
          {inErrors ? '' : ` = ${numberText(center)}`}
        </Label>
      )}
    </Plane>
  );
}
