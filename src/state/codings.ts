import type { Command, Report } from '../vae/protocol.ts';
import { createNewest, type Newest } from './newest.ts';
import type { Training } from './trainingReports.ts';

/** Codes of some data, `count` × `latent` each, and the step at which they were encoded. */
export interface Encoded {
  readonly x: Float32Array;
  readonly means: Float32Array;
  readonly logVars: Float32Array;
  readonly step: number;
}

/** Data on their way through the encoder and codes on theirs through the decoder, each for a purpose. */
export interface Codings {
  /** Decodes codes or encodes data, or where an answer is awaited keeps them for then, the newest alone. */
  ask(type: 'decode' | 'encode', purpose: string, values: Float32Array): void;
  /** What is known after an answer. */
  apply(now: Training, report: Extract<Report, { type: 'decoded' | 'encoded' }>): Training;
  /** Answers on their way no longer count. */
  forget(): void;
}

/** Nothing on its way; `send` tells the trainer. */
export function createCodings(send: (command: Command) => void): Codings {
  const lines = new Map<string, Newest<Float32Array>>();
  const asked = new Map<number, { readonly purpose: string; readonly line: string; readonly values: Float32Array }>();
  let lastId = 0;
  const lineOf = (type: 'decode' | 'encode', purpose: string): Newest<Float32Array> => {
    const key = `${type} ${purpose}`;
    const line =
      lines.get(key) ??
      createNewest((values: Float32Array) => {
        const id = ++lastId;
        asked.set(id, { purpose, line: key, values });
        send(type === 'decode' ? { type, id, codes: values } : { type, id, x: values });
      });
    lines.set(key, line);
    return line;
  };
  return {
    ask: (type, purpose, values) => lineOf(type, purpose).wish(values),
    apply(now, report) {
      const found = asked.get(report.id);
      if (!found) return now;
      const { purpose, line, values } = found;
      asked.delete(report.id);
      lines.get(line)?.answered();
      const { step } = report;
      if (report.type === 'decoded') {
        if (!report.x.every(Number.isFinite)) return now;
        return { ...now, decoded: { ...now.decoded, [purpose]: { codes: values, x: report.x, step } } };
      }
      const { means, logVars } = report;
      if (!means.every(Number.isFinite)) return now;
      return { ...now, encoded: { ...now.encoded, [purpose]: { x: values, means, logVars, step } } };
    },
    forget() {
      asked.clear();
      lines.forEach((line) => line.forget());
    },
  };
}
