/**
 * Returns the `Content-Disposition` of a download with a suggested name (RFC 6266). Older clients, which do not know
 * `filename*`, see `_` in place of characters beyond ASCII.
 */
export const attachment = (name: string): string => dispositionOf('attachment', name);

/** Like `attachment`, for content that a browser shows. */
export const inline = (name: string): string => dispositionOf('inline', name);

const dispositionOf = (type: 'attachment' | 'inline', name: string): string => {
  const ascii = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const quoted = `${type}; filename="${ascii}"`;
  if (ascii === name) return quoted;
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${quoted}; filename*=UTF-8''${encoded}`;
};
