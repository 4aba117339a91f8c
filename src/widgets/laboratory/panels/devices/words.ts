import { referenceOf, fastestOf, verdicts, type Lap, type Verdict } from '../../../../state/race.ts';
import type { Settings, Training } from '../../../../state/training.ts';
import { capital, numberText, wholeText } from '../../../vae-trainer/words.ts';

type DeviceName = Lap['device'];

/** How a sentence names a device. */
export const names: Readonly<Record<DeviceName, string>> = {
  webgl: 'WebGL',
  wasm: 'WASM',
  plain: 'plain TypeScript',
  cpu: 'tfjs on the CPU',
};

/** What a device is. */
export const kinds: Readonly<Record<DeviceName, string>> = {
  webgl: 'the graphics chip, through TensorFlow.js',
  wasm: 'compiled kernels on the processor',
  plain: 'loops on the processor, sums in double precision',
  cpu: 'TensorFlow.js on the processor',
};

/** With which precision a device computes, as far as its name tells. */
export function precisionOf(device: DeviceName): string {
  return device === 'webgl'
    ? 'single precision, or half where the chip gives no more: a race tells'
    : device === 'plain'
      ? 'numbers in single precision, sums in double'
      : 'single precision';
}

type Timed = Exclude<Lap, { refused: string }>;

/** Devices that agree and whose fastest round was no slower than the slowest round of the best. */
function rivalsOf(best: Timed, laps: readonly Lap[]): string {
  return verdicts(laps)
    .flatMap(({ lap, agrees }) =>
      agrees && 'fastest' in lap && lap.device !== best.device && lap.fastest >= best.slowest
        ? [names[lap.device]]
        : [],
    )
    .join(' and ');
}

/** The fastest, how sure that is, and whether it is the one in use. */
export function raceWords(laps: readonly Lap[], inUse: DeviceName | undefined): string {
  const name = fastestOf(laps);
  const best = laps.find((lap): lap is Timed => lap.device === name && 'fastest' in lap);
  if (!best) return 'No device ran to the end.';
  const rivals = rivalsOf(best, laps);
  const left = verdicts(laps)
    .flatMap(({ lap, agrees, differs }) => (!agrees && differs !== undefined ? [names[lap.device]] : []))
    .join(' and ');
  return [
    `${capital(names[best.device])} is the fastest here with ${wholeText(best.stepsPerSecond)} steps a second${best.device === inUse ? ', and it is in use' : ''}.`,
    ...(rivals === '' ? [] : [`Its rounds overlap with those of ${rivals}, so that another race may end otherwise.`]),
    ...(left === ''
      ? []
      : [`Left out: ${left}, whose loss is another than that of ${names[referenceOf(laps) ?? 'wasm']}.`]),
  ].join(' ');
}

/** What a lap's verdict is, in the table. */
export function verdictText({ lap, agrees, differs }: Verdict, reference: DeviceName | undefined): string {
  if ('refused' in lap) return `refused: ${lap.refused}`;
  const half = lap.halfPrecision ? ', half precision' : '';
  if (!Number.isFinite(lap.loss)) return `not used: its loss is not a number${half}`;
  if (lap.device === reference) return `the others are compared with it${half}`;
  if (differs === undefined) return `nothing to compare it with${half}`;
  const by =
    differs === 0
      ? 'the same loss to the last bit'
      : differs < 1e-6
        ? 'same loss to 1 in a million'
        : `loss differs by ${numberText(100 * differs, differs < 1e-4 ? 4 : 2)} %`;
  return `${agrees ? 'agrees' : 'not used'}: ${by}${half}`;
}

/** What the model in the race is. */
export function modelText({ encoder, latent, data, batchSize }: Settings, heldOut: Training['heldOut']): string {
  const sizes = [...(heldOut ? [heldOut.features] : []), ...encoder.hidden, latent];
  return `${sizes.join('-')} on ${data}, ${batchSize} data a step`;
}
