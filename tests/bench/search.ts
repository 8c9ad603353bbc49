/**
 * Measures the search among many documents: an open loop, so a slow response delays no later request. The queries have one to
 * three words whose frequencies follow Zipf's law, with all facets; every tenth has a typing error.
 */
import { loadConfig } from '../../src/config.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { createDeps, type Deps } from '../../src/deps.ts';
import { createRandom, type Random } from '../../src/features/demo-random.ts';
import { statementOf } from '../../src/features/search/search-repository.ts';
import { type BenchDatabase, withoutSearchIndex } from './bench-database.ts';
import { firstResponse, type Server, spawnContender } from './contender.ts';
import { readPeerContract } from './peer-contract.ts';

/** Milliseconds. */
type Latencies = { p50: number; p99: number };
export type SearchTimes = { all: Latencies; misspelt: Latencies; plain: Latencies; failures: number };

type Options = { documents: number; perSecond: number; seconds: number; progress: (line: string) => void };

const WORDS = 30_000;
const QUERIES = 2_000;
const BATCH = 1_000;
const PLAIN_QUERIES = 60;
const FACETS = ['type', 'tag', 'category', 'postCategory', 'price'] as const;

export const measureSearch = async (
  database: Pick<BenchDatabase, 'url' | 'issuer' | 'jwks'>,
  options: Options,
): Promise<SearchTimes> => {
  const { documents, perSecond, seconds, progress } = options;
  const url = await openCorpus(database.url, documents, progress);
  const deps = await connect(url);
  const server = await spawnContender('tradepost', {
    database: { ...database, url },
    contract: readPeerContract(),
  });
  try {
    await firstResponse(server, '/livez');
    const queries = makeQueries(createRandom(2));
    await showPlans(deps, progress);
    await openLoop(server, queries.slice(QUERIES / 2), { perSecond, seconds: Math.min(seconds, 5) });
    const found = await openLoop(server, queries, { perSecond, seconds });
    const plain = await measurePlain(deps, queries.slice(0, PLAIN_QUERIES));
    return {
      all: latenciesOf(found.map(({ ms }) => ms)),
      misspelt: latenciesOf(found.filter(({ isMisspelt }) => isMisspelt).map(({ ms }) => ms)),
      plain: latenciesOf(plain),
      failures: found.filter(({ status }) => status !== 200).length,
    };
  } finally {
    await server.stop();
    await deps.close();
  }
};

const latenciesOf = (all: number[]): Latencies => {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
};

type Query = { text: string; isMisspelt: boolean };

type Found = { ms: number; isMisspelt: boolean; status: number };

/** The latency begins when a request is due, so it contains the wait of a late client. */
const openLoop = async (
  { port }: Server,
  queries: readonly Query[],
  { perSecond, seconds }: { perSecond: number; seconds: number },
): Promise<Found[]> => {
  const startedAt = performance.now();
  const facets = FACETS.map((name) => `&facets=${name}`).join('');
  const underway: Promise<Found>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const dueAt = startedAt + (n * 1_000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const { text, isMisspelt } = queries[n % queries.length] as Query;
    const path = `/v1/search?q=${encodeURIComponent(text)}${facets}`;
    const send = async (): Promise<Found> => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      await response.arrayBuffer();
      return { ms: performance.now() - dueAt, isMisspelt, status: response.status };
    };
    underway.push(send());
  }
  return Promise.all(underway);
};

/** The same queries as most people write them: all matches are ranked. */
const measurePlain = async ({ db }: Deps, queries: readonly Query[]): Promise<number[]> => {
  const times: number[] = [];
  for (const { text } of queries) {
    const startedAt = performance.now();
    await db.raw(
      `select id from search_documents, websearch_to_tsquery('english', ?) as query
      where vector @@ query order by ts_rank(vector, query) desc limit 20`,
      [text],
    );
    times.push(performance.now() - startedAt);
  }
  return times;
};

