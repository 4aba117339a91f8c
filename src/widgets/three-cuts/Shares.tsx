import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { lineClass, type Mark } from '../../figures/theme.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { Picture } from './scene.ts';
import { leastShare, mostShare, withShare } from './share.ts';

type Discrete = Extract<Picture, { kind: 'discrete' }>;

interface SharesProps {
  readonly picture: Discrete;
  /** What every move changes, said after the value. */
  readonly says: string;
}

const sizes = [params.qSize1, params.qSize2, params.qSize3] as const;

/** A ring on the top of each bar of q; the other two give or take, so that the three always sum to 1. */
function Rings({ picture: { q }, says }: SharesProps) {
  return q.map((share, z) => (
    <Handle
      key={sizes[z]?.key}
      at={[z + 1, share]}
      mark="q"
      y={{
        label: `probability of state ${z + 1} under q`,
        value: share,
        min: leastShare,
        max: mostShare,
        step: 0.01,
        says: `q of state ${z + 1} ${formatNumber(share, 3)}; ${says}`,
        onMove: (next) =>
          setValues(Object.fromEntries(withShare(q, z, next).map((size, i) => [sizes[i]?.key ?? '', size]))),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  ));
}

/** A level across each bar: where q would have to stand to be the posterior, or the prior. */
function Levels({ at, mark }: { readonly at: readonly number[]; readonly mark: Mark }) {
  const { x, y } = usePlane();
  return (
    <g data-term={mark}>
      {at.map((level, z) => (
        // A state is known by its place.
        <path key={z} className={lineClass(mark)} d={`M${x.at(z + 0.58)} ${y.at(level)}H${x.at(z + 1.42)}`} />
      ))}
    </g>
  );
}

/** The three shares of q as bars with a ring on each, and the levels of the posterior and of the prior. */
export function Shares(props: SharesProps) {
  const { q, prior, posterior } = props.picture;
  const list = (values: readonly number[]): string => values.map((value) => formatNumber(value, 3)).join(', ');
  return (
    <Plane
      x={[0.45, 3.55]}
      y={[0, 1]}
      height={25}
      narrowHeight={15}
      drawnAt={232}
      inset={{ top: 3.4, left: 2.4, right: 0.4 }}
      label={`Three states. q is ${list(q)}, as bars; the posterior ${list(posterior)}, solid levels; the prior ${list(prior)}, dotted levels.`}
      handles={<Rings {...props} />}
    >
      <Axes
        x={{ at: [1, 2, 3], label: <Formula>z</Formula>, labelLength: 0 }}
        y={{ label: 'probability', at: [0, 0.5, 1], format: (share) => (share === 0.5 ? '0.5' : String(share)) }}
        grid
      />
      <Bars bars={q.map((to, z) => ({ x: z + 1, width: 0.6, to, mark: 'q' as const }))} />
      <Levels at={prior} mark="prior" />
      <Levels at={posterior} mark="p" />
      <Label at={[3.55, 1]} offset={[0, 1.9]} anchor="end" mark="p">
        posterior, solid
      </Label>
      <Label at={[3.55, 1]} offset={[0, 0.6]} anchor="end" mark="prior">
        prior, dotted
      </Label>
    </Plane>
  );
}
