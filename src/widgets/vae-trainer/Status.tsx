import type { ReactNode } from 'react';
import type { Training } from '../../state/training.ts';
import { differences, settingsOf, type TrainerValues } from './scene.ts';
import { numberText, wholeText } from './words.ts';

const deviceNames = { webgl: 'tfjs on WebGL', cpu: 'tfjs on the CPU', plain: 'plain TypeScript' } as const;

/** What runs, where and how far, in one line; for a recording, what it is and how to go live. */
export function Status({ state, values }: { readonly state: Training; readonly values: TrainerValues }): ReactNode {
  const { phase, settings, device, step, stepsPerSecond, tensors, heldOut, changedAt } = state;
  if (phase === 'starting') return 'Starting the trainer; until then the recorded run is shown.';
  if (!settings || !device || !heldOut) return '';
  if (phase === 'recorded') {
    const other = differences(settings, settingsOf(values));
    return (
      <>
        <b>Recorded</b>, seed {settings.seed}, plain device, step {wholeText(step)}; press Train to run it here
        {other.length > 0 && <> with your settings: {other.join(', ')}</>}.
      </>
    );
  }
  const pace = phase === 'running' && stepsPerSecond > 0 ? `, ${wholeText(stepsPerSecond)} steps/s` : '';
  return (
    <>
      <b>{deviceNames[device.name]}</b>
      {pace} · step <b className="figures">{wholeText(step)}</b> · seed {settings.seed} ·{' '}
      {tensors > 0 ? `${tensors} tensors · ` : ''}σ {state.snapshot ? numberText(state.snapshot.sigma, 3) : ''}
      <span className="why">{device.reason}</span>
      {changedAt.length > 0 && (
        <span className="why">
          A setting was changed on the way, at step {wholeText(changedAt.at(-1) ?? 0)}: a link to this state brings the
          settings, not this run. Start over for a run that a link repeats.
        </span>
      )}
    </>
  );
}
