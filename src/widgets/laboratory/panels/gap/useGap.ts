import { useEffect, useMemo, useRef } from 'react';
import { setValues } from '../../../../state/page.ts';
import { training, type HeldOut, type Training } from '../../../../state/training.ts';
import type { Question } from '../../../../vae/protocol/questions.ts';
import { useAsked } from '../../plane/useAsked.ts';
import { selectedOf } from '../../plane/usePlaneAnswers.ts';
import type { LabValues } from '../../settings.ts';
import { worstOf } from './scene.ts';

/** Points along each side of the true posterior, over two units and over one. */
const sides = { two: 64, one: 240 };

const calm = { atRest: true };

/** How many held-out items are looked through for the worst: a grid over large items takes its time. */
const lookedThrough = ({ features }: HeldOut, latent: number): number => (latent <= 2 && features > 100 ? 25 : 100);

/** What the panel knows of the selected item, or of the first one, and how to ask. */
export function useGap(state: Training, values: LabValues) {
  const { heldOut, snapshot, answers, asking } = state;
  const latent = snapshot?.latent ?? 0;
  const item = Math.max(0, selectedOf(values, heldOut?.count ?? 0));
  const isSought = values.gapSought === 'on';
  const question = useMemo(() => ({ kind: 'gap', datum: { item } }) as const, [item]);
  const picture = useMemo(
    () => ({ kind: 'posterior', datum: { item }, side: latent === 1 ? sides.one : sides.two }) as const,
    [item, latent],
  );
  const worst = useMemo<Extract<Question, { kind: 'evidence' }> | null>(
    () => heldOut && { kind: 'evidence', items: lookedThrough(heldOut, latent), samples: 100 },
    [heldOut, latent],
  );
  const known = answers['gap-worst'];
  const found = known?.answer.kind === 'evidence' ? known.answer.heldOut : undefined;
  /** What was known when the reader last asked for the worst item; null once that is answered. */
  const before = useRef<typeof known | null>(null);
  useEffect(() => {
    if (before.current === null || known === before.current || !found) return;
    before.current = null;
    setValues({ selected: worstOf(found.gaps) + 1, gapSought: 'on' });
  }, [known, found]);
  const gap = useAsked(state, 'gap', isSought ? question : null, calm);
  const posterior = useAsked(state, 'gap-posterior', isSought && latent > 0 && latent <= 2 ? picture : null, calm);
  return {
    item,
    latent,
    gap,
    // A picture of another step is not the picture of these numbers.
    posterior: posterior.step === gap.step ? posterior.answer : undefined,
    worst: found && known && worstOf(found.gaps) === item && known.step === gap.step ? found : undefined,
    busy: asking.some((purpose) => purpose === 'gap' || purpose === 'gap-posterior' || purpose === 'gap-worst'),
    find() {
      setValues({ selected: item + 1, gapSought: 'on' });
      training.ask('gap', question);
      if (latent <= 2) training.ask('gap-posterior', picture);
    },
    findWorst() {
      if (!worst) return;
      before.current = known;
      training.ask('gap-worst', worst);
    },
  };
}
