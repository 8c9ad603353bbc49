/** A strict reader of XML 1.0, for documents without a DTD, comments, CDATA and processing instructions, such as our own. */

export type XmlElement = {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** The text of the element, without that of its children. */
  text: string;
};

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const token = /<\/([\w:]+)>|<([\w:]+)((?: [\w:]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#13': '\r' };

/** Returns the root element. Throws if the document is not well-formed. */
export const readXml = (document: string): XmlElement => {
  if (!document.startsWith(declaration)) throw new Error('The XML declaration is missing');
  if (forbidden.test(document)) throw new Error('The document has a character that XML forbids');
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  token.lastIndex = declaration.length;
  while (token.lastIndex < document.length) {
    const at = token.lastIndex;
    const match = token.exec(document);
    if (!match) throw new Error(`No XML at ${at}: ${document.slice(at, at + 80)}`);
    const [, closed, opened, attributes = '', empty, text] = match;
    const current = open.at(-1) as XmlElement;
    if (text !== undefined) current.text += decode(text);
    else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
      current.children.push(element);
      if (!empty) open.push(element);
    } else if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes another element`);
  }
  const [root, ...others] = top.children;
  if (!root || others.length > 0 || open.length > 1 || top.text.trim() !== '')
    throw new Error('The document has not exactly one root');
  return root;
};

/** Returns the texts of the elements of this name, in the order of the document. */
export const textsOf = ({ children }: XmlElement, name: string): string[] =>
  children.flatMap((child) => [...(child.name === name ? [child.text] : []), ...textsOf(child, name)]);

const attributesOf = (text: string): Record<string, string> => {
  const pairs = [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    decode(value),
  ]);
  if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error('An attribute occurs twice');
  return Object.fromEntries(pairs);
};

const decode = (text: string): string => {
  if (text.includes(']]>')) throw new Error('A text has ]]>');
  return text.replaceAll('\r', '\n').replaceAll(/&([^;\s]*;?)/g, (_, reference: string) => {
    const value = reference.endsWith(';') ? entities[reference.slice(0, -1)] : undefined;
    if (value === undefined) throw new Error(`&${reference} is no reference`);
    return value;
  });
};
