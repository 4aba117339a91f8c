import type { PanelName } from './panel.ts';

const found = import.meta.glob<PanelName>('./panels/*/about.ts', { eager: true, import: 'about' });

/** The panels that exist, in the order of their tabs. */
export const panelNames: readonly PanelName[] = Object.values(found).toSorted((a, b) => a.order - b.order);
