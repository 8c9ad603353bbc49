/** The elements and attributes that the HTML of a text may have, independent of the sanitizer's schema. */
import type { Root, RootContent } from 'hast';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const anchorsAndText = 'a blockquote br code del em hr li ol p pre strong ul'.split(' ');
const ofPosts = 'h1 h2 h3 h4 h5 h6 img input section sup table tbody td th thead tr'.split(' ');

const id = /^user-content-/;
const values: Record<string, RegExp> = {
  'a href': /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/i,
  'a title': /^/,
  'a rel': /^(?:noopener|nofollow ugc noopener)$/,
  'code class': /^language-[\w+#.-]+$/,
  'ol start': /^\d{1,9}$/,
  'a id': id,
  'a data-footnote-ref': /^$/,
  'a data-footnote-backref': /^$/,
  'a aria-label': /^Back to reference /,
  'h1 id': id,
  'h2 id': id,
  'h3 id': id,
  'h4 id': id,
  'h5 id': id,
  'h6 id': id,
  'img src': /^(?:\/v1\/media\/|https:\/\/img\.example\/)/,
  'img alt': /^/,
  'img title': /^/,
  'input type': /^checkbox$/,
  'input disabled': /^$/,
  'input checked': /^$/,
  'li id': id,
  'li class': /^task-list-item$/,
  'section data-footnotes': /^$/,
  'td align': /^(?:left|center|right)$/,
  'th align': /^(?:left|center|right)$/,
  'ul class': /^contains-task-list$/,
};

/** Returns what a browser would see in the HTML and must not: elements, attributes and URLs that are not allowed. */
export const violationsOf = (html: string, kind: 'post' | 'comment'): string[] => {
  const elements = new Set(kind === 'post' ? [...anchorsAndText, ...ofPosts] : anchorsAndText);
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeName === '#text') return;
    if (!('tagName' in node)) return void found.push(node.nodeName);
    if (!elements.has(node.tagName) || !node.namespaceURI.endsWith('/1999/xhtml')) found.push(node.tagName);
    for (const { name, value } of node.attrs) {
      const allowed = values[`${node.tagName} ${name}`];
      if (!allowed?.test(value)) found.push(`${node.tagName} ${name}=${value}`);
    }
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
};

/** A tree of elements as nested arrays; adjacent texts are one. */
type Shape = string | [tagName: string, attributes: string[], children: Shape[]];

const joined = (shapes: Shape[]): Shape[] => {
  const result: Shape[] = [];
  for (const shape of shapes) {
    const last = result.at(-1);
    if (shape === '') continue;
    if (typeof shape === 'string' && typeof last === 'string') result[result.length - 1] = last + shape;
    else result.push(shape);
  }
  return result;
};

/** The tree that a browser makes of the HTML. */
export const shapeOfHtml = (html: string): Shape[] => {
  const shapeOf = (node: Node): Shape => {
    if ('value' in node) return node.value;
    if (!('tagName' in node)) return [node.nodeName, [], []];
    const attributes = node.attrs.map(({ name, value }) => `${name}=${value}`).sort();
    return [node.tagName, attributes, joined(node.childNodes.map(shapeOf))];
  };
  return joined(parseFragment(html).childNodes.map(shapeOf));
};

/** The tree that was written as HTML. */
export const shapeOfTree = (root: Root): Shape[] => {
  const shapeOf = (node: RootContent): Shape => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return [node.type, [], []];
    const attributes = Object.entries(node.properties).map(([name, value]) => {
      const text = Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
      return `${attributeNames[name] ?? name}=${text}`;
    });
    return [node.tagName, attributes.sort(), joined(node.children.map(shapeOf))];
  };
  return joined(root.children.map(shapeOf));
};

const attributeNames: Record<string, string> = {
  className: 'class',
  dataFootnotes: 'data-footnotes',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnoteBackref: 'data-footnote-backref',
  ariaLabel: 'aria-label',
};
