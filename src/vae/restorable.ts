import type { Shelf } from './dataset.ts';
import { shapes } from './model.ts';
import { complaintAbout } from './protocol/runFile.ts';
import type { Checkpoint } from './protocol.ts';
import { complaints } from './settings.ts';
import { modelFor } from './trainer.ts';

/** Why a run cannot stand at a checkpoint, in a sentence; an empty text where it can. `fingerprint` tells which own data it was trained on. */
export function whyNotRestorable(checkpoint: Checkpoint, fingerprint: string | undefined, shelf: Shelf): string {
  const { settings, parameters } = checkpoint;
  const wrong = complaints(settings);
  if (wrong.length > 0) return `This run cannot be trained: ${wrong.join(' ')}`;
  if (settings.data === 'own' && (shelf.own === undefined || shelf.own.fingerprint !== fingerprint))
    return 'This run was trained on data of your own, which a run’s file does not hold: bring the same data into the page first.';
  const refused = shelf.complaints(settings);
  if (refused.length > 0) return `This run cannot be trained: ${refused.join(' ')}`;
  const sizes = shapes(modelFor(settings, shelf.take(settings)));
  const wanted = sizes.reduce((sum, [rows, columns]) => sum + rows * columns, 0);
  if (parameters.length !== wanted)
    return `The weights do not fit the model: its settings ask for ${wanted}, and there are ${parameters.length}.`;
  const complaint = complaintAbout(checkpoint);
  return complaint === '' ? '' : `This run cannot be gone on with: ${complaint}.`;
}
