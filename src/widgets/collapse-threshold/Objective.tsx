import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { formatNumber } from '../../ui/format.ts';
import { weightLimit, type OneDirection } from './scene.ts';
import { objectiveName } from './words.ts';

/** Where the closed form puts the two tops: dotted lines down to the axis. */
function ClosedForm({ shown }: { readonly shown: OneDirection }) {
  const { x, y } = usePlane();
  const { weight, objective } = shown.closed;
  return (
    <g>
      {(weight > 0 ? [-weight, weight] : [0]).map((at) => (
        <path key={at} className="guide" d={`M${x.at(at)} ${y.pixels[0]}V${y.at(objective)}`} />
      ))}
    </g>
  );
}

/** The objective against the decoder weight, under the evidence; its tops by search and by closed form. */
export function Objective({ shown }: { readonly shown: OneDirection }) {
  const { dials, found, objective, evidence, ceiling, view } = shown;
  const [low, high] = view.nats;
  // For β < 1 the objective may lie above the evidence; then it does not carry the mark of a bound.
  const bound = dials.beta >= 1;
  const name = objectiveName(dials.beta);
  const tops = found.weight > 0 ? [-found.weight, found.weight] : [0];
  const nameAt = weightLimit * 0.8;
  return (
    <Plane
      x={[-weightLimit, weightLimit]}
      y={[low, high]}
      height={18}
      narrowHeight={13}
      drawnAt={440}
      inset={{ top: 2.2, left: 3.4, right: 0.6 }}
      label={`The ${name} against the decoder weight w, symmetric around 0, with its highest point at |w| = ${formatNumber(found.weight, 3)}, where it is ${formatNumber(found.objective, 3)} nats.`}
    >
      {bound && <Area of={objective} from={() => low} mark="elbo" />}
      <Axes
        x={{ label: <Formula>w</Formula>, labelLength: 1, ticks: 6 }}
        y={{ label: 'average over the data, nats', ticks: 4 }}
        grid
      />
      <ClosedForm shown={shown} />
      <Curve of={() => ceiling} className="collapse-ceiling" />
      <Curve of={evidence} mark="evidence" />
      {bound ? <Curve of={objective} mark="elbo" /> : <Curve of={objective} className="collapse-objective" />}
      <Points at={tops.map((w) => [w, found.objective])} {...(bound ? { mark: 'elbo' } : {})} shape="diamond" />
      <Label at={[0, ceiling]} offset={[0, 0.45]} anchor="middle">
        the best there is: log-likelihood of <Formula>N(0, λ)</Formula>
      </Label>
      <Label
        at={[-nameAt, evidence(nameAt)]}
        offset={[-0.2, dials.beta === 1 ? 1.5 : -1.8]}
        anchor="middle"
        mark="evidence"
      >
        <Formula>log p(x)</Formula>
      </Label>
      <Label
        at={[nameAt, objective(nameAt)]}
        offset={[0, dials.beta < 1 ? 0.7 : -2]}
        anchor="middle"
        {...(bound ? { mark: 'elbo' } : { strong: true })}
      >
        {name}
      </Label>
    </Plane>
  );
}
