import { type ReactNode, useId } from 'react';
import type { ChoiceParam } from '../notebook/param.ts';
import { useParam } from '../state/useParam.ts';
import { nameOf } from './nameOf.ts';
import { Prose } from './Prose.tsx';

interface WordsProps<V extends string> {
  readonly legend: ReactNode;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly value: V | undefined;
  readonly onChoose: (value: V) => void;
}

/** A few words of which one is chosen, for a choice that is no parameter: radio buttons that look like underlined text. */
export function Words<V extends string>({ legend, options, value, onChoose }: WordsProps<V>): ReactNode {
  const name = useId();
  return (
    <fieldset className="words">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            aria-label={nameOf(option.label)}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>
            <Prose text={option.label} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A parameter with named options, as underlined words. */
export function Choice<V extends string>({ param }: { readonly param: ChoiceParam<V> }): ReactNode {
  const [value, set] = useParam(param);
  return (
    <Words
      legend={<Prose text={param.meaning} />}
      options={param.options}
      value={value as V}
      onChoose={set as (value: V) => void}
    />
  );
}
