import { engineProblem } from '../engine-problem.ts';
import type { Exchange } from '../exchange.ts';

type Page = { nextCursor?: string };

/** Replaces the client's cursor by its position. Throws invalid_cursor. */
export const openCursor = async ({ operation, request }: Exchange): Promise<void> => {
  const query = request.query as { cursor?: string | undefined };
  if (query.cursor === undefined) return;
  query.cursor = await operation.engine.cursors.open(operation.spec.id, query.cursor);
  if (query.cursor === undefined) {
    throw engineProblem('invalid_cursor', { detail: 'The cursor does not belong to this list.' });
  }
};

/** Seals `nextCursor`, if the response is a page that has one. */
export const sealCursor = async (exchange: Exchange): Promise<void> => {
  const { operation, response } = exchange;
  const page = response.body as Page | undefined;
  if (page?.nextCursor === undefined) return;
  const nextCursor = await operation.engine.cursors.seal(operation.spec.id, page.nextCursor);
  exchange.response = { ...response, body: { ...page, nextCursor } };
};
