import type { PanelName } from '../../panel.ts';

/** Eight ways in which training goes wrong, each with a question before and the reason after. */
export const about: PanelName = { id: 'gallery', title: 'What goes wrong', order: 60 };
