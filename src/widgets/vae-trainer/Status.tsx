import type { ReactNode } from 'react';
import type { Settings, Training } from '../../state/training.ts';
import { differences } from './differences.ts';
import { numberText, wholeText } from './words.ts';

const deviceNames = {
  webgl: 'tfjs on WebGL',
  wasm: 'WASM',
  cpu: 'tfjs on the CPU',
  plain: 'plain TypeScript',
} as const;

/** What runs, where and how far, in one line; for a recording, what it is and how to go live with the settings that are wanted. */
export function Status({ state, wanted }: { readonly state: Training; readonly wanted: Settings }): ReactNode {
  const { phase, settings, device, step, stepsPerSecond, tensors, heldOut, changedAt } = state;
  if (phase === 'starting') return 'Starting the trainer.';
  if (phase === 'recorded' && settings?.data !== wanted.data)
    return 'No run of these data was recorded; press Train to run it here.';
  if (!settings || !device || !heldOut) return '';
  if (phase === 'recorded') {
    const other = differences(settings, wanted);
    return (
      <>
        <b>Recorded</b>, seed {settings.seed}, {deviceNames[device.name]}, step {wholeText(step)}; press Train to run it
        here
        {other.length > 0 && <> with your settings: {other.join(', ')}</>}.
      </>
    );
  }
  const pace = phase === 'running' && stepsPerSecond > 0 ? `, ${wholeText(stepsPerSecond)} steps/s` : '';
  const hasSigma = settings.likelihood === 'gaussian' && state.snapshot !== null;
  return (
    <>
      <b>{deviceNames[device.name]}</b>
      {pace} · step <b className="figures">{wholeText(step)}</b> · seed {settings.seed}
      {tensors > 0 && ` · ${tensors} tensors`}
      {hasSigma && ` · σ ${numberText(state.snapshot?.sigma ?? 0, 3)}`}
      <span className="why">{device.reason}</span>
      {changedAt.length > 0 && (
        <span className="why">
          A setting was changed on the way, or the run was opened from a file, at step{' '}
          {wholeText(changedAt.at(-1) ?? 0)}: a link to this state brings the settings, not this run. Start over for a
          run that a link repeats.
        </span>
      )}
    </>
  );
}
