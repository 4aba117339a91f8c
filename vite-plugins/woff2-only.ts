import type { Plugin } from 'vite';

/** Drops KaTeX's woff and ttf copies (40 files, 1 MB): every browser that runs this site reads woff2. */
export function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    generateBundle(_, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (/KaTeX_.*\.(woff|ttf)$/.test(name)) delete bundle[name];
        else if (file.type === 'asset' && name.endsWith('.css')) {
          file.source = String(file.source).replace(
            /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("?'?(?:woff|truetype)"?'?\)/g,
            '',
          );
        }
      }
    },
  };
}
