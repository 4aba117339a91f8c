import { screening } from '../../derivations/d04-bayes/params.ts';
import { choice, number } from '../../notebook/param.ts';

/** A test for a condition, how often it came out positive, and by what the people are sorted. */
export const params = {
  ...screening,
  positives: number('positives', {
    tex: 'n',
    meaning: 'positive tests in a row, independent given the condition',
    initial: 1,
    min: 1,
    max: 4,
    step: 1,
    whole: true,
    term: 'data',
  }),
  sortBy: choice('sortBy', {
    tex: '\\text{sorted}',
    meaning: 'sort the people',
    initial: 'condition',
    options: [
      { value: 'condition', label: 'by condition' },
      { value: 'test', label: 'by test' },
    ],
  }),
};
