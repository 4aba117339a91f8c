import { posix } from 'node:path';
import { childrenOf, isNode, type Declaration, type Module, namesUsed, type Node } from './parse.ts';

/** A run of whole lines of a file, both ends counted from 1 and included. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** The lines of one file that belong to a step of a derivation. */
export interface Place {
  readonly path: string;
  readonly role: 'line' | 'called';
  readonly lines: readonly Lines[];
}

/** Gives a file by its path from the project's root, or nothing where there is none. */
export type Reader = (path: string) => Module | undefined;

/** The file that an import of `path` means. */
export const resolveImport = (path: string, specifier: string): string =>
  posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));

const textOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;

/** The property of an object literal with this name. */
function property(object: Node, name: string): Node | undefined {
  return childrenOf(object).find((each) => {
    const key = each['key'];
    return each.type === 'Property' && isNode(key) && (key['name'] === name || key['value'] === name);
  });
}

/** The object literals with an id and lines, by id: each is a chain. */
function chainsIn(node: Node, found: Map<string, Node>): Map<string, Node> {
  const id = node.type === 'ObjectExpression' ? textOf(property(node, 'id')?.['value']) : undefined;
  if (id !== undefined && property(node, 'lines')) found.set(id, node);
  for (const child of childrenOf(node)) chainsIn(child, found);
  return found;
}

const chainsKept = new WeakMap<Module, ReadonlyMap<string, Node>>();

/** The chains that a file declares, by id. */
export function chainsOf(module: Module): ReadonlyMap<string, Node> {
  const kept = chainsKept.get(module);
  if (kept) return kept;
  const chains = new Map<string, Node>();
  for (const statement of module.body) chainsIn(statement, chains);
  chainsKept.set(module, chains);
  return chains;
}

/** What stands behind a name at the top of a file, if it is an expression: `const a = …`. */
function valueOf(module: Module, node: unknown): Node | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression')
    return valueOf(module, node['expression']);
  if (node.type !== 'Identifier') return node;
  const declared = module.declarations.get(String(node['name']))?.node;
  const declarator = declared && childrenOf(declared).find(({ id }) => isNode(id) && id['name'] === node['name']);
  return declarator && isNode(declarator['init']) ? valueOf(module, declarator['init']) : node;
}

/** The parts of a chain that evaluate one of its lines: the expressions of its value and of its slack, or the best there is. */
function partsOf(module: Module, chain: Node, index: number): readonly Node[] {
  const list = valueOf(module, property(chain, 'lines')?.['value']);
  const elements = list?.type === 'ArrayExpression' ? childrenOf(list) : [];
  const spread = elements.slice(0, index + 1).some(({ type }) => type === 'SpreadElement');
  const element = spread ? undefined : elements[index];
  if (!element) return [chain];
  const line = valueOf(module, element);
  if (line?.type !== 'ObjectExpression') return [element];
  const slack = valueOf(module, property(line, 'slack')?.['value']);
  const parts = [property(line, 'evaluate'), slack && (property(slack, 'evaluate') ?? slack)];
  const present = parts.filter((part) => part !== undefined);
  return present.length > 0 ? present : [line];
}

/** The declaration behind a name that a file uses, wherever it is passed on from. */
function find(read: Reader, path: string, name: string): { path: string; declaration: Declaration } | undefined {
  const module = read(path);
  const declaration = module?.declarations.get(name);
  if (declaration) return { path, declaration };
  const imported = module?.imports.get(name);
  if (imported) return findExport(read, resolveImport(path, imported.from), imported.name);
  return undefined;
}

function findExport(read: Reader, path: string, name: string): { path: string; declaration: Declaration } | undefined {
  const module = read(path);
  const renamed = module?.exports.get(name);
  if (renamed?.from !== undefined) return findExport(read, resolveImport(path, renamed.from), renamed.name);
  const here = find(read, path, renamed?.name ?? name);
  if (here) return here;
  for (const from of module?.passesOn ?? []) {
    const there = findExport(read, resolveImport(path, from), name);
    if (there) return there;
  }
  return undefined;
}

const isLibrary = (path: string): boolean => path.startsWith('src/math/');
const isDerivation = (path: string): boolean => /^(?:src\/derivations|lessons)\//.test(path);

/** Checks of arguments say nothing about a value. */
const checks = /^(?:requireThat|check[A-Z]\w*)$/;

/** Sorts runs of lines and joins those that touch, or are parted by one empty line. */
function joined(runs: readonly Lines[]): readonly Lines[] {
  const result: Lines[] = [];
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && run.from <= last.to + 2) result[result.length - 1] = { from: last.from, to: Math.max(last.to, run.to) };
    else result.push(run);
  }
  return result;
}

/**
 * Where the code stands that evaluates line `index` of the chain `id` in the file `path`: the line's own expressions,
 * then what they call among the derivations, wherever that leads, then what is called from the library, one file deep.
 * Throws `RangeError` where the file declares no such chain.
 */
export function placesOf(read: Reader, path: string, id: string, index: number): readonly Place[] {
  const module = read(path);
  const chain = module && chainsOf(module).get(id);
  if (!module || !chain) throw new RangeError(`placesOf: the file must declare the chain, got ${path} and ${id}`);
  const linesOf = (code: string, { start, end }: { start: number; end: number }): Lines => ({
    from: code.slice(0, start).split('\n').length,
    to: code.slice(0, end).split('\n').length,
  });
  const parts = partsOf(module, chain, index);
  const called = new Map<string, Map<Declaration, Lines>>();
  // Breadth first: what the line itself calls stands before what its helpers call.
  const queue = parts.map((node) => ({ from: path, node }));
  for (const { from, node } of queue) {
    for (const name of namesUsed(node)) {
      const found = checks.test(name) ? undefined : find(read, from, name);
      if (!found || !(isDerivation(found.path) || isLibrary(found.path))) continue;
      // The library is followed within one file; its other files are a link away.
      if (isLibrary(from) && found.path !== from) continue;
      const { code } = read(found.path) ?? { code: '' };
      const known = called.get(found.path) ?? new Map<Declaration, Lines>();
      called.set(found.path, known);
      if ([...known.keys()].some(({ start }) => start === found.declaration.start)) continue;
      known.set(found.declaration, linesOf(code, found.declaration));
      queue.push({ from: found.path, node: found.declaration.node });
    }
  }
  const order = (other: string): number => (other === path ? 0 : isLibrary(other) ? 2 : 1);
  return [
    { path, role: 'line', lines: parts.map((part) => linesOf(module.code, part)) },
    ...[...called]
      .toSorted(([a], [b]) => order(a) - order(b))
      .map(([file, runs]): Place => ({ path: file, role: 'called', lines: joined([...runs.values()]) })),
  ];
}
