/** Text in the characters of the standard fonts of PDF, which need no font file: those of Windows-1252. */

const extra = new Set('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ');
const isWestern = (character: string): boolean =>
  /^[ -~\u00a0-\u00ff]$/.test(character) || extra.has(character);

/** Letters that do not decompose into a base letter and a mark. */
const similar: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  Ħ: 'H',
  ħ: 'h',
  Ŧ: 'T',
  ŧ: 't',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u202f': '\u00a0',
};

/**
 * Returns text that these fonts can show. A letter loses marks that they lack, as in `Dvorak` for `Dvořák`; characters of
 * other scripts become question marks; line breaks and control characters become spaces.
 */
export const toWesternText = (text: string): string =>
  [...text.normalize('NFC').replaceAll(/\p{Cc}+/gu, ' ')].map(toWesternCharacter).join('');

const toWesternCharacter = (character: string): string => {
  if (isWestern(character)) return character;
  const base = similar[character] ?? character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  return [...base].every(isWestern) ? base : '?';
};