const showPlans = async ({ db }: Deps, progress: Options['progress']): Promise<void> => {
  for (const rank of [1, 100, 20_000]) {
    const word = wordOf(rank);
    const { rows: parsed } = await db.raw(`select to_tsvector('english', ?) as vector`, [word]);
    const lexeme = (parsed[0].vector as string).replace(/:.*/, '');
    const request = { filter: {}, facets: FACETS, now: new Date(), limit: 20, hasExclusion: false };
    const { text, values } = statementOf({ ...request, wanted: lexeme, counted: lexeme });
    const literal = (_: string, number: string): string => literalOf(values[Number(number) - 1]);
    const explained = `explain (analyze, costs off) ${text.replaceAll(/\$(\d+)/g, literal)}`;
    const { rows } = await db.raw(explained.replaceAll('?', '\\?'));
    const lines = rows.map((row: Record<string, string>) => row['QUERY PLAN']) as string[];
    const executed = lines.filter(
      (line) => /Scan|Append|Time/.test(line) && !/never executed|CTE/.test(line),
    );
    progress(`Plan of "${word}", the word of rank ${rank}, without the steps that were not executed:`);
    progress(executed.join('\n'));
  }
};

const literalOf = (value: unknown): string => {
  if (Array.isArray(value)) return `'{${value.map((one) => one ?? 'null').join()}}'`;
  return value instanceof Date ? `'${value.toISOString()}'` : `'${String(value).replaceAll("'", "''")}'`;
};

const makeQueries = (random: Random): Query[] =>
  Array.from({ length: QUERIES }, (_, n) => {
    const words = Array.from({ length: random.integer(1, 3) }, () => zipfWord(random));
    const isMisspelt = n % 10 === 0;
    return {
      text: [
        ...(isMisspelt ? [misspell(words[0] as string, random)] : []),
        ...words.slice(isMisspelt ? 1 : 0),
      ].join(' '),
      isMisspelt,
    };
  });

/** Swaps two letters or leaves one out. */
const misspell = (word: string, random: Random): string => {
  const place = random.integer(1, word.length - 2);
  const [before, one, other, after] = [
    word.slice(0, place),
    word[place],
    word[place + 1],
    word.slice(place + 2),
  ];
  return random.pick([`${before}${other}${one}${after}`, `${before}${other}${after}`]);
};

const syllables = [
  'ba',
  'ster',
  'co',
  'ran',
  'du',
  'lin',
  'fe',
  'mor',
  'gi',
  'dal',
  'ho',
  'gun',
  'ka',
  'jas',
  'la',
  'kep',
];
const endings = [
  'ing',
  'er',
  's',
  'ed',
  'ion',
  'ung',
  'en',
  'e',
  'ly',
  'ment',
  'heit',
  'a',
  'o',
  'ard',
  'ine',
  'ette',
];

/** The word of the rank. Frequent words are short; no two are equal. */
const wordOf = (rank: number): string => {
  let word = endings[(rank * 7) % 16] as string;
  for (let rest = rank + 16; rest > 0; rest = Math.floor(rest / 16)) word = `${syllables[rest % 16]}${word}`;
  return word;
};

/** Word n is 1/n as frequent as the first one. */
const zipfWord = (random: Random): string =>
  wordOf(Math.floor(Math.exp((random.integer(0, 999_999) / 1_000_000) * Math.log(WORDS))));

const connect = (databaseUrl: string): Promise<Deps> => {
  const env = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent', DATABASE_STATEMENT_TIMEOUT_MS: '600000' };
  return createDeps({ ...loadConfig(env), databaseUrl });
};

/** The documents remain in the folder of the data set, which belongs to these migrations. An incomplete set is built anew. */
const openCorpus = async (url: string, documents: number, progress: Options['progress']): Promise<string> => {
  const name = `search_${documents}`;
  const named = (database: string): string => Object.assign(new URL(url), { pathname: `/${database}` }).href;
  const main = await connect(url);
  const { rows: found } = await main.db.raw('select from pg_database where datname = ?', [name]);
  if (found.length === 0) {
    progress(`Building ${documents} documents (once for these migrations) …`);
    await main.db.raw(`drop database if exists ${name}_new`);
    await main.db.raw(`create database ${name}_new`);
    const corpus = await connect(named(`${name}_new`));
    await fill(corpus, documents);
    await corpus.close();
    await main.db.raw(`alter database ${name}_new rename to ${name}`);
  }
  await main.close();
  return named(name);
};

