import { useState } from 'react';
import { ownData, type Choices, type Source, type TableFacts } from '../../../../state/ownData.ts';
import { useOwnData } from '../../../../state/useOwnData.ts';
import { Pick, Whole } from './Fields.tsx';

/** A choice that may be left away: the reader of files guesses then. */
const without = <K extends keyof Choices>(choices: Choices, key: K): Choices => {
  const { [key]: _, ...rest } = choices;
  return rest;
};

const isTable = (source: Source): boolean =>
  source.kind === 'text' ||
  (source.kind === 'files' && source.files.some(({ name }) => /\.(csv|tsv|txt|dat|json)(\.gz)?$/i.test(name)));

/** What a table may be told: its first row, its labels, its gaps. */
function TableChoices({ source, choices, facts }: { source: Source; choices: Choices; facts: TableFacts | null }) {
  const { header, labelColumn, missing = 'drop' } = choices;
  const names = new Set([...(facts?.columns ?? []), ...(facts?.factors ?? []), ...(labelColumn ? [labelColumn] : [])]);
  const say = (key: keyof Choices, more: Choices | undefined): void =>
    void ownData.bring(source, more ? { ...choices, ...more } : without(choices, key));
  return (
    <>
      <Pick
        label="first row"
        value={header === undefined ? '' : String(header)}
        options={[
          ['', 'as it looks'],
          ['true', 'names of the columns'],
          ['false', 'an item like the others'],
        ]}
        onChange={(next) => say('header', next === '' ? undefined : { header: next === 'true' })}
      />
      <Pick
        label="column of labels"
        value={labelColumn === undefined ? '?' : labelColumn === null ? '' : `=${labelColumn}`}
        options={[['?', 'as it looks'], ['', 'none'], ...[...names].map((name) => [`=${name}`, name] as const)]}
        onChange={(next) =>
          say('labelColumn', next === '?' ? undefined : { labelColumn: next === '' ? null : next.slice(1) })
        }
      />
      <Pick
        label="rows with missing values"
        value={missing}
        options={[
          ['drop', 'drop them'],
          ['impute', 'impute the mean of the column'],
        ]}
        onChange={(next) => say('missing', { missing: next === 'impute' ? 'impute' : 'drop' })}
      />
    </>
  );
}

/** Whether rows of so many numbers are rows or pictures. */
function ShapeChoice({ source, choices, facts }: { source: Source; choices: Choices; facts: TableFacts }) {
  const features = facts.features;
  const [width, setWidth] = useState(Math.max(1, Math.round(Math.sqrt(features))));
  const { shape } = choices;
  const isPicture = facts.height > 1;
  const divides = features % width === 0;
  return (
    <>
      <Pick
        label="an item is"
        value={shape === undefined ? '' : shape === 'rows' ? 'rows' : 'picture'}
        options={[
          ['', `as it looks: ${isPicture ? 'a picture' : 'a row of numbers'}`],
          ['rows', 'a row of numbers'],
          ['picture', 'a picture'],
        ]}
        onChange={(next) => {
          if (next === '') void ownData.bring(source, without(choices, 'shape'));
          else if (next === 'rows') void ownData.choose({ shape: 'rows' });
          else if (divides) void ownData.choose({ shape: { width, height: features / width } });
        }}
      />
      {typeof shape === 'object' && (
        <Whole
          label="pixels across"
          value={width}
          min={2}
          max={Math.floor(features / 2)}
          onChange={(next) => {
            setWidth(next);
            if (features % next === 0) void ownData.choose({ shape: { width: next, height: features / next } });
          }}
        />
      )}
      {!divides && (
        <p className="trainer-note">
          {width} pixels across do not divide {features} numbers.
        </p>
      )}
    </>
  );
}

const wasGuessed = ({ notes }: TableFacts): boolean => notes.some((note) => /a picture of \d/.test(note));

/** What the reader may say about how the data were read, where the file does not. */
export function HowRead() {
  const { source, choices, facts } = useOwnData((state) => state);
  if (!source || source.kind === 'table') return null;
  const table = isTable(source);
  const shape =
    facts !== null && facts.features >= 9 && (facts.height === 1 || choices.shape !== undefined || wasGuessed(facts));
  const sound = facts?.notes.some((note) => note.startsWith('Sound of')) ?? false;
  if (!table && !shape && !sound) return null;
  return (
    <details className="own-how">
      <summary>How it is read</summary>
      {table && <TableChoices source={source} choices={choices} facts={facts} />}
      {shape && !sound && <ShapeChoice source={source} choices={choices} facts={facts} />}
      {sound && (
        <Whole
          label="samples in a window"
          value={choices.window ?? 128}
          min={2}
          max={1024}
          onChange={(window) => void ownData.choose({ window })}
        />
      )}
    </details>
  );
}
