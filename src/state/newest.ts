/** Wishes of which one is asked for at a time; of those that come meanwhile, only the newest is kept. */
export interface Newest<T> {
  wish(wish: T): void;
  /** What was asked for has come: the newest wish is next. */
  answered(): void;
  /** Nothing is asked for anymore. */
  forget(): void;
}

/** No wishes yet. */
export function createNewest<T>(ask: (wish: T) => void): Newest<T> {
  let asked = false;
  let next: { readonly wish: T } | undefined;
  const wish = (wanted: T): void => {
    if (asked) {
      next = { wish: wanted };
      return;
    }
    asked = true;
    ask(wanted);
  };
  const forget = (): void => {
    asked = false;
    next = undefined;
  };
  return {
    wish,
    answered() {
      const waiting = next;
      forget();
      if (waiting) wish(waiting.wish);
    },
    forget,
  };
}
