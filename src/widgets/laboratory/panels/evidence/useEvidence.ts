import { useMemo } from 'react';
import { training, type Training } from '../../../../state/training.ts';
import type { Question } from '../../../../vae/protocol/questions.ts';
import { useAsked } from '../../plane/useAsked.ts';
import type { LabValues } from '../../settings.ts';

/** How many held-out items the average KL is taken apart over. */
const surgeryItems = 400;

const surgery = { kind: 'surgery', of: 'held-out', items: surgeryItems } as const;
const unitsTest = { kind: 'activeUnits', of: 'held-out' } as const;
const unitsTrain = { kind: 'activeUnits', of: 'train' } as const;

const calm = { atRest: true };

/** What the panel asks about a run: by itself while the run rests, and whenever the reader refreshes. */
export function useEvidence(state: Training, values: LabValues) {
  const { evidenceK, evidenceItems } = values;
  const bounds = useMemo(
    () => ({ kind: 'evidence', items: Number(evidenceItems), samples: Number(evidenceK) }) as const,
    [evidenceK, evidenceItems],
  );
  const questions: Readonly<Record<string, Question>> = {
    'evidence-units': unitsTest,
    'evidence-units-train': unitsTrain,
    'evidence-surgery': surgery,
    evidence: bounds,
  };
  return {
    // The quick ones first: they are answered in turn.
    test: useAsked(state, 'evidence-units', unitsTest, calm),
    train: useAsked(state, 'evidence-units-train', unitsTrain, calm),
    surgery: useAsked(state, 'evidence-surgery', surgery, calm),
    bounds: useAsked(state, 'evidence', bounds, calm),
    busy: state.asking.some((purpose) => purpose in questions),
    refresh: () => Object.entries(questions).forEach(([purpose, question]) => training.ask(purpose, question)),
  };
}
