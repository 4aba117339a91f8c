import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { gumbelLogProb } from '../../math/gumbel.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { Racer, RaceScene } from './scene.ts';
import { countText, spokenOf } from './words.ts';

const own = [params.logit1, params.logit2, params.logit3] as const;
const reach = [-7.5, 12] as const;

/** The height of the lane of a racer: the first runs on top. */
const laneOf = (k: number): number => 2 - k;

/** A ring on each logit, the start of its racer. */
function Rings({ shown }: { readonly shown: RaceScene }) {
  return own.map((param, k) => {
    const value = shown.racers[k]?.logit ?? NaN;
    return (
      <Handle
        key={param.key}
        at={[value, laneOf(k)]}
        mark="p"
        x={{
          label: param.meaning,
          value,
          min: param.min,
          max: param.max,
          step: param.step,
          says: `${param.meaning} ${formatNumber(value, 1)}; ${spokenOf(shown)}`,
          onMove: (next) => setValues({ [param.key]: next }),
        }}
        onStart={beginGesture}
        onEnd={endGesture}
      />
    );
  });
}

/** The lane of one racer: the law of where it comes in, and how far the noise has carried it this time. */
function Lane({
  racer: { logit, score },
  k,
  won,
}: {
  readonly racer: Racer;
  readonly k: number;
  readonly won: boolean;
}) {
  const { x, y } = usePlane();
  const lane = laneOf(k);
  // The top of a Gumbel density is 1/e; it may take two thirds of a lane.
  const height = (at: number): number => lane + 1.8 * Math.exp(gumbelLogProb({ location: logit, scale: 1 }, at));
  const [from, to] = [x.at(logit), x.at(Math.min(reach[1], score))];
  return (
    <>
      <Area of={height} from={() => lane} mark="p" />
      <path className="axis" d={`M${x.pixels[0]} ${y.at(lane)}H${x.pixels[1]}`} />
      <path className={won ? 'race-run won' : 'race-run'} d={`M${from} ${y.at(lane)}H${to}`} />
      <Points
        at={[[Math.min(reach[1], score), lane]]}
        mark="data"
        shape={won ? 'diamond' : 'ring'}
        radius={won ? 7 : 4}
      />
    </>
  );
}

/** The last race: each logit with its noise, and the law that the noise has. */
export function Track({ shown }: { readonly shown: RaceScene }) {
  const { racers, winner, races } = shown;
  const best = racers[winner - 1];
  return (
    <Plane
      x={reach}
      y={[-0.25, 2.95]}
      height={15}
      narrowHeight={14}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.9, right: 0.6 }}
      label={`Race ${races}: ${racers.map(({ logit, score }, k) => `class ${k + 1} from ${formatNumber(logit, 1)} to ${formatNumber(score, 2)}`).join(', ')}. Class ${winner} wins.`}
      handles={<Rings shown={shown} />}
    >
      <Axes
        x={{ label: 'logit + noise' }}
        y={{ label: `race ${countText(races)}`, at: [0, 1, 2], format: (lane) => `class ${3 - lane}` }}
      />
      {racers.map((racer, k) => {
        const name = k + 1;
        return <Lane key={name} racer={racer} k={k} won={winner === name} />;
      })}
      {best && (
        <Label
          at={[Math.min(reach[1], best.score), laneOf(winner - 1)]}
          offset={[best.score > 8 ? -0.9 : 0.9, 0.5]}
          anchor={best.score > 8 ? 'end' : 'start'}
          mark="data"
        >
          wins
        </Label>
      )}
    </Plane>
  );
}
