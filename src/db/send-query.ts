import type pg from 'pg';

/**
 * Sends a query and waits for its answer, as pg's own promise does. That one's callback refers back to its query, and
 * with all the rows in that circle it outlives collection after collection of young garbage: nearly twice the memory, and
 * a tenth of a list's time. A callback that knows only its promise lets them go.
 */
export const sendQuery = (client: pg.Client, statement: pg.QueryConfig): Promise<pg.QueryResult> =>
  new Promise<pg.QueryResult>((resolve, reject) => {
    void client.query(statement, (error: Error | undefined, result) =>
      error ? reject(error) : resolve(result),
    );
  }).catch((error: Error) => {
    // Where it was read from the socket tells nobody anything; who asked for it does.
    Error.captureStackTrace(error);
    throw error;
  });
