import type { Prediction } from '../../src/notebook/exercise.ts';
import { digits, overruled } from './numbers.ts';

/** What lesson 9 asks before it shows: each is answered, or skipped, before its figure opens. */
export const predictions: readonly Prediction[] = [
  {
    id: 'P9.1',
    prompt:
      'A network returns three logits, and softmax makes probabilities of them. Now 5 is added to every logit. What happens to the probabilities?',
    options: [
      'They move toward even: 5 drowns the differences.',
      'They sharpen: larger logits are surer logits.',
      'Nothing at all.',
    ],
    correct: 2,
    reveal:
      'Nothing. The factor $e^5$ stands above and below the line, and cancels. Only differences of logits count. Press “Add 5 to every logit” as often as you like: the axis of the logits moves, and the point stays. The one thing that notices is log-sum-exp, which is no probability.',
  },
  {
    id: 'P9.2',
    prompt:
      'The gate gives expert 1 a chance of one in a million. Then the datum comes in, and it lies exactly on the mean of expert 1. The other expert’s mean is $8\\sigma$ away. How responsible is expert 1 for this datum?',
    options: [
      'Still about one in a million: the gate has spoken.',
      'About one half: two strong reasons cancel.',
      'Almost entirely.',
    ],
    correct: 2,
    reveal: `Almost entirely: ${digits(overruled.responsibilities[0] ?? NaN, 8)}. Eight standard deviations cost $8^2/2=32$ nats, and one in a million is worth only ${digits(Math.log(1e6), 1)}. The gate is a prior, made before the answer is seen. The responsibility is the posterior. Open “a gate that is overruled” in Figure 9.3.`,
  },
  {
    id: 'P9.3',
    prompt:
      'To the right of zero, each $\\data{x}$ has two kinds of answers: half of the data lie on an upper branch, half on a lower one, and there are none between. One network is trained on all of it by squared error. What does it answer there?',
    options: [
      'The upper branch or the lower one, depending on how it was started.',
      'The middle between the branches, where there is no datum.',
      'It jumps from branch to branch as $\\data{x}$ grows.',
    ],
    correct: 1,
    reveal:
      'The middle. Squared error is smallest at the mean, and the mean of two branches is a place where nothing ever happens. More training or a larger network makes it more exactly the middle. A mixture is not asked for one answer: it keeps both branches, with a share for each. Press “Train”.',
  },
];
