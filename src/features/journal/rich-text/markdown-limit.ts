/** The bounds on Markdown, which keep the time of a parse and the depth of its tree bounded. */

/** The name of a bound, as the faults of a problem show it. */
export type MarkdownRule = 'maxLength' | 'maxDepth' | 'maxComplexity' | 'maxHtmlLength';

/** Quotes, lists and footnotes within each other. */
export const maxContainers = 16;
/** Levels of the syntax tree. A nested list takes two. */
export const maxTreeDepth = 64;
/** About 0.2 seconds, in which the event loop serves nobody else; the units are those of `structureCost`. */
export const maxCost = 1_000_000;
/** UTF-16 units of HTML. A reference repeats the URL of its definition, so short Markdown could become long HTML. */
export const maxHtmlLength = 1_000_000;

/** Markdown exceeds a bound. */
export class MarkdownLimit extends Error {
  readonly rule: MarkdownRule;
  constructor(rule: MarkdownRule) {
    super(rule);
    this.rule = rule;
  }
}

const details = {
  maxLength: 'is too long',
  maxDepth: `nests quotes, lists or emphasis too deeply: at most ${maxContainers} quotes and lists within each other`,
  maxComplexity: 'has too many lines, list items, table cells or marks such as * and [ close together',
  maxHtmlLength: 'becomes too long as HTML: it repeats references or table cells too often',
} satisfies Record<MarkdownRule, string>;

/** Returns the sentence part that explains a rule, for the detail of a fault. */
export const detailOf = (rule: MarkdownRule): string => details[rule];
