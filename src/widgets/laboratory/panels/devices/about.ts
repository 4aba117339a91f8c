import type { PanelName } from '../../panel.ts';

/** The device that computes, and a race of all of them. */
export const about: PanelName = { id: 'devices', title: 'Devices', order: 95 };
