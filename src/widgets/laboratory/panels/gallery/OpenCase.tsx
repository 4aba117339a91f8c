import { useAnswer } from '../../../../state/useAnswer.ts';
import { setValues } from '../../../../state/page.ts';
import type { LabValues } from '../../settings.ts';
import { copyOfValues } from '../compare/otherValues.ts';
import type { Case } from './case.ts';
import { valuesOf, type Variant } from './caseValues.ts';
import { answerId, Question } from './Question.tsx';
import { Revealed } from './Revealed.tsx';
import { useCaseRun } from './useCaseRun.ts';
import { useReadings } from './useReadings.ts';

/** One failure: its question, and after the answer its run, its reason and its repair. */
export function OpenCase({ of, values }: { readonly of: Case; readonly values: LabValues }) {
  const answer = useAnswer(answerId(of));
  const run = useCaseRun(values);
  const readings = useReadings(of, values);
  const onRun = (variant: Variant): void => run(valuesOf(of, variant), of.steps);
  const onCompare = (): void =>
    setValues({
      ...valuesOf(of, 'cure'),
      ...copyOfValues({ ...values, ...valuesOf(of, 'change') }),
      otherRun: 'some',
      otherTaken: 0,
      otherSteps: of.steps,
      panel: 'compare',
    });
  return (
    <section className="pane gallery-open" aria-label={of.title}>
      <h3>
        {of.title} <span>{of.sets}</span>
      </h3>
      {answer ? (
        <Revealed of={of} readings={readings} onRun={onRun} onCompare={onCompare} />
      ) : (
        <Question of={of} onRun={() => onRun('change')} />
      )}
    </section>
  );
}
