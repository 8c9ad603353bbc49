const maxLength = 80;

/** As people type them: of ASCII, typographic, accents that stand alone, a prime, a letter of their own. */
const apostrophes = /['’‘`´′ʻʼ]/g;

/**
 * A title as a slug: accents go, letters without a decomposition are spelt out (ł, ß, ø, þ), and other scripts are
 * transliterated. Empty if the title has neither letters nor digits.
 */
export const slugOf = async (title: string): Promise<string> => {
  const text = title.replaceAll(apostrophes, '').normalize('NFKC').replaceAll(/\p{S}/gu, ' ');
  if (/^[\p{ASCII}\p{M}\p{P}\p{Z}\p{C}]*$/u.test(text.normalize('NFKD'))) return asciiSlugOf(text);
  // Its table takes longer to load than all of a short request.
  const { default: anyAscii } = await import('any-ascii');
  return asciiSlugOf(anyAscii(text));
};

/** The same of a title in which every letter is one of ASCII, or decomposes to one. */
export const asciiSlugOf = (title: string): string =>
  title
    .replaceAll(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    // What only marks a letter, soft hyphens and joiners must not part a word, as apostrophes: "café" stays one.
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
