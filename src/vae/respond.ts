import { answerQuestion } from './diagnose/answer.ts';
import type { Command, OwnData, Report } from './protocol.ts';
import { decodeCodes, encodeData } from './snapshot.ts';
import { traceNext } from './trace.ts';
import type { Standing, Trainer } from './trainer.ts';

/** Answers a command that only asks, changing nothing: about the moment that is looked at or, where it says so, the run as it is now. Undefined for any other. */
export async function respond(command: Command, standing: Standing, trainer: Trainer): Promise<Report | undefined> {
  const { step } = standing;
  switch (command.type) {
    case 'decode':
      return { type: 'decoded', id: command.id, step, x: await decodeCodes(standing, command.codes) };
    case 'encode':
      return { type: 'encoded', id: command.id, step, ...(await encodeData(standing, command.x)) };
    case 'ask':
      return { type: 'answer', id: command.id, step, answer: await answerQuestion(standing, command.question) };
    case 'trace':
      return { type: 'trace', trace: await traceNext(trainer) };
    case 'save': {
      const checkpoint = await trainer.checkpoint();
      const { fingerprint } = trainer.dataset as Partial<OwnData>;
      return { type: 'saved', checkpoint, codes: await encodeData(trainer), ...(fingerprint && { fingerprint }) };
    }
    default:
      return undefined;
  }
}
