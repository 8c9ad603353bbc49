import pg from 'pg';

type Statement = Pick<pg.QueryConfig, 'text' | 'values' | 'name'>;

/**
 * Sends a query and resolves with its result, as pg's own promise does. That promise's callback refers back to its query.
 * With all the rows in that circle, it outlives collection after collection of young garbage: nearly twice the memory, and
 * a tenth of a list's time. A callback that knows only its promise lets them go.
 *
 * The query is built from text and values, because pg copies a QueryConfig property by property, which takes 2 % of a get.
 */
export const sendQuery = (client: pg.Client, { text, values, name }: Statement): Promise<pg.QueryResult> =>
  new Promise<pg.QueryResult>((resolve, reject) => {
    const query = new pg.Query(text, values, (error, result) =>
      error ? reject(error) : resolve(result as pg.QueryResult),
    );
    client.query(Object.assign(query, { name }));
  }).catch((error: Error) => {
    // The stack of the socket's event names nobody. The stack of the caller does.
    Error.captureStackTrace(error);
    throw error;
  });
