import type { PanelName } from '../../panel.ts';

/** The run as a file: out of the page, and into it. */
export const about: PanelName = { id: 'runs', title: 'Save and open', order: 90 };
