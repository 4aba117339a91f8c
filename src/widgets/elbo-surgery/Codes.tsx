import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { Code, SurgeryScene } from './scene.ts';

const meanParams = [params.surgeryM1, params.surgeryM2, params.surgeryM3, params.surgeryM4] as const;

interface CodesProps {
  readonly shown: SurgeryScene;
  /** What every move changes, said after the value. */
  readonly says: string;
}

/** The outermost code on the right, which carries the ring of the width. */
const outermost = (codes: readonly Code[]): Code | undefined =>
  codes.toSorted((a, b) => b.normal.mean - a.normal.mean)[0];

/** A ring on the top of each code, and one on the shoulder of the rightmost for the width of all. */
function Rings({ shown, says }: CodesProps) {
  const drag = { onStart: beginGesture, onEnd: endGesture };
  const last = outermost(shown.codes);
  const { surgeryS } = params;
  return (
    <>
      {last && (
        <Handle
          at={[last.normal.mean + last.normal.std, last.share(last.normal.mean + last.normal.std)]}
          mark="q"
          minor
          x={{
            ...surgeryS,
            label: surgeryS.meaning,
            value: last.normal.std,
            says: `${surgeryS.meaning} ${formatNumber(last.normal.std, 2)}; ${says}`,
            onMove: (std) => setValues({ [surgeryS.key]: std }),
            valueAt: (z) => z - last.normal.mean,
          }}
          {...drag}
        />
      )}
      {meanParams.map((param, n) => {
        const code = shown.codes[n];
        if (!code) return null;
        const { mean } = code.normal;
        return (
          <Handle
            key={param.key}
            at={[mean, code.share(mean)]}
            mark="q"
            x={{
              ...param,
              label: param.meaning,
              value: mean,
              says: `${param.meaning} ${formatNumber(mean, 2)}; ${says}`,
              onMove: (next) => setValues({ [param.key]: next }),
            }}
            {...drag}
          />
        );
      })}
    </>
  );
}

/** The data by number, above their codes; codes that stand together share one label. */
function Numbers({ codes }: { readonly codes: readonly Code[] }) {
  const groups: { at: Code; names: number[] }[] = [];
  const named = codes.map((code, n) => ({ code, name: n + 1 }));
  for (const { code, name } of named.toSorted((a, b) => a.code.normal.mean - b.code.normal.mean)) {
    const last = groups.at(-1);
    if (last && code.normal.mean - last.at.normal.mean < 0.3) last.names.push(name);
    else groups.push({ at: code, names: [name] });
  }
  return groups.map(({ at, names }) => (
    <Label
      key={names.join()}
      at={[at.normal.mean, at.share(at.normal.mean)]}
      offset={[0, 1.15]}
      anchor="middle"
      mark="q"
    >
      {names.toSorted((a, b) => a - b).join(', ')}
    </Label>
  ));
}

/** The name of the average, on its flank where there is room. */
function AverageName({ shown }: { readonly shown: SurgeryScene }) {
  const { narrow } = usePlane();
  const means = shown.codes.map(({ normal }) => normal.mean);
  const reach = 0.7 * (shown.codes[0]?.normal.std ?? 0);
  const [left, right] = [Math.min(...means) - reach, Math.max(...means) + reach];
  const side = -left <= right ? -1 : 1;
  const at = side < 0 ? Math.max(left, -3.2) : Math.min(right, 3.2);
  return (
    <Label at={[at, shown.aggregate(at)]} offset={[side * 0.7, 0.5]} anchor={side < 0 ? 'end' : 'start'} mark="q">
      <Formula>q(z)</Formula>
      {!narrow && ', the average'}
    </Label>
  );
}

/** The codes, each at an Nth of its height so that they add up, their average, and the prior; what differs is hatched. */
export function Codes(props: CodesProps) {
  const { codes, aggregate, prior, view } = props.shown;
  const means = codes.map(({ normal }) => formatNumber(normal.mean, 2));
  const std = codes[0]?.normal.std ?? 0;
  const ends = codes.map(({ normal }) => normal.mean);
  // The prior is named on the side that the codes leave free.
  const side = -Math.min(...ends) < Math.max(...ends) ? -1 : 1;
  const priorAt = side * 2.6;
  return (
    <Plane
      x={[-5, 5]}
      y={[0, view.density]}
      height={20}
      narrowHeight={15}
      inset={{ top: 2.4, left: 2.9 }}
      label={`Four codes, bell curves with means ${means.join(', ')} and standard deviation ${formatNumber(std, 2)}, each drawn at a quarter of its height; their average, dashed; and the prior, dotted.`}
      handles={<Rings {...props} />}
    >
      <Area of={aggregate} from={prior} mark="gap" hatch="+" sign="+" />
      <Area of={aggregate} from={prior} mark="gap" hatch="-" sign="-" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density' }} grid />
      <Curve of={prior} mark="prior" />
      {codes.map(({ share }, n) => (
        // A code is known by its datum.
        <g key={n} data-term="q">
          <Curve of={share} className="surgery-code" />
        </g>
      ))}
      <Numbers codes={codes} />
      <Curve of={aggregate} mark="q" />
      <AverageName shown={props.shown} />
      <Label at={[priorAt, prior(priorAt)]} offset={[side * 0.3, 0.8]} anchor={side < 0 ? 'end' : 'start'} mark="prior">
        <Formula>p(z)</Formula>
      </Label>
    </Plane>
  );
}
