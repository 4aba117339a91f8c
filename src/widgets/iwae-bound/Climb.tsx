import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { useParam } from '../../state/useParam.ts';
import { params } from './params.ts';
import type { BoundScene } from './scene.ts';
import { natsText, samplesText } from './words.ts';

/** The ring that chooses how many samples are averaged. */
function SamplesHandle({ shown: { chosen } }: { readonly shown: BoundScene }) {
  const param = params.importanceSamples;
  const [samples, setSamples] = useParam(param);
  return (
    <Handle
      at={[chosen.samples, chosen.bound]}
      mark="elbo"
      x={{
        label: param.meaning,
        value: samples,
        min: param.min,
        max: param.max,
        step: param.step,
        says: `${samplesText(samples)}; bound ${natsText(chosen.bound)} nats`,
        onMove: setSamples,
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** The bounds of one to eight samples, each with its gap to the evidence, and the law of large K as a dashed guide. */
export function Climb({ shown }: { readonly shown: BoundScene }) {
  const { rungs, logEvidence, view, guide } = shown;
  const [foot, head] = view;
  const held = (level: number): number => Math.max(level, foot);
  const width = 0.62;
  return (
    <Plane
      x={[0.45, 8.55]}
      y={view}
      height={17}
      narrowHeight={13}
      drawnAt={400}
      inset={{ top: 2.4, left: 4.1, right: 0.9 }}
      label={`The bound for one to eight samples, in nats: ${rungs.map(({ bound }) => natsText(bound)).join(', ')}. The evidence is ${natsText(logEvidence)}.`}
      handles={<SamplesHandle shown={shown} />}
    >
      <Axes x={{ at: [1, 2, 3, 4, 5, 6, 7, 8] }} y={{ label: 'nats' }} grid />
      <Bars
        bars={rungs.map(({ samples, bound }) => ({ x: samples, width, from: foot, to: held(bound), mark: 'elbo' }))}
      />
      <Bars
        bars={rungs.map(({ samples, bound }) => ({
          x: samples,
          width,
          from: held(bound),
          to: logEvidence,
          mark: 'gap',
          hatch: '+',
        }))}
      />
      <Curve of={guide} between={[0.6, 8.55]} className="large-k" />
      <Curve
        of={[
          [0.45, logEvidence],
          [8.55, logEvidence],
        ]}
        mark="evidence"
      />
      <Label at={[0.6, logEvidence]} offset={[0, 0.5]} mark="evidence">
        <Formula>log p(x)</Formula>
      </Label>
      <Label at={[8.5, foot + 0.08 * (head - foot)]} anchor="end" mark="elbo">
        the bound, <Formula>K</Formula> samples
      </Label>
    </Plane>
  );
}
