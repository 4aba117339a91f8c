const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

/** A small count as a word. */
export const countWord = (n: number): string => words[n] ?? String(n);

/** A text with a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A number with a true minus sign. */
export const numberText = (value: number, digits: number): string => {
  if (!Number.isFinite(value)) return 'undefined';
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
};

/** A whole number with commas between thousands. */
export const wholeText = (value: number): string => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
