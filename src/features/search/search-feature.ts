import type { Feature } from '../feature.ts';
import * as search from './search-handlers.ts';
import { searchWordCount, searchWordIntake } from './search-words.ts';

export const searchFeature = {
  handlers: [search],
  schedules: [searchWordIntake, searchWordCount],
} as const satisfies Feature;
