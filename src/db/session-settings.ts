import type pg from 'pg';

/**
 * Settings that change the meaning of our SQL or the format of its results. An administrator can set each of them for a
 * database or a role, so every session pins them. `search_path` is not pinned: it names the schema of an installation.
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
 * Settings that are checked instead of pinned, because only a superuser may set them. With `replica` triggers do not fire
 * and foreign keys are not enforced.
 */
export const requiredSettings: Readonly<Record<string, string>> = { session_replication_role: 'origin' };

/** A pooler in transaction mode restores only these settings for each of its clients. */
const restoredByPoolers = new Set(['DateStyle', 'TimeZone', 'IntervalStyle', 'standard_conforming_strings']);

/**
 * Returns the configuration of a connection with the pinned settings. They override those of the database, the role and
 * `options` in the URL.
 */
export const pinnedConnection = (connectionString: string): pg.ClientConfig => {
  const url = new URL(connectionString);
  const given = url.searchParams.get('options');
  // The parameters of the URL override pg's other options.
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

/**
 * Returns the configuration of a connection through a pooler, which may reject `options`; `settingsForPoolers` are set
 * once it is open.
 */
export const pooledConnection = (connectionString: string): pg.ClientConfig => ({
  connectionString,
  application_name: 'tradepost',
});

/** SQL that pins the settings that a pooler restores. */
export const settingsForPoolers = (): string =>
  Object.entries(pinnedSettings)
    .filter(([name]) => restoredByPoolers.has(name))
    .map(([name, value]) => `set ${name} = '${value}'`)
    .join('; ');
