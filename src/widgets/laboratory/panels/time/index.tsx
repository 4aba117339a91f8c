import type { Panel } from '../../panel.ts';
import { about } from './about.ts';
import { LookBack } from './LookBack.tsx';
import { SlowMotion } from './SlowMotion.tsx';

/** The run's time: its past, and one step of it in slow motion. */
export const panel: Panel = {
  ...about,
  Component: () => (
    <>
      <LookBack />
      <SlowMotion />
    </>
  ),
};
