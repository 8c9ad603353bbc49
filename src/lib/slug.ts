const maxLength = 80;

/**
 * A title as a slug: accents go, letters without a decomposition are spelt out (ł, ß, ø, þ), and other scripts are
 * transliterated. Empty if the title has neither letters nor digits.
 */
export const slugOf = async (title: string): Promise<string> => {
  const text = title.normalize('NFKC').replaceAll(/\p{S}/gu, ' ');
  if (/^[\p{ASCII}\p{M}\p{P}\p{Z}\p{C}]*$/u.test(text.normalize('NFKD'))) return asciiSlugOf(text);
  // Its table takes longer to load than all of a short request.
  const { default: anyAscii } = await import('any-ascii');
  return asciiSlugOf(anyAscii(text));
};

/** The same of a title in which every letter is one of ASCII, or decomposes to one. */
export const asciiSlugOf = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    // What only marks a letter, and apostrophes, must not part a word: "café" and "don't" stay one each.
    .replaceAll(/[\p{M}'’`]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
