import type { Problem } from '../contract/problem.ts';

type PostgresError = { code?: unknown; constraint?: unknown };

/** Returns the SQLSTATE of an error that Postgres sent; undefined for any other error. */
export const sqlStateOf = (error: unknown): string | undefined => {
  const { code } = (error ?? {}) as PostgresError;
  return typeof code === 'string' && isSqlState(code) ? code : undefined;
};

export const INSUFFICIENT_PRIVILEGE = '42501';

/** Returns the message of Postgres, without the SQL that Knex puts before it. */
export const reasonOf = (error: unknown): string => (error as Error).message.split(' - ').at(-1) ?? '';

/** Codes of Node such as `EPIPE` have five characters too, but no digit. Every SQLSTATE has a digit. */
const isSqlState = (code: string): boolean => /^(?=.*\d)[0-9A-Z]{5}$/.test(code);

/**
 * Whether Postgres rejected a stale prepared statement before execution: the type of a result column has changed
 * (feature_not_supported), or a pooler has discarded the statement (invalid_sql_statement_name).
 */
const isOutdated = (error: unknown): boolean => ['0A000', '26000'].includes(sqlStateOf(error) ?? '');

/**
 * Whether the parameter types of a prepared statement may be stale. They are fixed at preparation; after a column's type
 * has changed, an operator (undefined_function) or an assignment (datatype_mismatch) may no longer match. A defective
 * statement causes the same errors.
 */
export const mayHaveStaleParameters = (error: unknown): boolean =>
  ['42883', '42804'].includes(sqlStateOf(error) ?? '');

/** Whether the error may come from a stale prepared statement, so that a new preparation may succeed. */
export const isStale = (error: unknown): boolean => isOutdated(error) || mayHaveStaleParameters(error);

/** Awaits a statement. If it violates a constraint in `problems`, throws the Problem under the constraint's name. */
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
