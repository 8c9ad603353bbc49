const maxLength = 80;

/** A title as a slug. Empty if nothing of the title can stand in one. */
export const slugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    // What only marks a letter, and apostrophes, must not part a word: "café" and "don't" stay one each.
    .replaceAll(/[\p{M}'’]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
