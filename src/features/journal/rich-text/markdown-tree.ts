import type { Definition, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { inlineMeter } from './inline-meter.ts';
import { MarkdownLimit, maxHtmlLength, maxTreeDepth } from './markdown-limit.ts';

/**
 * Returns the syntax tree of Markdown. `spent` is its structure cost, `without` names the constructs of the parser that stay
 * text. HTML always stays text. Throws MarkdownLimit if the tree would be too complex, too deep or too long as HTML.
 */
export const parseMarkdown = (markdown: string, spent: number, without: readonly string[]): Root => {
  const root = fromMarkdown(markdown, {
    extensions: [gfm(), inlineMeter(spent), { disable: { null: ['htmlFlow', 'htmlText', ...without] } }],
    // Without the second search for addresses and URLs: its regular expressions take quadratic time.
    mdastExtensions: gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  });
  checkTree(root);
  return root;
};

const referenceLength = 60;
const footnoteLength = 500;
const cellLength = 12;

/** Bounds the recursion of the steps that follow, and what they repeat. It has no recursion itself. */
const checkTree = (root: Root): void => {
  const definitions = new Map<string, Definition>();
  const references: string[] = [];
  let length = 0;
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxTreeDepth) throw new MarkdownLimit('maxDepth');
    for (const node of level) {
      if (node.type === 'definition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node);
      if (node.type === 'linkReference' || node.type === 'imageReference') references.push(node.identifier);
      if (node.type === 'footnoteReference') length += footnoteLength;
      if (node.type === 'table') length += node.children.length * (node.align?.length ?? 0) * cellLength;
    }
    level = level.flatMap((node) => (node as Partial<Parents>).children ?? []);
  }
  for (const identifier of references) {
    const { url = '', title } = definitions.get(identifier) ?? {};
    length += url.length + (title?.length ?? 0) + referenceLength;
  }
  if (length > maxHtmlLength) throw new MarkdownLimit('maxHtmlLength');
};
