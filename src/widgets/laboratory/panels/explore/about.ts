import type { PanelName } from '../../panel.ts';

/** What the decoder makes of paths through the codes. */
export const about: PanelName = { id: 'explore', title: 'Explore', order: 15 };
