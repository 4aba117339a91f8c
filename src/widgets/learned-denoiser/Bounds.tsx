import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import type { BoundPoint } from '../../models/denoiser/protocol.ts';
import { formatNumber } from '../../ui/format.ts';
import { denoiserStep } from './params.ts';
import type { DenoiserScene } from './scene.ts';

const across = [0, denoiserStep.max] as const;
const level = (value: number): readonly Point[] => [
  [across[0], value],
  [across[1], value],
];
const curve = (points: readonly BoundPoint[]): readonly Point[] => points.map(({ step, mean }): Point => [step, mean]);

/** The bound over the run, under the ceiling of the data and above the autoencoder. */
export function Bounds({ shown: { learned } }: { readonly shown: DenoiserScene }) {
  const view = learned?.view;
  const low = view ? Math.floor(Math.min(view.autoencoder.elbo, view.target.mean, -2) - 0.8) : -4;
  const high = view ? Math.ceil(2 * view.law.mean + 0.6) / 2 : -0.5;
  return (
    <Plane
      x={across}
      y={[Math.max(low, -6), high]}
      height={17}
      narrowHeight={15}
      drawnAt={440}
      inset={{ top: 2.2, left: 2.9, right: 0.6 }}
      label={
        view
          ? `After ${learned.step} steps the bound is ${formatNumber(view.fitted.mean, 2)} nats; the autoencoder has ${formatNumber(view.autoencoder.elbo, 2)}, the law of the data ${formatNumber(view.law.mean, 2)}.`
          : 'The bound over the run appears here when the trainer has started.'
      }
    >
      <Axes x={{ label: 'steps', ticks: 4 }} y={{ label: 'nats per point', ticks: 4 }} grid />
      {view && (
        <>
          <Curve of={level(view.law.mean)} mark="evidence" />
          <Curve of={level(view.autoencoder.elbo)} className="denoiser-other" />
          <Curve of={curve(view.targetHistory)} className="denoiser-target" />
          <Curve of={curve(view.history)} mark="elbo" />
          <Points at={[[learned.step, view.fitted.mean]]} mark="elbo" radius={4} />
          <Label at={[across[1], view.law.mean]} offset={[0, 0.5]} anchor="end" mark="evidence">
            law of the data
          </Label>
          {learned.step > 0.4 * across[1] && (
            <Label at={[learned.step, view.fitted.mean]} offset={[-0.4, -1.2]} anchor="end" mark="elbo">
              diffusion
            </Label>
          )}
          <Label at={[across[1], view.autoencoder.elbo]} offset={[0, -1.2]} anchor="end">
            dashed: VAE, recorded
          </Label>
        </>
      )}
    </Plane>
  );
}

/** The noise error over the run. */
export function Losses({ shown: { learned } }: { readonly shown: DenoiserScene }) {
  const view = learned?.view;
  return (
    <Plane
      x={across}
      y={[0, 1.05]}
      height={17}
      narrowHeight={13}
      drawnAt={440}
      inset={{ top: 2.2, left: 2.9, right: 0.6 }}
      label={
        view
          ? `The squared noise error per coordinate is ${formatNumber(view.losses.at(-1) ?? 1, 3)} after ${learned.step} steps; who predicts no noise has 1.`
          : 'The noise error over the run appears here when the trainer has started.'
      }
    >
      <Axes x={{ label: 'steps', ticks: 4 }} y={{ label: 'squared noise error', ticks: 4 }} grid />
      <Curve of={level(1)} className="guide" />
      {view && <Curve of={view.losses.map((loss, i): Point => [(i + 1) * view.lossEvery, loss])} mark="p" />}
      <Label at={[across[1], 1]} offset={[0, -1.2]} anchor="end">
        1: no noise is told
      </Label>
    </Plane>
  );
}
