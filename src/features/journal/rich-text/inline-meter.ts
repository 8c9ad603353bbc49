import type { Options } from 'mdast-util-from-markdown';
import { MarkdownLimit, maxCost } from './markdown-limit.ts';

export type SyntaxExtension = Extract<NonNullable<Options['extensions']>[number], { text?: unknown }>;
type Construct = Extract<NonNullable<NonNullable<SyntaxExtension['text']>[string]>, { tokenize: unknown }>;

/** A run of these marks is one token, from which the parser makes an element for every one or two marks. */
const runs = ['*', '_', '~'];
const brackets = ['!', '[', ']'];
const markCost = 60;
const eventsOfMark = 4;

/**
 * Returns an extension of the parser that stops it at a paragraph with too many marks of emphasis and links. Each of them
 * searches the earlier events of its paragraph for a partner. `spent` is the cost so far, in the units of `structureCost`.
 */
export const inlineMeter = (spent: number): SyntaxExtension => {
  let cost = spent;
  const spend = (events: number): void => {
    cost += markCost + events / 16;
    if (cost > maxCost) throw new MarkdownLimit('maxComplexity');
  };
  const bracket: Construct = {
    tokenize(_effects, _ok, nok) {
      return (code) => {
        spend(this.events.length);
        return nok(code);
      };
    },
  };
  const run: Construct = {
    tokenize(effects, _ok, nok) {
      let events = this.events.length;
      let first: number | null | undefined;
      return function next(code) {
        if (code !== first && first !== undefined) return nok(code);
        first = code;
        spend(events);
        events += eventsOfMark;
        effects.consume(code);
        return next;
      };
    },
  };
  const byCode = (marks: readonly string[], construct: Construct) =>
    marks.map((mark) => [mark.charCodeAt(0), construct] as const);
  return { text: Object.fromEntries([...byCode(runs, run), ...byCode(brackets, bracket)]) };
};
