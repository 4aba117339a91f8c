import type { Training } from '../../state/training.ts';
import { captionOf } from './caption.ts';

/** The figure's sentence: what is seen now, in bold, and what to look for. */
export function CaptionText({ state }: { readonly state: Training }) {
  const { says, look } = captionOf(state);
  return (
    <>
      <b>{says}</b> {look}
    </>
  );
}
