import { swatchClass, type Mark } from '../../../figures/theme.ts';
import type { ChoiceParam } from '../../../notebook/param.ts';
import { useParam } from '../../../state/useParam.ts';

/** A parameter that is on or off, as a box to check beside a sample of what it shows. */
export function Toggle({ param, mark }: { readonly param: ChoiceParam<'off' | 'on'>; readonly mark: Mark | 'holes' }) {
  const [value, set] = useParam(param);
  return (
    <label className="plane-toggle">
      <input type="checkbox" checked={value === 'on'} onChange={(event) => set(event.target.checked ? 'on' : 'off')} />
      <span className={mark === 'holes' ? 'swatch swatch-holes' : swatchClass(mark)} aria-hidden="true" />
      {param.meaning}
    </label>
  );
}
