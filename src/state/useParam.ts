import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Param, Params, ValueOf, Values, ValuesOf } from '../notebook/param.ts';
import { page, setValues } from './page.ts';

/** The value of one parameter and its setter. The server and the first client render see the declared start. */
export function useParam<P extends Param>(param: P): [ValueOf<P>, (value: ValueOf<P>) => void] {
  const value = useSyncExternalStore(
    page.subscribe,
    () => page.getState().values[param.key] ?? param.initial,
    () => param.initial,
  );
  const set = useCallback((next: ValueOf<P>) => setValues({ [param.key]: next }), [param.key]);
  return [value as ValueOf<P>, set];
}

/** Keeps handing out the same record until one of the chosen values changes. */
function picker<P extends Params>(params: P): (values: Values) => ValuesOf<P> {
  let last: Record<string, number | string> | undefined;
  return (values) => {
    const kept = last;
    const next: Record<string, number | string> = {};
    for (const param of Object.values(params)) next[param.key] = values[param.key] ?? param.initial;
    if (!kept || Object.keys(next).some((key) => kept[key] !== next[key])) last = next;
    return last as ValuesOf<P>;
  };
}

/** The values of several parameters; the same record until one of them changes. Declare `params` outside the component. */
export function useValues<const P extends Params>(params: P): ValuesOf<P> {
  const pick = useMemo(() => picker(params), [params]);
  const start = useMemo(() => picker(params)({}), [params]);
  return useSyncExternalStore(
    page.subscribe,
    () => pick(page.getState().values),
    () => start,
  );
}
