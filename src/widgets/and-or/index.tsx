import { useValues } from '../../state/useParam.ts';
import { Figure } from '../../ui/Figure.tsx';
import { Combined } from './Combined.tsx';
import { Conflict } from './Conflict.tsx';
import { Controls } from './Controls.tsx';
import { Experts } from './Experts.tsx';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { Say } from './Say.tsx';
import { scene } from './scene.ts';
import { tableOf } from './table.ts';
import { wordsOf } from './words.ts';

interface WidgetProps {
  readonly id?: string;
  readonly number?: string;
  /** The prediction to answer first; an empty text for none. */
  readonly holds?: string;
}

/** The same experts joined by OR, by AND and by a logarithmic pool, in agreement and in conflict. */
export function Widget({ id = 'and-or', number = '10.2', holds = 'P10.2' }: WidgetProps) {
  const values = useValues(params);
  const shown = scene(values);
  const words = wordsOf(shown);
  return (
    <Figure
      id={id}
      number={number}
      title="AND against OR"
      params={params}
      presets={presets}
      holds={holds === '' ? undefined : holds}
      caption={
        <>
          <b>{words.now}</b>
          {words.look}
        </>
      }
      speech={words.now}
      keys={shown.conflict === undefined ? ['p', 'evidence', 'q'] : ['p', 'evidence', 'q', 'gap']}
      keyNames={{
        p: 'the experts',
        evidence: 'OR, the mixture',
        q: 'AND, the product',
        gap: 'Z, the area of the raw product',
      }}
      table={() => tableOf(shown)}
      controls={<Controls shown={shown} />}
    >
      <Experts shown={shown} />
      <Combined shown={shown} />
      {shown.conflict === undefined ? <Say shown={shown} /> : <Conflict shown={shown} distance={shown.conflict} />}
    </Figure>
  );
}
