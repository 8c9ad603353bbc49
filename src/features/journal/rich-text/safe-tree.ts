/** Steps on the HTML tree before it is sanitized: links, images, ids and characters that a page would treat specially. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { idPrefix } from './safe-elements.ts';

/** `rel` is the relation of links to other sites. `imageOrigins` lists the other sites whose images may be shown. */
export type TreePolicy = Readonly<{ rel: string[]; imageOrigins: readonly string[] }>;

type Walk = { policy: TreePolicy; inLink: boolean; headings: Map<string, number> };

/** Returns a copy of the tree with safe links, images, ids and texts. */
export const withSafeValues = (root: Root, policy: TreePolicy): Root => ({
  type: 'root',
  children: safeChildren(root.children, { policy, inLink: false, headings: new Map() }) as RootContent[],
});

const safeChildren = (nodes: readonly RootContent[], walk: Walk): ElementContent[] =>
  nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [{ type: 'text', value: plainText(node.value) }];
    return node.type === 'element' ? safeElement(node, walk) : [];
  });

const safeElement = (element: Element, walk: Walk): ElementContent[] => {
  const { tagName, properties } = element;
  if (tagName === 'a') return safeLink(element, walk);
  if (tagName === 'img') return safeImage(element, walk);
  // The label of the footnotes has a fixed id and a fixed language.
  if (properties.id === 'footnote-label') return [];
  const children = safeChildren(element.children, walk);
  const id = /^h[1-6]$/.test(tagName) ? { id: headingId(children, walk) } : {};
  return [{ ...element, properties: { ...plainProperties(properties), ...id }, children }];
};

/** A link within a link, such as a footnote's, would end the outer one. Only its text remains, as of a link elsewhere. */
const safeLink = (link: Element, walk: Walk): ElementContent[] => {
  const children = safeChildren(link.children, { ...walk, inLink: true });
  const href = String(link.properties.href ?? '');
  if (walk.inLink || !isAllowed(href, linkSchemes)) return children;
  const rel = href.startsWith('#') ? {} : { rel: [...walk.policy.rel] };
  return [{ ...link, properties: { ...plainProperties(link.properties), ...rel }, children }];
};

const linkSchemes: readonly string[] = ['http:', 'https:', 'mailto:'];

/** The scheme ends at the first colon unless a path, query or fragment begins before. Spaces are part of it, so none matches. */
const isAllowed = (url: string, schemes: readonly string[]): boolean => {
  const [scheme] = /^[^/?#:]*:/.exec(url) ?? [];
  return scheme === undefined || schemes.includes(scheme.toLowerCase());
};

const safeImage = (image: Element, { policy }: Walk): ElementContent[] => {
  const properties = plainProperties(image.properties);
  if (isAllowedImage(String(image.properties.src ?? ''), policy)) return [{ ...image, properties }];
  return [{ type: 'text', value: String(properties.alt ?? '') }];
};

const mediaPath = /^\/v1\/media\/[\w./-]+(?:\?[\w=&.-]*)?$/;

const isAllowedImage = (src: string, { imageOrigins }: TreePolicy): boolean => {
  if (mediaPath.test(src)) return !src.includes('..');
  return /^https?:\/\//i.test(src) && URL.canParse(src) && imageOrigins.includes(new URL(src).origin);
};

const headingId = (children: readonly ElementContent[], { headings }: Walk): string => {
  const words =
    textOf(children)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const slug = [...words.join('-')].slice(0, 60).join('') || 'section';
  const count = (headings.get(slug) ?? 0) + 1;
  headings.set(slug, count);
  // Two hyphens, so the second “Part” and a heading “Part 2” differ.
  return `${idPrefix}heading-${slug}${count > 1 ? `--${count}` : ''}`;
};

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : ''))
    .join('');

const plainProperties = (properties: Element['properties']): Element['properties'] =>
  Object.fromEntries(
    Object.entries(properties)
      .map(([name, value]) => [name, typeof value === 'string' ? plainText(value) : value] as const)
      .filter(([name, value]) => name !== 'className' || !Array.isArray(value) || value.every(isClass)),
  );

const isClass = (value: string | number): boolean =>
  /^(?:language-[\w+#.-]{1,40}|task-list-item|contains-task-list)$/.test(String(value));

/**
 * A parser of HTML reads a carriage return as a line feed. The marks U+202A to U+202E reorder the text that follows them; texts
 * from right to left need only the marks that remain.
 */
const plainText = (text: string): string =>
  text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u202a-\u202e]/g, '');
