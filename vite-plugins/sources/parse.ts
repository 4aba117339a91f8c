import { parseSync } from 'vite';

/** A node of a syntax tree; what it holds depends on its type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A declaration at the top of a file: its statement, and the comment that stands right above it. */
export interface Declaration {
  readonly node: Node;
  readonly start: number;
  readonly end: number;
}

/** What a file declares, imports and passes on. Types are left out: they compute nothing. */
export interface Module {
  readonly code: string;
  readonly body: readonly Node[];
  readonly declarations: ReadonlyMap<string, Declaration>;
  /** The names imported from other files of ours, each with the file's path as written and its name there. */
  readonly imports: ReadonlyMap<string, { readonly from: string; readonly name: string }>;
  readonly exports: ReadonlyMap<string, { readonly from: string | undefined; readonly name: string }>;
  /** Files all of whose exports are passed on. */
  readonly passesOn: readonly string[];
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes directly below a node. */
export function childrenOf(node: Node): readonly Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

/** The names that a pattern binds, such as `a` and `b` of `{ a, x: [b = 1] }`. */
export function namesBound(pattern: unknown): readonly string[] {
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [String(pattern['name'])];
  if (pattern.type === 'AssignmentPattern') return namesBound(pattern['left']);
  if (pattern.type === 'Property') return namesBound(pattern['value']);
  const parts = ['ObjectPattern', 'ArrayPattern', 'RestElement'].includes(pattern.type) ? childrenOf(pattern) : [];
  return parts.flatMap(namesBound);
}

const nameOf = (node: unknown): string => (isNode(node) ? String(node['name'] ?? node['value']) : '');
const listOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);
const relativePath = (source: unknown): string | undefined => {
  const path = nameOf(source);
  return path.startsWith('.') ? path : undefined;
};

/** Where the comments that stand right above a statement begin, with no empty line between. */
function withComments(code: string, comments: readonly { start: number; end: number }[], start: number): number {
  let from = start;
  for (const comment of comments.toReversed()) {
    const between = code.slice(comment.end, from);
    if (comment.end <= from && /^[ \t]*\n[ \t]*$/.test(between)) from = comment.start;
  }
  return from;
}

/** Parses a file. Throws `Error` with the parser's message where it is no TypeScript. */
export function parseModule(path: string, code: string): Module {
  const { program, comments, errors } = parseSync(path, code);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const body = program.body as unknown as readonly Node[];
  const declarations = new Map<string, Declaration>();
  const imports = new Map<string, { from: string; name: string }>();
  const exports = new Map<string, { from: string | undefined; name: string }>();
  const passesOn: string[] = [];
  for (const statement of body) {
    const from = relativePath(statement['source']);
    if (statement.type === 'ImportDeclaration' && statement['importKind'] !== 'type' && from !== undefined) {
      for (const each of listOf(statement['specifiers'])) {
        if (each.type === 'ImportSpecifier' && each['importKind'] !== 'type')
          imports.set(nameOf(each['local']), { from, name: nameOf(each['imported']) });
      }
    }
    if (statement.type === 'ExportAllDeclaration' && from !== undefined) passesOn.push(from);
    if (statement.type === 'ExportNamedDeclaration') {
      for (const each of listOf(statement['specifiers']))
        exports.set(nameOf(each['exported']), { from, name: nameOf(each['local']) });
    }
    const node = isNode(statement['declaration']) ? statement['declaration'] : statement;
    const names =
      node.type === 'FunctionDeclaration'
        ? [nameOf(node['id'])]
        : node.type === 'VariableDeclaration'
          ? listOf(node['declarations']).flatMap((each) => namesBound(each['id']))
          : [];
    const start = withComments(code, comments, statement.start);
    for (const name of names) declarations.set(name, { node, start, end: statement.end });
  }
  return { code, body, declarations, imports, exports, passesOn };
}

/** What binds names inside a node: its parameters, variables and functions. */
function bindings(node: Node): readonly unknown[] {
  if (node.type === 'VariableDeclarator') return [node['id']];
  if (node.type === 'CatchClause') return [node['param']];
  if (/Function/.test(node.type)) return [...listOf(node['params']), node['id']];
  return [];
}

/** The parts of a node that may name a value; keys, properties and types do not. */
function valueParts(node: Node): readonly Node[] {
  if (node.type.startsWith('TS')) return isNode(node['expression']) ? [node['expression']] : [];
  return childrenOf(node).filter(
    (child) =>
      !(child === node['property'] && node.type === 'MemberExpression' && node['computed'] !== true) &&
      !(child === node['key'] && child !== node['value'] && node['computed'] !== true),
  );
}

const namesKept = new WeakMap<Node, ReadonlySet<string>>();

/** The names that a piece of code takes from outside of itself. */
export function namesUsed(piece: Node): ReadonlySet<string> {
  const kept = namesKept.get(piece);
  if (kept) return kept;
  const used = new Set<string>();
  const bound = new Set<string>();
  const visit = (node: Node): void => {
    if (node.type === 'Identifier') used.add(nameOf(node));
    for (const pattern of bindings(node)) for (const name of namesBound(pattern)) bound.add(name);
    for (const part of valueParts(node)) visit(part);
  };
  visit(piece);
  const names = new Set([...used].filter((name) => !bound.has(name)));
  namesKept.set(piece, names);
  return names;
}
