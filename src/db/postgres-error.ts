import type { Problem } from '../errors.ts';

type PostgresError = { code?: unknown; constraint?: unknown; message?: unknown };

const CONNECTION_FAILURE = '08006';

/** The SQLSTATE of an error from Postgres or from the way there, undefined for any other. */
export const sqlStateOf = (error: unknown): string | undefined => {
  const { code, message } = (error ?? {}) as PostgresError;
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  // All that pg says of a query whose connection was lost, and Knex puts the SQL in front.
  const isLost = typeof message === 'string' && message.endsWith('Connection terminated unexpectedly');
  return isLost ? CONNECTION_FAILURE : undefined;
};

/** Awaits a statement and throws, for a constraint that it violates, the Problem given under the constraint's name. */
export const refusing = async <T>(
  statement: PromiseLike<T>,
  problems: Record<string, () => Problem>,
): Promise<T> => {
  try {
    return await statement;
  } catch (error) {
    const { constraint } = error as PostgresError;
    const problem =
      typeof constraint === 'string' && Object.hasOwn(problems, constraint) && problems[constraint];
    if (problem && sqlStateOf(error)?.startsWith('23')) throw problem();
    throw error;
  }
};
