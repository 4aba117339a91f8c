import type { PanelName } from '../../panel.ts';

/** What the encoder and what the family of q cost, for one held-out item. */
export const about: PanelName = { id: 'gap', title: 'Inference gap', order: 30 };
