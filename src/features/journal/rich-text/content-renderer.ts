import { LRUCache } from 'lru-cache';
import type { InputFault } from '../../../contract/problem.ts';
import { digestOf } from '../../../lib/digest.ts';
import { escapeHtml } from '../../../lib/html.ts';
import { type Content, renderContent, rendererVersion, type TextKind } from './content-html.ts';
import { detailOf } from './markdown-limit.ts';

export type ContentRenderer = Readonly<{
  /** Differs wherever the HTML of a text may differ: between releases and between settings. */
  version: string;
  /** Returns the HTML of a stored text. One that exceeds a bound, from before there were bounds, is shown as it is. */
  htmlOf: (markdown: string, kind: TextKind) => string;
  /** Returns the faults of a text that is about to be stored in `field`: none, or the bound that it exceeds. */
  faultsOf: (markdown: string, kind: TextKind, field: string) => InputFault[];
}>;

/** The part of a context that shows and checks texts. */
export type RichText = Readonly<{ contentRenderer: ContentRenderer }>;

/**
 * Renders texts, and keeps the HTML of those that were used last in `cacheBytes` of memory. The key is the text itself, so no
 * change needs an invalidation.
 */
export const createContentRenderer = (settings: {
  imageOrigins: readonly string[];
  cacheBytes: number;
}): ContentRenderer => {
  const cache = new LRUCache<string, Content>({
    maxSize: settings.cacheBytes,
    sizeCalculation: ({ html = '' }, key) => 2 * (key.length + html.length) + 200,
  });
  const render = (markdown: string, kind: TextKind): Content => {
    const key = `${kind} ${markdown}`;
    const known = cache.get(key);
    if (known) return known;
    const content = renderContent(markdown, { kind, imageOrigins: settings.imageOrigins });
    cache.set(key, content);
    return content;
  };
  return {
    version: digestOf([rendererVersion, settings.imageOrigins]),
    htmlOf: (markdown, kind) => render(markdown, kind).html ?? `<pre>${escapeHtml(markdown)}</pre>`,
    faultsOf: (markdown, kind, field) => {
      const { rule } = render(markdown, kind);
      return rule === undefined ? [] : [{ field: [field], rule, detail: detailOf(rule) }];
    },
  };
};
