import { useId } from 'react';

interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface MenuProps<V extends string> {
  readonly label: string;
  readonly options?: readonly Option<V>[];
  /** Options under headings. */
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option<V>[] }[];
  readonly value: V;
  readonly onChoose: (value: V) => void;
}

const optionsOf = <V extends string>(options: readonly Option<V>[]) =>
  options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));

/** A choice with many or long options, as a list that opens. */
export function Menu<V extends string>({ label, options = [], groups = [], value, onChoose }: MenuProps<V>) {
  const id = useId();
  return (
    <div className="menu-row">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.target.value as V)}>
        {optionsOf(options)}
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {optionsOf(group.options)}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
