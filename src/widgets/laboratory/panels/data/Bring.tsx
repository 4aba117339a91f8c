import { useEffect, useId, useState } from 'react';
import { ownData } from '../../../../state/ownData.ts';
import { useOwnData } from '../../../../state/useOwnData.ts';
import { useTraining } from '../../../../state/useTraining.ts';
import type { LabValues } from '../../settings.ts';
import { HowRead } from './HowRead.tsx';
import { Kept } from './Kept.tsx';
import { Preview } from './Preview.tsx';
import { QuestionForm } from './QuestionForm.tsx';

function Choose() {
  const id = useId();
  return (
    <div className="runs-drop">
      <label htmlFor={id}>Drop files anywhere on this page, or choose them:</label>
      <input
        id={id}
        type="file"
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          if (files.length > 0) void ownData.bring({ kind: 'files', files });
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </div>
  );
}

function Paste() {
  const id = useId();
  const [text, setText] = useState('');
  return (
    <details className="own-paste">
      <summary>or paste numbers</summary>
      <label htmlFor={id} className="vh">
        Numbers, one item per line
      </label>
      <textarea
        id={id}
        rows={5}
        spellCheck={false}
        autoComplete="off"
        placeholder="one item per line, its numbers between commas, tabs or spaces"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="btn alt"
        disabled={text.trim() === ''}
        onClick={() => void ownData.bring({ kind: 'text', text })}
      >
        Read these numbers
      </button>
    </details>
  );
}

const doing = {
  reading: 'Reading …',
  preparing: 'Normalizing and splitting …',
  measuring: 'Measuring the spectrum …',
} as const;

/** Bringing data: files or numbers, what is asked about them, and what they look like before anything is trained. */
export function Bring({ values }: { readonly values: LabValues }) {
  const { busy, problem, question, source, prepared } = useOwnData((state) => state);
  const isOwnRun = useTraining(({ settings, phase }) => settings?.data === 'own' && phase !== 'recorded');
  useEffect(() => void ownData.look(), []);
  return (
    <>
      <section className="pane">
        <h3>
          Your own data <span>read here, in this page; nothing is sent anywhere</span>
        </h3>
        {values.data === 'own' && !isOwnRun && !prepared && (
          <p className="trouble">
            This address asks for your own data, and a link cannot carry them: choose the same file again, and the same
            run can be trained.
          </p>
        )}
        <Kept values={values} />
        <Choose />
        <Paste />
        <p className="trainer-note">
          A table (CSV, TSV, JSON), arrays (NPY, NPZ), MNIST’s own format (IDX, packed or not), a folder’s worth of
          pictures or one sheet of them, or sound (WAV). Items and their labels may be two files, chosen together.
        </p>
        <p className="own-busy" role="status">
          {busy === '' ? '' : doing[busy]}
        </p>
        {problem !== '' && (
          <p className="trouble" role="alert">
            {problem}
          </p>
        )}
        {question && source && <QuestionForm question={question} source={source} />}
        {source && <HowRead />}
      </section>
      {prepared && <Preview values={values} prepared={prepared} />}
    </>
  );
}
