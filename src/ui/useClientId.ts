import { useId, useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/**
 * An id that is unique on the page, undefined on the server and at the first render: an island is rendered in one large
 * tree on the server and as its own root in the browser, so React's ids differ between the two.
 */
export function useClientId(): string | undefined {
  const id = useId();
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return alive ? id : undefined;
}
