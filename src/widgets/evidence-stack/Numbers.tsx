import type { ReactNode } from 'react';
import type { TermId } from '../../notebook/term.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { StackScene } from './scene.ts';

interface Item {
  readonly tex: string;
  readonly note?: string;
  readonly value: number;
  readonly term?: TermId;
}

/** The numbers to compare: the log of the sum, what it is not, and what it lies near. */
function itemsOf(shown: StackScene): readonly Item[] {
  if (shown.latent === 'discrete')
    return [
      { tex: String.raw`\max_z\,\log\p{p(x,z)}`, value: shown.logMax },
      { tex: String.raw`\log\ev{p(x)}=\log\sum_z\p{p(x,z)}`, value: shown.logEvidence, term: 'evidence' },
      { tex: String.raw`\max_z\,\log\p{p(x,z)}+\log3`, value: shown.ceiling },
      { tex: String.raw`\sum_z\log\p{p(x,z)}`, note: ', another number', value: shown.sumOfLogs },
    ];
  return [
    { tex: String.raw`\log\ev{p(x)}`, note: ', closed form', value: shown.logEvidence, term: 'evidence' },
    { tex: String.raw`\log\int\p{p(x,z)}\,dz`, note: ', slices added up', value: shown.logSum },
    { tex: String.raw`\max_z\,\log\p{p(x,z)}`, value: shown.logMax },
    { tex: String.raw`\log\text{width}`, value: Math.log(shown.width) },
  ];
}

/** The figure's main numbers in nats. */
export function Numbers({ shown }: { readonly shown: StackScene }): ReactNode {
  return (
    <dl className="routes">
      {itemsOf(shown).map(({ tex, note, value, term }) => (
        <div key={tex}>
          <dt>
            <Tex tex={tex} />
            {note}
          </dt>
          <dd>
            <Num value={value} digits={Math.abs(value) < 100 ? 5 : 2} chars={8} term={term} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
