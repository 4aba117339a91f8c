/** A file as a data address. */
async function dataAddress(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') resolve(reader.result);
    });
    reader.addEventListener('error', () => reject(new Error(`fontFaces: ${address} must be readable`)));
    reader.readAsDataURL(blob);
  });
}

/** The font rules of one style sheet; none where the browser does not let us look. */
function fontRules(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return [];
  }
}

const plainName = (family: string): string => family.trim().replaceAll(/["']/g, '').toLowerCase();

/** The page's own fonts that the labels inside `figure` use, as CSS with the files inside. */
export async function fontFaces(figure: Element): Promise<string> {
  const used = new Set<string>();
  for (const text of figure.querySelectorAll('svg text, svg tspan')) {
    const style = getComputedStyle(text);
    used.add(`${plainName(style.fontFamily.split(',')[0] ?? '')} ${style.fontStyle}`);
  }
  const rules = Array.from(document.styleSheets)
    .flatMap((sheet) => fontRules(sheet).map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .filter(({ rule }) =>
      used.has(
        `${plainName(rule.style.getPropertyValue('font-family'))} ${rule.style.getPropertyValue('font-style') || 'normal'}`,
      ),
    );
  const embedded = await Promise.all(
    rules.map(async ({ rule, base }) => {
      const address = /url\("?([^")]+\.woff2[^")]*)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
      if (address === undefined) return '';
      return rule.cssText.replace(
        /src:[^;]+;/,
        `src: url("${await dataAddress(new URL(address, base).href)}") format("woff2");`,
      );
    }),
  );
  return embedded.join('\n');
}
