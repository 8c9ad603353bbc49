import type pg from 'pg';

/**
 * An administrator can set each of these for a database or a role, and each would change the meaning of our SQL or the
 * format of its results. `search_path` is not among them: it says where an installation keeps its tables.
 */
export const pinnedSettings: Readonly<Record<string, string>> = {
  DateStyle: 'ISO, MDY',
  TimeZone: 'UTC',
  IntervalStyle: 'postgres',
  standard_conforming_strings: 'on',
  backslash_quote: 'safe_encoding',
  bytea_output: 'hex',
  extra_float_digits: '1',
  array_nulls: 'on',
  transform_null_equals: 'off',
  gin_fuzzy_search_limit: '0',
  exit_on_error: 'off',
  default_transaction_isolation: 'read committed',
};

/**
 * Only a superuser may set these, so they are checked instead. With `replica` triggers do not fire and foreign keys are not
 * enforced.
 */
export const requiredSettings: Readonly<Record<string, string>> = { session_replication_role: 'origin' };

/** A pooler that lends connections by the transaction restores these for each of its clients, and no others. */
const restoredByPoolers = new Set(['DateStyle', 'TimeZone', 'IntervalStyle', 'standard_conforming_strings']);

/** Connects with our settings. They win over those of the database, of the role and of `options` in the URL. */
export const pinnedConnection = (connectionString: string): pg.ClientConfig => {
  const url = new URL(connectionString);
  const given = url.searchParams.get('options');
  // pg prefers the parameters of the URL to its other options.
  url.searchParams.delete('options');
  const ours = Object.entries(pinnedSettings).map(
    ([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`,
  );
  return {
    connectionString: given === null ? connectionString : url.href,
    application_name: 'tradepost',
    options: [given ?? '', ...ours].join(' ').trim(),
  };
};

/** A pooler may refuse `options`, so `settingsForPoolers` are set once the connection is made. */
export const pooledConnection = (connectionString: string): pg.ClientConfig => ({
  connectionString,
  application_name: 'tradepost',
});

export const settingsForPoolers = (): string =>
  Object.entries(pinnedSettings)
    .filter(([name]) => restoredByPoolers.has(name))
    .map(([name, value]) => `set ${name} = '${value}'`)
    .join('; ');
