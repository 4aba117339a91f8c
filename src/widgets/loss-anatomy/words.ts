import { formatNumber } from '../../ui/format.ts';
import type { KnobCurve } from './knob.ts';
import type { AnatomyScene, Piece } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

/** Nats with as many decimals as their size deserves. */
export const natsText = (value: number): string => formatNumber(value, Math.abs(value) >= 1000 ? 1 : 4);

/** A standard deviation: three decimals, four where it is small. */
export const stdText = (value: number): string => formatNumber(value, value < 0.1 ? 4 : 3);

/** What each part of the loss is called on its bar. */
export const names: Readonly<Record<Piece['id'], string>> = {
  error: 'errors',
  constant: 'constant',
  floor: 'floor',
  excess: 'excess',
  code: 'β KL',
};

const valueOf = ({ pieces }: AnatomyScene, id: Piece['id']): number =>
  pieces.find((each) => each.id === id)?.nats ?? NaN;

/** A loss of the one knob, by its two numbers. */
export const pairText = ({ beta, sigma }: KnobCurve): string =>
  `β = ${Number(beta.toPrecision(3))}, σ = ${stdText(sigma)}`;

/** What the loss is, said after each move. */
export function spokenOf(shown: AnatomyScene): string {
  const parts = shown.pieces.map(({ id, nats }) => `${names[id]} ${natsText(nats)}`).join(', ');
  return `${parts}, loss ${natsText(shown.total)} nats`;
}

/** The one knob, where β is not 1. */
const knobLook = ({ beta, sigma }: AnatomyScene): string =>
  `β = ${Number(beta.toPrecision(3))} at σ = ${stdText(sigma)} asks for the same code as β = 1 at σ = ${stdText(sigma * Math.sqrt(beta))}: only βσ² matters. Move β′ and watch the lowest place stay.`;

function bernoulliWords(shown: AnatomyScene): Words {
  const { reconstruction, coins, pixel, x } = shown;
  const coin = coins[pixel];
  const shade = x[pixel] ?? NaN;
  if (!Number.isFinite(reconstruction))
    return {
      now: 'The loss is infinite: a pixel that is not black or white is reconstructed as surely black or white.',
      look: 'A Bernoulli decoder may come near 0 and 1, but must not arrive unless the pixel does.',
    };
  return {
    now: `Of the ${natsText(reconstruction)} nats of reconstruction ${natsText(valueOf(shown, 'floor'))} are a floor, whatever the decoder paints.`,
    look: `Pixel ${pixel + 1} is at ${formatNumber(shade, 2)}: its loss is least at the same shade and there ${natsText(coin?.least ?? NaN)}${shade > 0 && shade < 1 ? ', not 0. Binary cross-entropy is no likelihood of a gray pixel' : ''}.`,
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: AnatomyScene): Words {
  const { likelihood, sigma, gaussian, weight, beta, reconstruction } = shown;
  if (likelihood === 'bernoulli') return bernoulliWords(shown);
  const constant = natsText(gaussian.constant);
  if (likelihood === 'learned')
    return {
      now: `Learned, σ sits at the root mean squared error, ${stdText(sigma)}: the errors cost D/2 = 2 nats however good the picture is.`,
      look:
        beta === 1
          ? `Improve a pixel: the errors still cost 2, and the constant falls instead. It is no constant now${gaussian.nll < 0 ? ', and the reconstruction term is negative, since a density may exceed 1' : ''}.`
          : 'A learned σ is no longer yours to trade for β: it follows the errors, so that here β is a knob of its own.',
    };
  const there = Math.abs(sigma - gaussian.bestStd) < 0.006 * gaussian.bestStd + 0.0006;
  return {
    now: there
      ? `σ stands at the root mean squared error, ${stdText(gaussian.bestStd)}: the reconstruction term is least here, ${natsText(reconstruction)} nats.`
      : `At σ = ${stdText(sigma)} each squared error is multiplied by 1/(2σ²) = ${formatNumber(weight, 2)}: the errors cost ${natsText(valueOf(shown, 'error'))} nats, the constant ${constant}.`,
    look:
      beta === 1
        ? there
          ? 'To the left the errors cost more than the constant saves, to the right it is the other way round.'
          : `Drag σ: to the right the errors cost less and the constant more. The sum is least at σ = ${stdText(gaussian.bestStd)}, the root mean squared error.`
        : knobLook(shown),
  };
}
