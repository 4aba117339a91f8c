import type { PanelName } from '../../panel.ts';

/** The reader's own data, and what a spectrum foretells of any. */
export const about: PanelName = { id: 'data', title: 'Your data', order: 80 };
