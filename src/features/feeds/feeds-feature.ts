import type { Feature } from '../feature.ts';
import * as feeds from './feed-handlers.ts';

/** Public posts and products for feed readers and search engines, from the read models of the other features. */
export const feedsFeature = { handlers: [feeds] } as const satisfies Feature;
