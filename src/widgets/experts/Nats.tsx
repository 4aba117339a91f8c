import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { Fit } from './fit.ts';
import { expertsStep } from './params.ts';

/** The mean −log density in nats of a normal around answers with this mean squared error, with the std that fits best. */
export const natsOfSquare = (square: number): number => 0.5 * (1 + Math.log(2 * Math.PI * square));

/** The loss of the mixture as it trained, beside that of a normal around the one network, and of the law itself. */
export function Nats({ fit }: { readonly fit: Fit | undefined }) {
  const history = fit?.view;
  const every = history?.every ?? 1;
  const along = (values: readonly number[], of: (value: number) => number): Point[] =>
    values.map((value, k) => [k * every, of(value)]);
  const square = fit ? natsOfSquare(fit.train.square) : NaN;
  // The label stands over the curve early in the run, where there is room.
  const early =
    history?.mixtureHistory[Math.round((0.2 * expertsStep.max) / every)] ?? history?.mixtureHistory.at(-1) ?? 0;
  return (
    <Plane
      x={[0, expertsStep.max]}
      y={[-2.1, 2]}
      height={13}
      narrowHeight={13}
      drawnAt={440}
      inset={{ top: 1.9, left: 2.4, right: 0.6 }}
      label={
        fit
          ? `Mean loss on the training data in nats: the mixture ${formatNumber(fit.train.mixture, 3)}, a normal around the one network ${formatNumber(square, 3)}, the law of the data ${formatNumber(fit.train.law, 3)}.`
          : 'The loss in nats, once the trainer has answered.'
      }
    >
      <Axes
        x={{ label: 'steps', at: [0, 250, 500, 750] }}
        y={{
          label: 'mean −log p(y | x), nats',
          at: [-2, -1, 0, 1, 2],
          format: (value) => String(value).replace('-', '−'),
        }}
        grid
      />
      {fit && history && (
        <>
          <Curve
            of={[
              [0, fit.train.law],
              [expertsStep.max, fit.train.law],
            ]}
            mark="evidence"
          />
          <Curve of={along(history.squareHistory, natsOfSquare)} className="expert-single" />
          <Curve of={along(history.mixtureHistory, (value) => value)} mark="p" />
          <Label at={[expertsStep.max, fit.train.law]} offset={[-0.2, -1]} anchor="end" mark="evidence">
            the law itself
          </Label>
          <Label at={[expertsStep.max, square]} offset={[-0.2, 0.5]} anchor="end">
            one network
          </Label>
          <Label at={[0.14 * expertsStep.max, Math.min(1.6, early)]} offset={[0, 0.6]} anchor="start" mark="p">
            mixture
          </Label>
        </>
      )}
    </Plane>
  );
}
