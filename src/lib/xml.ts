/** Characters that XML 1.0 forbids even as references, and lone surrogates. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const references: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A parser reads a literal one as a line feed.
  '\r': '&#13;',
};

const escapeXml = (text: string): string =>
  text.replaceAll(forbidden, '').replaceAll(/[&<>"\r]/g, (character) => references[character] ?? character);

type Attributes = Readonly<Record<string, string>>;

/** Returns an element with text. Leaves out characters that XML forbids. */
export const textElement = (name: string, text: string, attributes: Attributes = {}): string =>
  `${startTag(name, attributes)}>${escapeXml(text)}</${name}>\n`;

/** Returns an element with elements, such as `textElement` returns. */
export const parentElement = (
  name: string,
  children: readonly string[],
  attributes: Attributes = {},
): string => `${startTag(name, attributes)}>\n${children.join('')}</${name}>\n`;

export const emptyElement = (name: string, attributes: Attributes): string =>
  `${startTag(name, attributes)}/>\n`;

/** Returns the document with this root element. */
export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;

const startTag = (name: string, attributes: Attributes): string =>
  `<${[name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ')}`;
