import { defaults } from './protocol.ts';
import type { Command, LossPoint, Report, Settings } from './protocol.ts';
import { serve } from './serve.ts';
import type { Service } from './serve.ts';

/** Reports of one type. */
export type Of<T extends Report['type']> = Extract<Report, { readonly type: T }>;

/** A run so small that tests can afford it. */
export const tiny: Settings = {
  ...defaults['heat-bump'],
  encoder: { hidden: [8], activation: 'tanh' },
  decoder: { hidden: [8], activation: 'tanh' },
  batchSize: 8,
  device: 'plain',
};
/** All parts of a snapshot. */
export const everything = { codes: true, reconstructions: true, grid: true, samples: true, quality: true };
let service: Service | undefined;

/** Ends the service that was started last. */
export async function close(): Promise<void> {
  await service?.close();
  service = undefined;
}

/** A service whose reports can be waited for. */
export function start(choose?: Parameters<typeof serve>[1]): {
  readonly send: (command: Command) => void;
  readonly reports: Report[];
  readonly next: <T extends Report['type']>(type: T, enough?: (report: Of<T>) => boolean) => Promise<Of<T>>;
} {
  const reports: Report[] = [];
  const waiting = new Set<() => void>();
  let read = 0;
  service = serve((report) => {
    reports.push(report);
    waiting.forEach((look) => look());
  }, choose);
  const { receive } = service;
  return {
    reports,
    send: receive,
    next: (type, enough = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const at = reports.findIndex(
            (report, i) => i >= read && report.type === type && enough(report as Of<typeof type>),
          );
          if (at < 0) return;
          waiting.delete(look);
          read = at + 1;
          resolve(reports[at] as Of<typeof type>);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** The points of the curves among reports. */
export const pointsOf = (reports: readonly Report[]): readonly LossPoint[] =>
  reports.flatMap((report) => (report.type === 'losses' ? report.points : []));
