import { catalogue } from '../../data/catalogue.ts';
import { decodeInBrowser } from '../../data/read/decodeInBrowser.ts';
import { readFiles, readPasted } from '../../data/read/readFiles.ts';
import { isProblem, type ReadOptions, type Reading, type Table } from '../../data/read/reading.ts';
import { spectrum } from '../../data/spectrum.ts';
import { bring, forget, keep, keptHead } from './keep.ts';
import { factsOf, prepare, preparedOf, splitSeed } from './prepare.ts';
import type { Choices, OwnAnswers, OwnRequest, Prepared } from './types.ts';

/** Reads data and makes them ready, away from whatever trains. */
export interface OwnService {
  /** Answers what is asked. Throws `RangeError` where it needs data that nobody has given. */
  answer(request: OwnRequest): Promise<OwnAnswers[keyof OwnAnswers]>;
}

const optionsOf = (choices: Choices): ReadOptions => ({ ...choices, seed: splitSeed, decodeImage: decodeInBrowser });

/** A reader without data. */
export function createOwnService(): OwnService {
  let held: { readonly table: Table; readonly name: string } | undefined;
  let prepared: Prepared | undefined;
  const take = (reading: Reading, name: string): OwnAnswers['read'] => {
    if (reading.kind !== 'table') return reading;
    held = { table: reading.table, name };
    return factsOf(reading.table, name);
  };
  const need = <T>(value: T | undefined): T => {
    if (value === undefined) throw new RangeError('createOwnService: data must be read before they are used, got none');
    return value;
  };
  return {
    async answer(request) {
      switch (request.type) {
        case 'read': {
          const { files, choices } = request;
          return take(
            await readFiles(files, optionsOf(choices)),
            files
              .map(({ name }) => name)
              .slice(0, 2)
              .join(' and '),
          );
        }
        case 'paste':
          return take(await readPasted(request.text, optionsOf(request.choices)), 'pasted numbers');
        case 'table':
          return take({ kind: 'table', table: request.table }, request.name);
        case 'prepare': {
          const { table, name } = need(held);
          prepared = prepare(table, name, request.how, request.heldOutShare);
          return prepared;
        }
        case 'spectrum': {
          const { of } = request;
          const { train, features } = of === 'prepared' ? need(prepared).data : catalogue[of.data].make(of.seed);
          return spectrum(train, features);
        }
        case 'keep':
          return keep(need(prepared));
        case 'kept':
          return keptHead();
        case 'bring': {
          const kept = await bring();
          if (isProblem(kept)) return kept;
          prepared = preparedOf(kept.data, kept.labelNames, kept.says);
          return prepared;
        }
        case 'forget':
          return forget();
      }
    },
  };
}
