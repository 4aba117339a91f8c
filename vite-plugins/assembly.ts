import asc from 'assemblyscript/asc';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** No runtime beside the kernels, and no relaxed SIMD, whose fused multiply-add some processors have and others do not. */
const options = ['-O3', '--runtime', 'stub', '--noAssert', '--use', 'abort=', '--enable', 'simd'];

/**
 * AssemblyScript with the decorators that it asks for before functions to be inlined. Our files keep to what TypeScript can
 * parse, so that they are laid out, checked and shown like the others: there `@inline` ends the function's comment.
 */
const decorated = (text: string): string => text.replace(/@inline(\s*\*\/\n)/g, '$1@inline ');

/** Compiles the module whose files are given by name. Throws an `Error` with what the compiler says. */
async function compile(entry: string, texts: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const said: string[] = [];
  const note = { write: (text: string | Uint8Array) => void said.push(String(text)) };
  let code: Uint8Array | undefined;
  const { error } = await asc.main([entry, '--outFile', 'code.wasm', ...options], {
    readFile: (name) => texts.get(name) ?? null,
    writeFile(_, contents) {
      if (typeof contents !== 'string') code = contents;
    },
    listFiles: () => [],
    stdout: note,
    stderr: note,
  });
  if (error || !code) throw new Error(`assembly: ${entry} does not compile.\n${said.join('')}`, { cause: error });
  return code;
}

/** Compiling takes seconds, and a build asks for the same module for the page, the worker and the server. */
const compiled = new Map<string, Promise<Uint8Array>>();

/**
 * Answers an import of `….ts?assembly` with `code`: the AssemblyScript of that file and the others of its folder,
 * compiled to WebAssembly, in base 64. A few kB in a script need no request of their own and work wherever scripts do.
 */
export function assembly(): Plugin {
  const query = '?assembly';
  return {
    name: 'assembly',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(query)) return undefined;
      const path = id.slice(0, -query.length);
      const folder = dirname(path);
      const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).toSorted();
      const texts = new Map<string, string>();
      for (const name of names) {
        this.addWatchFile(join(folder, name));
        texts.set(name, decorated(await readFile(join(folder, name), 'utf8')));
      }
      const key = JSON.stringify([path, ...texts]);
      const code = compiled.get(key) ?? compile(basename(path), texts);
      compiled.set(key, code);
      return `export const code = '${Buffer.from(await code).toString('base64')}';`;
    },
  };
}
