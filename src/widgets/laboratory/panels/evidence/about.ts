import type { PanelName } from '../../panel.ts';

/** The bounds on log p(x), the average KL taken apart, the units in use and the factors that codes tell. */
export const about: PanelName = { id: 'evidence', title: 'Evidence', order: 20 };
