import type { Training } from '../../state/training.ts';
import { kinds } from './kinds.ts';
import { newest, unitsOf } from './scene.ts';
import { capital, countWord, numberText } from './words.ts';

/** The figure's sentence in two parts: what is seen now, and what to look for. */
export interface Caption {
  readonly says: string;
  readonly look: string;
}

const r2Text = (value: number): string => (value < 0 ? 'below 0' : numberText(value, 3));

/** The factor that a reading is about: of an angle, cosine and sine are read. */
const factorOf = (reading: string): string => reading.replace(/^(cos|sin) /, '');

/** Dimensions that the codes of these data ask for; two even for one angle, since a circle fits on no line. */
const dimensions = 2;

/** Units of a run; how many are in use is not known against a learned prior. */
interface Units {
  readonly latent: number;
  readonly active: number | undefined;
}

function unitsCounted({ losses, snapshot }: Training): Units {
  const units = unitsOf(losses);
  return units.length === 0
    ? { latent: snapshot?.latent ?? 1, active: undefined }
    : { latent: units.length, active: units.filter((unit) => unit.active).length };
}

/** What to look for in codes that tell the factors. */
function lookAt({ settings, heldOut }: Training, active: number | undefined): string {
  if (active === 1 && heldOut?.angles)
    return 'A circle fits on no line: somewhere it is torn, and neighboring angles have codes that are far apart.';
  return settings ? kinds[settings.data].look : '';
}

/** How well sampled codes tell the factors, in words. */
function readings(training: Training): string {
  return Object.entries(training.quality?.r2 ?? {})
    .map(([name, r2]) => `${name} R² ${r2Text(r2)}`)
    .join(', ');
}

/** What is seen in a run whose factors are told by numbers. */
function factorCaption(training: Training, { active, latent }: Units): Caption {
  const known = Object.entries(training.quality?.r2 ?? {});
  const factors = Object.keys(training.heldOut?.factors ?? {});
  const lost = [...new Set(known.filter(([, r2]) => r2 < 0.5).map(([name]) => factorOf(name)))];
  const read = known.length > 0 ? ` (${readings(training)} from codes drawn from q)` : '';
  const idle = active === undefined ? 0 : latent - active;
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
  if (active !== undefined && active > dimensions && known.length > 0) {
    return {
      says: `${capital(countWord(active))} units are in use for ${countWord(factors.length)} true factor${factors.length === 1 ? '' : 's'}${read}: units in use do not count factors.`,
      look: 'Put other units on the axes.',
    };
  }
  if (known.length > 0 && known.every(([, r2]) => r2 >= 0.9)) {
    const rest = idle > 0 ? `; ${countWord(idle)} lie${idle === 1 ? 's' : ''} idle` : '';
    const carry =
      active === undefined
        ? 'The codes carry'
        : active === 1
          ? 'One unit carries'
          : `${capital(countWord(active))} units carry`;
    return {
      says: `${carry} the ${factors.length === 1 ? factors[0] : `${countWord(factors.length)} true factors`}${rest}${read}.`,
      look: lookAt(training, active),
    };
  }
  if (active === undefined)
    return {
      says: `Against a learned prior the KL is no sum over units, so none is called idle${read}.`,
      look: 'Watch the prior come to the codes.',
    };
  return {
    says: `${capital(countWord(active))} of ${countWord(latent)} units ${active === 1 ? 'is' : 'are'} in use${read}.`,
    look: 'Train on and watch the codes unfold.',
  };
}

/** What is seen in a run of classes; a blind guess names one in as many as there are. */
function classCaption({ quality, heldOut }: Training, noun: string, look: string, units: Units): Caption {
  const accuracy = quality?.accuracy;
  if (accuracy === undefined) return { says: `The ${noun}s begin to part.`, look: 'Train on.' };
  const { active, latent } = units;
  const counted = active === undefined ? '' : `, with ${countWord(active)} of ${countWord(latent)} units in use`;
  const named = `the seven nearest codes name the ${noun} ${numberText(100 * accuracy, 0)} % of the time${counted}.`;
  const guess = 1 / new Set(heldOut?.classes).size;
  if (accuracy < guess + 0.22 * (1 - guess))
    return { says: `The ${noun}s still lie mixed: ${named}`, look: 'Train on.' };
  const apart = accuracy > 0.85 ? '; in all of them together the islands are apart' : '';
  return {
    says: `Codes of one ${noun} lie together: ${named}`,
    look: latent <= 2 ? look : `The plane shows two of the units${apart}.`,
  };
}

/** The caption that is true of this state. */
export function captionOf(training: Training): Caption {
  if (!training.heldOut || training.losses.length === 0)
    return { says: 'Nothing is learned yet.', look: 'Press Train.' };
  const units = unitsCounted(training);
  if (training.step < 30) {
    return {
      says: 'The codes still lie where the first random weights put them.',
      look: 'Train on and watch them spread.',
    };
  }
  const kind = kinds[training.settings?.data ?? 'own'];
  if (!training.heldOut.classes || kind.color !== 'class' || units.active === 0) return factorCaption(training, units);
  return classCaption(training, kind.noun, kind.look, units);
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
