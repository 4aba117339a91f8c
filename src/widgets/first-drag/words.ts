import { formatNumber } from '../../ui/format.ts';
import { best, scene, type Scene } from './scene.ts';

/** A caption in three parts; the middle one follows the state and is set in bold. */
export interface Words {
  readonly before: string;
  readonly now: string;
  readonly after: string;
}

const least = scene(best).gap;

/** What the first figure says in its present state. */
export function wordsOf({ q, gap }: Scene): Words {
  const nats = formatNumber(gap, gap < 10 ? 3 : 1);
  if (gap < least + 0.004) {
    return {
      before: 'You found it. ',
      now: `${nats} nats is the least one bell can pay here,`,
      after: ' and about log 2 of it is for the hill it never visits.',
    };
  }
  if (gap > 6 && q.std > 0.7) {
    return {
      before: '',
      now: `So wide a bell costs ${nats} nats:`,
      after: ' most of it stands where the truth has almost nothing. Make it narrower.',
    };
  }
  if (gap > 6) {
    return {
      before: '',
      now: `Out here it costs ${nats} nats:`,
      after: ' the bell stands where the truth has almost nothing. Come back to a hill.',
    };
  }
  if (Math.abs(q.mean) < 0.4) {
    return {
      before: '',
      now: `The valley costs ${nats} nats.`,
      after: ' A bell over both hills pays for the empty ground between them. Try one hill.',
    };
  }
  return {
    before: 'One bell cannot cover two hills. ',
    now: `It costs ${nats} nats here;`,
    after: ' drag the ring and see how little you can pay.',
  };
}
