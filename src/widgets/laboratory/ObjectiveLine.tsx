import type { Settings, Training } from '../../state/training.ts';
import { Tex } from '../../ui/Tex.tsx';
import { numberText, wholeText } from '../vae-trainer/words.ts';
import { lossTex, newestLoss } from './loss.ts';

interface ObjectiveLineProps {
  readonly state: Training;
  /** The settings whose loss is written. */
  readonly wanted: Settings;
}

/** What each step pushes down: the formula of the choices, and under it its numbers on the newest batch. */
export function ObjectiveLine({ state, wanted }: ObjectiveLineProps) {
  const loss = newestLoss(state);
  const isWeighted = (state.settings?.samples ?? 1) > 1;
  const price = loss && (loss.price < 0 ? `(${numberText(loss.price, 1)})` : numberText(loss.price, 1));
  return (
    <section className="pane objective-line">
      <h3>
        The loss <span>nats per datum</span>
      </h3>
      <p className="changes">
        <Tex tex={lossTex(wanted)} />
      </p>
      {loss && (
        <p className="figures">
          {isWeighted
            ? `= ${numberText(loss.loss, 1)}`
            : `= ${numberText(-loss.reconstruction, 1)} + ${numberText(loss.beta, 2)} × ${price} = ${numberText(loss.loss, 1)}`}{' '}
          <span>on the batch of step {wholeText(loss.step)}</span>
        </p>
      )}
    </section>
  );
}
