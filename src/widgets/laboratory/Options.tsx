import { useId } from 'react';
import type { ChoiceParam } from '../../notebook/param.ts';
import { setValues } from '../../state/page.ts';

interface OptionsProps<V extends string> {
  readonly param: ChoiceParam<V>;
  readonly value: V;
  /** Options that cannot be chosen now. */
  readonly refused?: readonly V[];
}

/** A parameter with named options, as underlined words of which some may be refused. */
export function Options<V extends string>({ param, value, refused = [] }: OptionsProps<V>) {
  const name = useId();
  return (
    <fieldset className="words">
      <legend>{param.meaning}</legend>
      {param.options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={refused.includes(option.value) && option.value !== value}
            onChange={() => setValues({ [param.key]: option.value })}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
