import { useValues } from '../../state/useParam.ts';
import { Figure } from '../../ui/Figure.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { Cost } from './Cost.tsx';
import { EvidenceBar } from './EvidenceBar.tsx';
import { Hills } from './Hills.tsx';
import { params } from './params.ts';
import { best, logEvidence, scene as sceneOf } from './scene.ts';
import { wordsOf } from './words.ts';

/** The living figure of the first screen: one bell for a posterior with two hills, and what that costs. */
export function Widget() {
  const values = useValues(params);
  const scene = sceneOf(values);
  const { before, now, after } = wordsOf(scene);
  const touched = values.m !== params.m.initial || values.s !== params.s.initial;
  return (
    <Figure
      id="first-drag"
      title="One bell for two hills"
      low
      params={params}
      caption={
        <>
          {before}
          <b>{now}</b>
          {after}
        </>
      }
      speech={`${before}${now}`}
      table={() => ({
        columns: ['quantity', 'value'],
        rows: [
          ['mean of q', values.m],
          ['width of q', values.s],
          ['log evidence (nats)', logEvidence],
          ['ELBO (nats)', scene.elbo],
          ['gap, KL(q ‖ posterior) (nats)', scene.gap],
          ['least gap of one bell (nats)', sceneOf(best).gap],
        ],
      })}
      controls={
        <p className="first-fields">
          <span>
            mean <NumberField param={params.m} />
          </span>
          <span>
            width <NumberField param={params.s} />
          </span>
        </p>
      }
    >
      <div className="first-planes">
        <div>
          <Hills scene={scene} touched={touched} />
          <Cost scene={scene} />
        </div>
        <EvidenceBar scene={scene} />
      </div>
    </Figure>
  );
}
