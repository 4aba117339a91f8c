import type { Answer, Question } from '../protocol/questions.ts';
import type { Standing } from '../trainer.ts';
import { answerActiveUnits } from './activeUnits.ts';
import { answerDensity } from './density.ts';
import { answerEvidence } from './evidence.ts';
import { answerGap } from './gap.ts';
import { answerPca } from './pca.ts';
import { answerPosterior } from './posterior.ts';
import { answerSurgery } from './surgery.ts';

function answer(trainer: Standing, question: Question): Promise<Answer> {
  switch (question.kind) {
    case 'evidence':
      return answerEvidence(trainer, question);
    case 'posterior':
      return answerPosterior(trainer, question);
    case 'gap':
      return answerGap(trainer, question);
    case 'surgery':
      return answerSurgery(trainer, question);
    case 'pca':
      return answerPca(trainer);
    case 'density':
      return answerDensity(trainer, question);
    case 'activeUnits':
      return answerActiveUnits(trainer, question);
  }
}

/**
 * Answers a question about a run as it stands; the trainer must take no step meanwhile. The work is cut into pieces of some
 * milliseconds. A question that does not fit the run gets a refusal; rejects only when the device fails.
 */
export async function answerQuestion(trainer: Standing, question: Question): Promise<Answer> {
  try {
    return await answer(trainer, question);
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'refusal', of: question.kind, reason: error.message };
    throw error;
  }
}
