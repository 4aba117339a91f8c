import type { FunctionComponent } from 'react';
import type { LabValues } from './settings.ts';

/** What the tab of a panel needs before the panel is fetched; each `panels/<id>/about.ts` exports one as `about`. */
export interface PanelName {
  /** The name of its folder, which is its value in the address. */
  readonly id: string;
  /** What stands on its tab. */
  readonly title: string;
  /** Its place among the tabs, from left to right. */
  readonly order: number;
}

/** A view of the run below the latent plane; each `panels/<id>/index.tsx` exports one as `panel`, fetched when its tab is opened. */
export interface Panel extends PanelName {
  readonly Component: FunctionComponent<{ readonly values: LabValues }>;
}