/** Products with 25 words and posts with 180, in turns. */
const fill = async ({ db }: Deps, documents: number): Promise<void> => {
  await migrateToLatest(db);
  // Triggers would write the documents one by one.
  for (const table of ['products', 'posts', 'post_tags', 'product_tags'])
    await db.raw(`alter table ${table} disable trigger user`);
  await db.raw(`insert into categories (id, slug, name, position, created_at, updated_at)
    select gen_random_uuid(), 'category-' || n, 'Category ' || n, n, now(), now() from generate_series(0, 9) as n`);
  await db.raw(`insert into post_categories (id, slug, name, position, created_at, updated_at)
    select gen_random_uuid(), 'category-' || n, 'Category ' || n, n, now(), now() from generate_series(0, 9) as n`);
  await db.raw(`insert into tags (id, slug, name, created_at)
    select gen_random_uuid(), 'tag-' || n, 'Tag ' || n, now() from generate_series(0, 49) as n`);
  const random = createRandom(1);
  await withoutSearchIndex(db, async () => {
    for (let first = 0; first < documents; first += BATCH) await insertBatch(db, random, first);
  });
  for (const table of ['products', 'posts', 'post_tags', 'product_tags'])
    await db.raw(`alter table ${table} enable trigger user`);
  const words = Array.from({ length: WORDS }, (_, index) => wordOf(index + 1));
  await db.raw(
    `insert into search_words (word, english, german, weight)
    select word, (ts_lexize('english_stem', word))[1], (ts_lexize('german_stem', word))[1], 1 + 30000 / rank
    from unnest(?::text[]) with ordinality as words (word, rank)`,
    [words],
  );
  await db.raw('vacuum analyze');
};

const insertBatch = async (db: Deps['db'], random: Random, first: number): Promise<void> => {
  const text = (count: number) => Array.from({ length: count }, () => zipfWord(random)).join(' ');
  const rows = Array.from({ length: BATCH }, (_, index) => {
    const at = new Date(Date.UTC(2022, 0, 1) + (first + index) * 60_000);
    const isProduct = index % 2 === 0;
    const body = text(isProduct ? 25 : 180);
    return { id: random.uuid(at), n: first + index, title: text(random.integer(2, 6)), body, at, isProduct };
  });
  const json = (isProduct: boolean) => [JSON.stringify(rows.filter((row) => row.isProduct === isProduct))];
  const given = 'json_to_recordset(?) as given (id uuid, n integer, title text, body text, at timestamptz)';
  await db.raw(
    `insert into products (id, slug, name, description, category, price_minor, currency, created_at, updated_at)
    select id, 'product-' || n, title, body, 'category-' || (n / 2) % 10, 100 + n::bigint * 7919 % 20000, 'EUR', at, at
    from ${given}`,
    json(true),
  );
  await db.raw(
    `insert into posts (id, slug, title, body, status, category_id, published_at, created_at, updated_at)
    select given.id, 'post-' || n, title, body, 'published', post_categories.id, at, at, at from ${given}
    join post_categories on slug = 'category-' || (n / 2) % 10`,
    json(false),
  );
  const ids = rows.map(({ id }) => id);
  for (const [links, column] of [
    ['product_tags', 'product_id'],
    ['post_tags', 'post_id'],
  ])
    await db.raw(
      `insert into ${links} (${column}, tag_id) select rows.id, tags.id from ${links === 'product_tags' ? 'products' : 'posts'} as rows
      join tags on tags.slug = 'tag-' || abs(hashtext(rows.id::text)) % 50 where rows.id = any(?::uuid[])`,
      [ids],
    );
  await db.raw(
    `insert into search_documents (id, type, public_at, price_minor, title, vector, facets)
    select id, type, public_at, price_minor, title, vector, facets from wanted_search_documents
    where id = any(?::uuid[]) order by public_at, id`,
    [ids],
  );
};
