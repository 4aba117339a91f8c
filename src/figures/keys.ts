/** What a key asks of a handle: some steps along an axis, an end of the range, or back to where it began. */
export type KeyMove =
  | { readonly kind: 'steps'; readonly axis: 'x' | 'y'; readonly steps: number }
  | { readonly kind: 'end'; readonly end: 'min' | 'max' }
  | { readonly kind: 'back' };

/**
 * Reads a key press on the slider of `own` axis. Arrows are one step, with Shift a tenth, PageUp and PageDown ten.
 * Where the handle moves in both axes, left and right move x and up and down move y, whichever slider has the focus.
 */
export function keyMove(key: string, shift: boolean, own: 'x' | 'y', both: boolean): KeyMove | undefined {
  const fine = shift ? 0.1 : 1;
  const sideways = both ? 'x' : own;
  const upright = both ? 'y' : own;
  switch (key) {
    case 'ArrowLeft':
      return { kind: 'steps', axis: sideways, steps: -fine };
    case 'ArrowRight':
      return { kind: 'steps', axis: sideways, steps: fine };
    case 'ArrowDown':
      return { kind: 'steps', axis: upright, steps: -fine };
    case 'ArrowUp':
      return { kind: 'steps', axis: upright, steps: fine };
    case 'PageDown':
      return { kind: 'steps', axis: own, steps: -10 };
    case 'PageUp':
      return { kind: 'steps', axis: own, steps: 10 };
    case 'Home':
      return { kind: 'end', end: 'min' };
    case 'End':
      return { kind: 'end', end: 'max' };
    case 'Escape':
      return { kind: 'back' };
    default:
      return undefined;
  }
}
