import type { PanelName } from '../../panel.ts';

/** The run beside a second one on the same data. */
export const about: PanelName = { id: 'compare', title: 'Two runs', order: 70 };
