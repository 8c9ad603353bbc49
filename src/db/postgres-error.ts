import type { Problem } from '../errors.ts';

type PostgresError = { code?: unknown; constraint?: unknown };

/** The SQLSTATE of an error that Postgres sent, undefined for any other. */
export const sqlStateOf = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as PostgresError;
  return typeof code === 'string' && isSqlState(code) ? code : undefined;
};

export const INSUFFICIENT_PRIVILEGE = '42501';

/** The message without the SQL, which Knex puts in front. */
export const reasonOf = (error: unknown): string => (error as Error).message.split(' - ').at(-1) ?? '';

/** `EPIPE` and its like have five characters too, but no digit; every SQLSTATE has one. */
const isSqlState = (code: string): boolean => /^(?=.*\d)[0-9A-Z]{5}$/.test(code);

/**
 * Whether a prepared statement is stale: a column of its result has changed its type (feature_not_supported), or a pooler
 * has discarded the statement (invalid_sql_statement_name). Nothing has been run.
 */
const isOutdated = (error: unknown): boolean => ['0A000', '26000'].includes(sqlStateOf(error) ?? '');

/**
 * The types of parameters stay as they were when the statement was prepared. If a column has changed its type since, an
 * operator (undefined_function) or an assignment (datatype_mismatch) may not fit any more. A wrong statement fails alike.
 */
export const mayHaveStaleParameters = (error: unknown): boolean =>
  ['42883', '42804'].includes(sqlStateOf(error) ?? '');

export const isStale = (error: unknown): boolean => isOutdated(error) || mayHaveStaleParameters(error);

/** Awaits a statement and throws, for a constraint that it violates, the Problem given under the constraint's name. */
export const withProblems = async <T>(
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
