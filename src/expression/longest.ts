/** A typed formula may have this many characters. */
export const longest = 80;
