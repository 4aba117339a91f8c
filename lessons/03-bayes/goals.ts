import { discretePosterior } from '../../src/math/bayesDiscrete.ts';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { params } from '../../src/widgets/bayes-square/params.ts';

/** The goal that one positive result of the lesson’s own test means one half, to within half a percent; only the prevalence may be moved for it. */
export function evenChance(values: Values): boolean {
  const start = initialValues(params);
  const now = { ...start, ...values } as typeof start;
  const { prevalence, sensitivity, falseAlarm, positives } = now;
  const sameTest =
    sensitivity === start.sensitivity && falseAlarm === start.falseAlarm && positives === start.positives;
  const { posterior } = discretePosterior([1 - prevalence, prevalence], [falseAlarm, sensitivity]);
  return sameTest && Math.abs((posterior[1] ?? NaN) - 0.5) < 0.005;
}
