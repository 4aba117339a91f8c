import type { PanelName } from '../../panel.ts';

/** What the decoder makes of draws from the prior, and of held-out data. */
export const about: PanelName = { id: 'samples', title: 'Samples', order: 10 };
