import type { Handlers } from './handler.ts';
import * as accounts from './accounts/account-handlers.ts';
import * as tags from './journal/tags/tag-handlers.ts';

/** By operationId. The compiler names what is missing and what no operation asks for. */
export const handlers = {
  ...accounts,
  ...tags,
} satisfies Handlers;
