import type { PanelName } from '../../panel.ts';

/** The run's past, and one step of it in slow motion. */
export const about: PanelName = { id: 'time', title: 'Time', order: 60 };
