import { engineProblem } from './engine-problem.ts';
import type { HandlerResponse } from './handler-type.ts';
import type { OperationSpec } from './operation.ts';

/** Encrypts and authenticates a position in a list. The cursor is bound to its list. */
export type CursorSeal = {
  seal: (list: string, position: string) => Promise<string>;
  /** Returns undefined if the cursor was not sealed for this list. */
  open: (list: string, cursor: string) => Promise<string | undefined>;
};

type Page = { nextCursor?: string };

/** Replaces the client's cursor by its position. Throws invalid_cursor. */
export const openCursor = async (
  { id, pagination }: OperationSpec,
  query: { cursor?: string | undefined },
  cursors: CursorSeal,
): Promise<void> => {
  if (pagination === null || query.cursor === undefined) return;
  query.cursor = await cursors.open(id, query.cursor);
  if (query.cursor === undefined) {
    throw engineProblem('invalid_cursor', { detail: 'The cursor does not belong to this list.' });
  }
};

/** Seals `nextCursor`, if the response is a page that has one. */
export const withSealedCursor = async (
  { id, pagination }: OperationSpec,
  response: HandlerResponse,
  cursors: CursorSeal,
): Promise<HandlerResponse> => {
  const nextCursor = pagination === null ? undefined : (response.body as Page | undefined)?.nextCursor;
  if (nextCursor === undefined) return response;
  return {
    ...response,
    body: { ...(response.body as Page), nextCursor: await cursors.seal(id, nextCursor) },
  };
};
