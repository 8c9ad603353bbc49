import { Problem } from '../errors.ts';
import type { HandlerResponse } from './handler-type.ts';
import type { OperationSpec } from './operation.ts';

/** Seals a position in a list, so that clients can neither read nor forge it. Bound to that list. */
export type CursorSeal = {
  seal: (list: string, position: string) => Promise<string>;
  /** Undefined if it was not sealed for this list. */
  open: (list: string, cursor: string) => Promise<string | undefined>;
};

type Page = { nextCursor?: string };

/** Replaces the cursor that the client sent by the position in it. Throws invalid_cursor. */
export const openCursor = async (
  { id, pagination }: OperationSpec,
  query: { cursor?: string | undefined },
  cursors: CursorSeal,
): Promise<void> => {
  if (pagination === null || query.cursor === undefined) return;
  query.cursor = await cursors.open(id, query.cursor);
  if (query.cursor === undefined) {
    throw new Problem('invalid_cursor', { detail: 'The cursor does not belong to this list.' });
  }
};

/** The response with its cursor sealed, if it is a page with another one after it. */
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
