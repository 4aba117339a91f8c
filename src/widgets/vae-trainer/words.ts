import type { DataName, Training } from '../../state/training.ts';
import { newest, unitsOf } from './scene.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** A small count as a word. */
export const countWord = (n: number): string => words[n] ?? String(n);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number with a true minus sign. */
export const numberText = (value: number, digits: number): string => {
  if (!Number.isFinite(value)) return 'undefined';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};

/** A whole number with commas between thousands. */
export const wholeText = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');

/** The figure's sentence in two parts: what is seen now, and what to look for. */
export interface Caption {
  readonly says: string;
  readonly look: string;
}

const r2Text = (value: number): string => (value < 0 ? 'below 0' : numberText(value, 3));

/** What the latent plot of a data set shows once two units tell its factors. */
const shows: Readonly<Record<Exclude<DataName, 'digits'>, string>> = {
  'heat-bump': 'Color by one factor, then by the other: the gradients cross. Then move the ring to where no code lies.',
  wave: 'The codes fill an annulus: color by phase, which runs around it, then by amplitude, which grows outward.',
  oscillator:
    'The codes fill a bent patch: color by frequency, then by damping. Then move the ring and see the swing quicken or die away.',
  pendulum:
    'The pictures form a circle, and so do their codes: follow the colors once around. Then put the ring between far parts of the loop: the decoder draws a blend.',
  'stroke-two':
    'Color by slant, then by thickness: each grows in a direction of its own. The decode grid shows both at once.',
};

/** The factor that a reading is about: of an angle, cosine and sine are read. */
const factorOf = (reading: string): string => reading.replace(/^(cos|sin) /, '');

/** Dimensions that the codes of these data ask for; two even for one angle, since a circle fits on no line. */
const dimensions = 2;

/** What to look for in codes that tell the factors. */
function lookAt({ settings, heldOut }: Training, active: number): string {
  if (active === 1 && heldOut?.angles)
    return 'A circle fits on no line: somewhere it is torn, and neighboring angles have codes that are far apart.';
  return settings && settings.data !== 'digits' ? shows[settings.data] : '';
}

/** How well sampled codes tell the factors, in words. */
function readings(training: Training): string {
  return Object.entries(training.quality?.r2 ?? {})
    .map(([name, r2]) => `${name} R² ${r2Text(r2)}`)
    .join(', ');
}

/** What is seen in a run whose factors are told by numbers. */
function factorCaption(training: Training, active: number, latent: number): Caption {
  const known = Object.entries(training.quality?.r2 ?? {});
  const factors = Object.keys(training.heldOut?.factors ?? {});
  const lost = [...new Set(known.filter(([, r2]) => r2 < 0.5).map(([name]) => factorOf(name)))];
  const read = known.length > 0 ? ` (${readings(training)} from codes drawn from q)` : '';
  const idle = latent - active;
  if (active === 0) {
    return {
      says: `${latent === 1 ? 'The unit is' : 'All units are'} idle: the decoder noise exceeds what the code could explain, so the code is silent.`,
      look: 'Lower σ, or let it be learned.',
    };
  }
  if (lost.length > 0) {
    const unused = idle > 0 ? `${capital(countWord(idle))} unit${idle === 1 ? ' idles' : 's idle'}, and the` : 'The';
    return {
      says: `${unused} ${lost.join(' and ')} cannot be read off a code${read}.`,
      look: idle > 0 ? 'Watch its ellipses fill the prior; then lower σ.' : 'Color by it and see it mixed.',
    };
  }
  if (active > dimensions && known.length > 0) {
    return {
      says: `${capital(countWord(active))} units are in use for ${countWord(factors.length)} true factor${factors.length === 1 ? '' : 's'}${read}: units in use do not count factors.`,
      look: 'Put other units on the axes.',
    };
  }
  if (known.length > 0 && known.every(([, r2]) => r2 >= 0.9)) {
    const rest = idle > 0 ? `; ${countWord(idle)} lie${idle === 1 ? 's' : ''} idle` : '';
    const carry = active === 1 ? 'One unit carries' : `${capital(countWord(active))} units carry`;
    return {
      says: `${carry} the ${factors.length === 1 ? factors[0] : `${countWord(factors.length)} true factors`}${rest}${read}.`,
      look: lookAt(training, active),
    };
  }
  return {
    says: `${capital(countWord(active))} of ${countWord(latent)} units ${active === 1 ? 'is' : 'are'} in use${read}.`,
    look: 'Train on and watch the codes unfold.',
  };
}

/** What is seen in a run of ten classes; a guess names one digit in ten. */
function digitCaption(training: Training, active: number, latent: number): Caption {
  const accuracy = training.quality?.accuracy;
  if (accuracy === undefined) return { says: 'The digits begin to part.', look: 'Train on.' };
  const units = `${countWord(active)} of ${countWord(latent)} units in use`;
  const named = `the seven nearest codes name the digit ${numberText(100 * accuracy, 0)} % of the time, with ${units}.`;
  if (accuracy < 0.3) return { says: `The digits still lie mixed: ${named}`, look: 'Train on.' };
  const apart = accuracy > 0.85 ? '; in all of them together the islands are apart' : '';
  return {
    says: `Digits that look alike lie together: ${named}`,
    look:
      latent <= 2 ? 'Islands overlap in so few dimensions; try 8 units.' : `The plane shows two of the units${apart}.`,
  };
}

/** The caption that is true of this state. */
export function captionOf(training: Training): Caption {
  if (!training.heldOut || training.losses.length === 0)
    return { says: 'Nothing is learned yet.', look: 'Press Train.' };
  const units = unitsOf(training.losses);
  const active = units.filter((unit) => unit.active).length;
  if (training.step < 30) {
    return {
      says: 'The codes still lie where the first random weights put them.',
      look: 'Train on and watch them spread.',
    };
  }
  if (!training.heldOut.classes) return factorCaption(training, active, units.length);
  if (active === 0) return factorCaption(training, 0, units.length);
  return digitCaption(training, active, units.length);
}

/** What is said aloud once the figure rests. */
export function speechOf(training: Training): string {
  const last = newest(training.losses);
  const phase = {
    recorded: 'Recorded run',
    starting: 'Starting',
    running: 'Training',
    paused: 'Paused',
    stopped: 'Stopped',
  }[training.phase];
  if (training.trouble !== '') return training.trouble;
  if (!last) return `${phase}.`;
  // While it trains, every tenth hundred is spoken, so that the voice keeps up.
  const step = training.phase === 'running' ? Math.floor(training.step / 1000) * 1000 : training.step;
  const where =
    training.phase === 'running'
      ? `${phase}${step > 0 ? `, past step ${step}` : ''}.`
      : `${phase} at step ${step}. ELBO ${numberText(last.losses.elbo, 1)} nats.`;
  return training.phase === 'running' ? where : `${where} ${captionOf(training).says}`;
}
