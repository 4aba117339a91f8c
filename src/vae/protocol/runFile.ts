import type { Checkpoint, LossPoint } from '../protocol.ts';
import { fromBase64, toBase64 } from './numbersText.ts';
import { defaults } from './settings.ts';
import type { DeviceName, Settings } from './settings.ts';

/** A run as a file holds it: enough to go on with it, and what it has come to. */
export interface SavedRun {
  readonly checkpoint: Checkpoint;
  readonly losses: readonly LossPoint[];
  readonly device: DeviceName;
  /** Means and log variances of the held-out codes at the checkpoint's step, where they are known. */
  readonly codes?: { readonly means: Float32Array; readonly logVars: Float32Array };
  /** Which of the reader's own data it was trained on. */
  readonly fingerprint?: string;
}

/** What could be made of a file: a run, or why there is none. */
export type RunRead = { readonly run: SavedRun } | { readonly problem: string };

const format = 'elbo-room run';
const version = 1;
const lines = ['parameters', 'firstMoment', 'secondMoment'] as const;

/** The text of a file. */
export function writeRun({ checkpoint, losses, device, codes, fingerprint }: SavedRun): string {
  const { settings, step, seen, adamStep } = checkpoint;
  const numbers = Object.fromEntries(lines.map((name) => [name, toBase64(checkpoint[name])]));
  return JSON.stringify({
    format,
    version,
    settings,
    step,
    seen,
    adamStep,
    device,
    ...numbers,
    losses,
    ...(codes && { codes: { means: toBase64(codes.means), logVars: toBase64(codes.logVars) } }),
    ...(fingerprint !== undefined && { fingerprint }),
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** Whether a value has the shape of settings: every key of the defaults, of the same type. Whether they can be trained is another question. */
export function isSettings(value: unknown): value is Settings {
  if (!isRecord(value) || typeof value['data'] !== 'string' || !Object.hasOwn(defaults, value['data'])) return false;
  const isNetwork = (network: unknown): boolean =>
    isRecord(network) &&
    typeof network['activation'] === 'string' &&
    Array.isArray(network['hidden']) &&
    network['hidden'].every((width) => typeof width === 'number');
  const { sigma } = value;
  const isSigma =
    isRecord(sigma) &&
    (sigma['kind'] === 'learned' || (sigma['kind'] === 'fixed' && typeof sigma['value'] === 'number'));
  return (
    isSigma &&
    isNetwork(value['encoder']) &&
    isNetwork(value['decoder']) &&
    Object.entries(defaults['heat-bump']).every(
      ([key, usual]) => typeof usual === 'object' || typeof value[key] === typeof usual,
    )
  );
}

/** What is wrong with a checkpoint's numbers, or an empty text: all finite, not all zero, and each line as long as the others. */
export function complaintAbout({ parameters, firstMoment, secondMoment }: Checkpoint): string {
  if (parameters.length === 0) return 'it holds no weights';
  if (firstMoment.length !== parameters.length || secondMoment.length !== parameters.length)
    return 'its weights and their moments differ in number';
  for (const line of [parameters, firstMoment, secondMoment])
    if (!line.every(Number.isFinite)) return 'some of its numbers are not finite';
  return parameters.some((value) => value !== 0) ? '' : 'all of its weights are 0';
}

function isLossPoint(value: unknown): value is LossPoint {
  const isLosses = (losses: unknown): boolean =>
    isRecord(losses) &&
    ['reconstruction', 'kl', 'elbo'].every((key) => Number.isFinite(losses[key])) &&
    Array.isArray(losses['klPerUnit']) &&
    losses['klPerUnit'].every(Number.isFinite);
  return (
    isRecord(value) &&
    isCount(value['step']) &&
    Number.isFinite(value['sigma']) &&
    isLosses(value['train']) &&
    (value['heldOut'] === undefined || isLosses(value['heldOut']))
  );
}

/** Reads a file's text. Whatever it holds, the answer is a run that can be gone on with, or a sentence that says why not. */
export function readRun(text: string): RunRead {
  const refuse = (why: string): RunRead => ({ problem: `This file cannot be read as a run: ${why}.` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('it is not JSON; choose a file that this page exported');
  }
  if (!isRecord(value) || value['format'] !== format) return refuse('it was not exported by this notebook');
  if (value['version'] !== version)
    return refuse(`its version is ${String(value['version'])}, and this page reads ${version}`);
  const { settings, step, seen, adamStep, device, losses, codes, fingerprint } = value;
  if (!isSettings(settings)) return refuse('its settings are incomplete');
  if (!isCount(step) || !isCount(seen) || !isCount(adamStep)) return refuse('its step numbers are not whole');
  const numbers = lines.map((name) => (typeof value[name] === 'string' ? fromBase64(value[name]) : undefined));
  const [parameters, firstMoment, secondMoment] = numbers;
  if (!parameters || !firstMoment || !secondMoment) return refuse('its weights are damaged');
  const checkpoint: Checkpoint = { settings, step, seen, adamStep, parameters, firstMoment, secondMoment };
  const complaint = complaintAbout(checkpoint);
  if (complaint !== '') return refuse(complaint);
  const means = isRecord(codes) && typeof codes['means'] === 'string' ? fromBase64(codes['means']) : undefined;
  const logVars = isRecord(codes) && typeof codes['logVars'] === 'string' ? fromBase64(codes['logVars']) : undefined;
  return {
    run: {
      checkpoint,
      losses: Array.isArray(losses) ? losses.filter(isLossPoint) : [],
      device: device === 'webgl' || device === 'wasm' || device === 'cpu' ? device : 'plain',
      ...(means && logVars && { codes: { means, logVars } }),
      ...(typeof fingerprint === 'string' && { fingerprint }),
    },
  };
}
