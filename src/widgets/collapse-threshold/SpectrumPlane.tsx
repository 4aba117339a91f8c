import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { changed, ownParams, type Direction, type Spectrum } from './spectrum.ts';
import { varianceText } from './words.ts';

interface SpectrumProps {
  readonly shown: Spectrum;
  readonly beta: number;
  readonly noise: number;
}

/** Where on the axis of directions, left of the first, the ring of the water stands. */
const waterAt = 0.35;

/** One press of an arrow key: a tenth to a hundredth of the variance, a round number. */
const stepAt = (lambda: number): number => 10 ** (Math.floor(Math.log10(lambda) + 1e-9) - 1);

const stateOf = ({ active, kl }: Direction): string => (active ? `lives, KL ${formatNumber(kl, 2)} nats` : 'is off');

/** A ring for each variance, moved upright, and one for the water. */
function Rings({ shown, beta, noise }: SpectrumProps) {
  const [, setNoise] = useParam(params.collapseNoise);
  const drag = { onStart: beginGesture, onEnd: endGesture };
  const { collapseNoise } = params;
  const logWater = Math.log(Math.min(shown.water, shown.view[1]));
  return (
    <>
      <Handle
        at={[waterAt, logWater]}
        mark="p"
        y={{
          ...collapseNoise,
          label: collapseNoise.meaning,
          value: noise,
          says: `${collapseNoise.meaning} ${formatNumber(noise, 2)}; water line at ${varianceText(shown.water)}; ${shown.active} of ${shown.count} directions live`,
          onMove: setNoise,
          valueAt: (at) => Math.exp(at) / beta,
        }}
        {...drag}
      />
      {shown.shown.map((direction, i) => {
        const { lambda, active } = direction;
        const param = ownParams[i] ?? ownParams[0];
        return (
          <Handle
            key={param.key}
            at={[i + 1, Math.log(lambda)]}
            mark={active ? 'latent' : 'data'}
            minor={!active}
            y={{
              label: `variance along direction ${i + 1}`,
              value: lambda,
              min: param.min,
              max: param.max,
              step: stepAt(lambda),
              says: `variance along direction ${i + 1} ${varianceText(lambda)}; its unit ${stateOf(direction)}`,
              onMove: (next) => setValues(changed(shown, i, next)),
              valueAt: Math.exp,
            }}
            {...drag}
          />
        );
      })}
    </>
  );
}

/** A thin stem from the foot of the plane to each variance, so that the rings stand on something. */
function Stems({ shown }: { readonly shown: Spectrum }) {
  const { x, y } = usePlane();
  return (
    <g data-term="data">
      {shown.shown.map(({ lambda }, i) => (
        // A direction has no identity but its place.
        <path key={i} className="axis" d={`M${x.at(i + 1)} ${y.pixels[0]}V${y.at(Math.log(lambda))}`} />
      ))}
    </g>
  );
}

/** The name of the water line, with its height where there is room. */
function WaterName({ shown }: { readonly shown: Spectrum }) {
  const { narrow } = usePlane();
  return (
    <Label at={[waterAt, Math.log(Math.min(shown.water, shown.view[1]))]} offset={[-0.9, 1.65]} mark="p">
      <Formula>βσ²</Formula>
      {!narrow && (
        <>
          {' '}
          = <tspan className="num">{varianceText(shown.water)}</tspan>
        </>
      )}
    </Label>
  );
}

/** The variances along the principal directions on a logarithmic axis, and the water line βσ² that drowns some of them. */
export function SpectrumPlane(props: SpectrumProps) {
  const { shown } = props;
  const [low, high] = shown.view;
  const water = Math.log(Math.min(shown.water, high));
  const powers = [0.001, 0.01, 0.1, 1, 10, 100].filter((power) => power >= low && power <= high);
  return (
    <Plane
      x={[0, 6.6]}
      y={[Math.log(low), Math.log(high)]}
      height={22}
      narrowHeight={20}
      inset={{ top: 2.4, left: 3.4 }}
      label={`Variances along the first six directions: ${shown.shown.map(({ lambda }) => varianceText(lambda)).join(', ')}. The water line lies at ${varianceText(shown.water)}; ${shown.shown.filter((each) => each.active).length} of the six stand above it.`}
      handles={<Rings {...props} />}
    >
      <Area of={() => water} from={() => Math.log(low)} mark="p" />
      <Axes
        x={{ at: [1, 2, 3, 4, 5, 6] }}
        y={{
          label: 'variance along each principal direction, log scale',
          at: powers.map((power) => Math.log(power)),
          format: (at) => String(Number(Math.exp(at).toPrecision(1))),
        }}
        grid
      />
      <Stems shown={shown} />
      <Bars
        bars={shown.shown.flatMap(({ lambda, active }, i) =>
          active
            ? [{ x: i + 1, width: 0.3, from: water, to: Math.log(lambda), mark: 'gap' as const, hatch: '+' as const }]
            : [],
        )}
      />
      <Curve of={() => water} mark="p" />
      <WaterName shown={shown} />
      {shown.shown.map(({ lambda, kl, active }, i) => (
        <Label
          // A direction has no identity but its place.
          key={i}
          at={[i + 1, Math.log(lambda)]}
          offset={[0, 1.65]}
          anchor="middle"
          {...(active ? { mark: 'gap' as const } : {})}
        >
          {active ? <tspan className="num">{formatNumber(kl, 2)}</tspan> : 'off'}
        </Label>
      ))}
    </Plane>
  );
}
