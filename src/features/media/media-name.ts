const MAX_STEM = 90;

/**
 * Returns a name for downloads that is safe on every system. The client's name only gives the part before the extension: no
 * folder, no control character, no character that reverses the direction of text, and none that a file system forbids.
 */
export const downloadName = (given: string | undefined, extension: string): string => {
  const base = (given ?? '').split(/[/\\]/).at(-1) ?? '';
  const plain = base
    .normalize('NFC')
    .replace(/\.[^.]*$/, '')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}<>:"|?*%]+/gu, '-');
  const stem = [...plain]
    .slice(0, MAX_STEM)
    .join('')
    .replaceAll(/^[.\s-]+|[.\s-]+$/g, '');
  return `${stem === '' ? 'file' : stem}.${extension}`;
};
