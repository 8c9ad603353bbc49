import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { MarkdownLimit, type MarkdownRule, maxCost, maxHtmlLength } from './markdown-limit.ts';
import { parseMarkdown } from './markdown-tree.ts';
import { commentSchema, idPrefix, postSchema } from './safe-elements.ts';
import { withSafeValues } from './safe-tree.ts';
import { structureCost } from './structure-cost.ts';

/** The kind of a text. A comment has no headings, images, tables, task lists and footnotes: their marks stay text. */
export type TextKind = 'post' | 'comment';

/** `imageOrigins` lists the other sites whose images may be shown, as origins. */
export type ContentPolicy = Readonly<{ kind: TextKind; imageOrigins: readonly string[] }>;

/** The HTML of a text, or the bound that the text exceeds. */
export type Content = { html: string; rule?: undefined } | { html?: undefined; rule: MarkdownRule };

/** The version of the rendering: every change of the HTML of any text increments it. */
export const rendererVersion = 1;

const kinds = {
  post: { maxLength: 100_000, rel: ['noopener'], schema: postSchema, without: [] },
  comment: {
    maxLength: 10_000,
    rel: ['nofollow', 'ugc', 'noopener'],
    schema: commentSchema,
    without: [
      ...['headingAtx', 'setextUnderline', 'labelStartImage', 'table', 'tasklistCheck'],
      ...['gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
    ],
  },
};

/**
 * Returns the HTML of Markdown. One tree goes from the parser to the serializer, so no HTML parser sees it in between: HTML in
 * the Markdown is text, links have the schemes http, https and mailto or none, images come from our media or a listed origin,
 * and ids have a prefix. The time is bounded for every text; lengths are in characters.
 */
export const renderContent = (markdown: string, policy: ContentPolicy): Content => {
  try {
    const html = toHtml(contentTree(markdown, policy));
    if (html.length > maxHtmlLength) throw new MarkdownLimit('maxHtmlLength');
    return { html };
  } catch (error) {
    if (error instanceof MarkdownLimit) return { rule: error.rule };
    throw error;
  }
};

/** Returns the sanitized tree that `renderContent` writes. Throws MarkdownLimit. */
export const contentTree = (markdown: string, { kind, imageOrigins }: ContentPolicy): Root => {
  const { maxLength, rel, schema, without } = kinds[kind];
  if (isLonger(markdown, maxLength)) throw new MarkdownLimit('maxLength');
  const spent = structureCost(markdown);
  if (spent > maxCost) throw new MarkdownLimit('maxComplexity');
  const tree = toHast(parseMarkdown(markdown, spent, without), { clobberPrefix: idPrefix });
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  return sanitize(withSafeValues(root, { rel, imageOrigins }), schema) as Root;
};

const isLonger = (text: string, maxLength: number): boolean =>
  text.length > maxLength && (text.length > 2 * maxLength || [...text].length > maxLength);
