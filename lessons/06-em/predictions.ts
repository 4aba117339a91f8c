import type { Prediction } from '../../src/notebook/exercise.ts';
import { atEqual, atEnd, atOne, atStart, nats } from './numbers.ts';

/** What lesson 6 asks before it shows: each is answered, or skipped, before its figure opens. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P6.1',
    prompt:
      'EM takes turns. It fits $\\q{q}$ to the bells, then the bells to $\\q{q}$, then $\\q{q}$ again. It never looks at the likelihood itself. Can a full step make the likelihood worse?',
    options: [
      'Yes, now and then: it climbs something else, the bound.',
      'Yes, but only in the first steps, while $\\q{q}$ is still poor.',
      'Never.',
    ],
    correct: 2,
    reveal: `Never. After the E-step the bound touches the likelihood; the M-step lifts the bound; and the likelihood is never below the bound. So it has been lifted as well, and by at least as much: here from ${nats(atStart)} to ${nats(atOne)} in the first full step. Press E and M, and look for a step that goes down.`,
  },
  {
    id: 'P6.2',
    prompt:
      'Both bells start equal: the same mean, the same width, half of the weight each. What does EM make of them?',
    options: [
      'It pulls them apart: the data have two clusters, and EM finds them.',
      'They stay equal for ever.',
      'They wander about, and come apart by chance.',
    ],
    correct: 1,
    reveal: `They stay equal for ever. Every datum finds both bells equally likely, so every share is one half, and both bells receive the same update. There is no chance in EM that could break the tie. What comes out is one normal for all the data, at ${nats(atEqual)} instead of ${nats(atEnd)}. Choose “two identical bells” and press M; then nudge one mean by a hair.`,
  },
  {
    id: 'P6.3',
    prompt:
      'Now start with the two bells exchanged: bell 1 where bell 2 was, and the other way round. Where does the likelihood end?',
    options: [
      'At the same value.',
      'Lower: EM has to carry the bells past each other first.',
      'It depends on the data.',
    ],
    correct: 0,
    reveal: `At the same value, ${nats(atEnd)}, and by the same steps. A mixture does not know which bell is called 1: exchange the names, and the sum over $z$ is the same sum. So every maximum of a mixture with two bells has a twin, and with $K$ bells there are $K!$ of each. This is called label switching. Choose “its mirror image” and compare.`,
  },
];
