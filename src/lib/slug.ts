const maxLength = 80;

/** The apostrophes that people type: ASCII, typographic quotes, standalone accents, the prime, modifier letters. */
const apostrophes = /['’‘`´′ʻʼ]/g;

/**
 * Makes a slug of a title: removes accents, spells out letters without a decomposition (ł, ß, ø, þ) and transliterates
 * other scripts. Empty if the title has neither letters nor digits.
 */
export const slugOf = async (title: string): Promise<string> => {
  const text = title.replaceAll(apostrophes, '').normalize('NFKC').replaceAll(/\p{S}/gu, ' ');
  if (/^[\p{ASCII}\p{M}\p{P}\p{Z}\p{C}]*$/u.test(text.normalize('NFKD'))) return asciiSlugOf(text);
  // Imported only here: loading its table takes longer than a short request.
  const { default: anyAscii } = await import('any-ascii');
  return asciiSlugOf(anyAscii(text));
};

/** Makes a slug of a title whose letters are ASCII or decompose to ASCII. */
export const asciiSlugOf = (title: string): string =>
  title
    .replaceAll(apostrophes, '')
    .normalize('NFKD')
    .toLowerCase()
    // Like apostrophes, combining marks, soft hyphens and joiners do not separate words.
    .replaceAll(/[\p{M}\p{Cf}]/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, maxLength)
    .replace(/-$/, '');
