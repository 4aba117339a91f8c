import { formatNumber } from '../../ui/format.ts';
import { whole, type GraphScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

const text = (value: number): string => formatNumber(value, 2);

/** What the figure says in its present state. */
export function wordsOf({ drawn, step, nodes, valueOf, s, encoder, values }: GraphScene): Words {
  const loss = text(valueOf('loss'));
  if (step === 0)
    return {
      now: `Forward, from left to right: the datum becomes a loss of ${loss} nats.`,
      look: 'Press Backprop, and follow the two kinds of pulses: dots from the reconstruction, rings from the prior.',
    };
  if (step <= 4)
    return {
      now: `The pulses run back, each multiplied at every arrow by a local derivative.`,
      look: drawn ? 'Keep an eye on z.' : 'At z they will meet m, ℓ and ε.',
    };
  const latent = nodes.find(({ id }) => id === 'z')?.gradient;
  const atZ = text(latent ? whole(latent) : NaN);
  if (drawn)
    return {
      now: `The reconstruction’s gradient, ${atZ} at z, stops there: a draw has no derivative, and the encoder hears of the prior alone.`,
      look: 'Trained like this, every q drifts to the prior, whatever the datum. Now draw the noise outside: z = m + s ε.',
    };
  if (Math.abs(values.graphEps) < 0.005)
    return {
      now: 'With ε = 0 the reconstruction reaches m, and tells ℓ nothing: ∂z/∂ℓ = ½ s ε = 0.',
      look: 'Other draws do tell it. Move ε to either side, and the sign of the message to ℓ turns with it.',
    };
  if (step < 7)
    return {
      now: `z = m + s ε passes ${atZ} on: times 1 to m, times ½ s ε = ${text(0.5 * s * values.graphEps)} to ℓ.`,
      look: 'ε is an input like the datum: it gets a gradient, and nobody moves it.',
    };
  return {
    now: `Both terms have reached the encoder: gradients of length ${text(encoder.reconstruction)} from the reconstruction and ${text(encoder.prior)} from the prior.`,
    look: 'The numbers forward are the same in both forms. Only the way back differs. Press a node to see its local derivatives.',
  };
}
