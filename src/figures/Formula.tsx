const pattern = /([A-Za-z]{2,})|([A-Za-zα-ωϕ∂])|(_)(.)|([^A-Za-zα-ωϕ∂_]+)/gu;

/**
 * Small mathematics inside an SVG label: single letters in KaTeX's italic, words (log, KL) and signs upright,
 * `_` lowers the one character after it. For example `KL(q ‖ p)` or `μ_q`.
 */
export function Formula({ children }: { readonly children: string }) {
  const parts = [...children.matchAll(pattern)];
  let lowered = false;
  return (
    <>
      {parts.map(([text, word, letter, under, index], i) => {
        const raise = lowered ? '-0.22em' : undefined;
        lowered = under !== undefined;
        const key = `${i}${text}`;
        if (under !== undefined) {
          return (
            <tspan key={key} className={/\d/.test(index ?? '') ? 'mr sub' : 'mi sub'} dy="0.22em">
              {index}
            </tspan>
          );
        }
        return (
          <tspan key={key} className={letter !== undefined ? 'mi' : 'mr'} dy={raise}>
            {word ?? text}
          </tspan>
        );
      })}
    </>
  );
}
