import { Axes } from '../../figures/Axes.tsx';
import { Area } from '../../figures/Area.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { bellOf, type HeatScene } from './scene.ts';
import { spokenOf } from './words.ts';

/** The part of the line that is drawn. */
export const reach = [-4.6, 4.6] as const;

/** A ring on the peak of each bell of the start. */
function Rings({ shown }: { readonly shown: HeatScene }) {
  return ([0, 1] as const).map((k) => {
    const param = k === 0 ? params.emMean1 : params.emMean2;
    const mean = shown.start.components[k]?.mean ?? NaN;
    return (
      <Handle
        key={k}
        at={[mean, bellOf(shown.start, k)(mean)]}
        mark="p"
        x={{
          label: param.meaning,
          value: mean,
          min: param.min,
          max: param.max,
          step: param.step,
          says: `${param.meaning} ${formatNumber(mean, 2)}; ${spokenOf(shown)}`,
          onMove: (next) => setValues({ [param.key]: next }),
        }}
        onStart={beginGesture}
        onEnd={endGesture}
      />
    );
  });
}

/** The names of both bells, outward from each other. */
function Names({ shown }: { readonly shown: HeatScene }) {
  const { narrow } = usePlane();
  const { mixture, melted } = shown;
  const means = mixture.components.map(({ mean }) => mean);
  return ([0, 1] as const).map((k) => {
    const mean = means[k] ?? NaN;
    const other = means[1 - k] ?? NaN;
    const out = mean < other || (mean === other && k === 0) ? -1 : 1;
    const height = Math.min(bellOf(mixture, k)(mean), 0.88 * shown.top);
    if (melted) {
      const aside = mean + 1.7 * (mixture.components[k]?.std ?? NaN);
      return k === 0 ? (
        <Label key={k} at={[aside, bellOf(mixture, k)(aside)]} offset={[0.4, 0.6]} mark="p">
          bells 1 and 2
        </Label>
      ) : null;
    }
    return (
      <Label key={k} at={[mean, height]} offset={[out, 0.4]} anchor={out < 0 ? 'end' : 'start'} mark="p">
        {narrow ? `${k + 1}` : `bell ${k + 1}`}
      </Label>
    );
  });
}

/** Both weighted bells over the data; dotted, where EM has moved them, the start with its rings. */
export function Bells({ shown }: { readonly shown: HeatScene }) {
  const { mixture, start, run, data, top } = shown;
  const said = mixture.components
    .map(({ mean, std }, k) => `bell ${k + 1} at ${formatNumber(mean, 2)}, of width ${formatNumber(std, 2)}`)
    .join(', and ');
  return (
    <Plane
      x={reach}
      y={[0, top]}
      height={11}
      narrowHeight={11}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`Two weighted bells: ${said}; ${data.length} data on the axis.`}
      handles={<Rings shown={shown} />}
    >
      <Area of={bellOf(mixture, 0)} mark="p" />
      <Axes x={{}} y={{ label: 'weight × density', ticks: 3 }} grid />
      {run &&
        ([0, 1] as const).map((k) => (
          <g key={k} data-term="p">
            <Curve of={bellOf(start, k)} className="heat-start" />
          </g>
        ))}
      <Curve of={bellOf(mixture, 0)} mark="p" />
      <Curve of={bellOf(mixture, 1)} mark="p" />
      <Points at={data.map((x) => [x, 0])} mark="data" />
      <Names shown={shown} />
    </Plane>
  );
}
