import { useId, useState } from 'react';
import { ownData, type Question, type Source } from '../../../../state/ownData.ts';
import { CutForm } from './CutForm.tsx';

type About<Q extends Question['about']> = Extract<Question, { readonly about: Q }>;

/** Which array holds the items, and which one their labels. */
function ArrayForm({ question }: { readonly question: About<'array'> }) {
  const id = useId();
  const { arrays } = question;
  const [array, setArray] = useState(arrays[0]?.name ?? '');
  const [labels, setLabels] = useState('');
  return (
    <>
      <div className="menu-row">
        <label htmlFor={`${id}items`}>array of the items</label>
        <select id={`${id}items`} value={array} onChange={(event) => setArray(event.target.value)}>
          {arrays.map(({ name, shape, type }) => (
            <option key={name} value={name}>{`${name} (${shape.join(' × ')}, ${type})`}</option>
          ))}
        </select>
      </div>
      <div className="menu-row">
        <label htmlFor={`${id}labels`}>array of the labels</label>
        <select id={`${id}labels`} value={labels} onChange={(event) => setLabels(event.target.value)}>
          <option value="">none</option>
          {arrays
            .filter(({ name }) => name !== array)
            .map(({ name, shape }) => (
              <option key={name} value={name}>{`${name} (${shape.join(' × ')})`}</option>
            ))}
        </select>
      </div>
      <button
        type="button"
        className="btn alt"
        onClick={() => void ownData.choose({ array, labelArray: labels === '' ? null : labels })}
      >
        Read this array
      </button>
    </>
  );
}

/** The labels came alone: the items are chosen here, and both are read. */
function ItemsForm({ labels }: { readonly labels: readonly File[] }) {
  const id = useId();
  return (
    <p className="own-field">
      <label htmlFor={id}>file of the items </label>
      <input
        id={id}
        type="file"
        onChange={(event) => {
          const items = [...(event.target.files ?? [])];
          if (items.length > 0) void ownData.bring({ kind: 'files', files: [...items, ...labels] });
        }}
      />
    </p>
  );
}

interface QuestionProps {
  readonly question: Question;
  readonly source: Source;
}

/** Something that only the reader knows, as a small form. */
export function QuestionForm({ question, source }: QuestionProps) {
  const files = source.kind === 'files' ? source.files : [];
  return (
    <div className="own-question" role="group" aria-label="A question about these data">
      <p role="alert">{question.message}</p>
      {question.about === 'array' && <ArrayForm question={question} />}
      {question.about === 'cut' && <CutForm question={question} file={files[0]} />}
      {question.about === 'items' && <ItemsForm labels={files} />}
    </div>
  );
}
