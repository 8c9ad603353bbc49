import type { Knex } from 'knex';

/**
 * Names sort and are found as people expect, on every Postgres and operating system alike. Collations of ICU and libc
 * differ between versions, and an update of either would corrupt the indexes. So the order is that of code points over
 * a stored key without case, accents and punctuation.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    -- Equal for texts that differ only in case, in the accents of letters or in compatible spellings. Never empty.
    create function fold_text(value text) returns text language sql immutable strict parallel safe
      return case
        when value collate "C" ~ '^[\\x01-\\x7f]*$' then lower(value collate "C")
        else replace(replace(replace(replace(translate(
          regexp_replace(normalize(value, NFKD) collate "C", '([^${marks}])[${marks}]+', '\\1', 'g'),
          '${from}', '${to}'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th')
      end;

    -- An apostrophe parts no word, any other punctuation does. A prefix is enough, and keeps cursors short.
    create function sort_key(value text) returns text language sql immutable strict parallel safe
      return left(btrim(regexp_replace(
        translate(fold_text(value), '''’', ''), '[${punctuation}]+', ' ', 'g')), 100);

    alter table users drop column search_text;
    alter table users
      alter column username type text collate "C",
      add column search_text text collate "C" not null generated always as (
        fold_text(username || ' ' || email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''))
      ) stored;
    create index users_search_text_idx on users using gin (search_text gin_trgm_ops);

    alter table tags alter column slug type text collate "C";

    alter table posts add column title_key text collate "C" not null generated always as (sort_key(title)) stored;
    drop index posts_status_title_idx;
    create index posts_status_title_key_idx on posts (status, title_key, id);

    alter table products add column name_key text collate "C" not null generated always as (sort_key(name)) stored;
    drop index products_name_idx, products_category_name_idx;
    create index products_name_key_idx on products (name_key, id);
    create index products_category_name_key_idx on products (category, name_key, id);
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table products drop column name_key;
    create index products_name_idx on products (name, id);
    create index products_category_name_idx on products (category, name, id);
    alter table posts drop column title_key;
    create index posts_status_title_idx on posts (status, title, id);
    alter table tags alter column slug type text collate "default";
    alter table users drop column search_text;
    alter table users
      alter column username type text collate "default",
      add column search_text text not null generated always as (
        lower(normalize(
          username || ' ' || email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, ''), NFKC
        ))
      ) stored;
    create index users_search_text_idx on users using gin (search_text gin_trgm_ops);
    drop function sort_key(text), fold_text(text);
  `);

/** Accents of Latin, Greek and Cyrillic letters. The vowel signs of other scripts are no accents. */
const marks = '\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';

/** Of ASCII and Latin-1, general and CJK punctuation, symbols, variation selectors and emoji. */
const punctuation =
  '\\x01-/:-@[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u20a0-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020' +
  '\\u3030\\ufe00-\\ufe1f\\ufe30-\\ufe6f\\U0001f000-\\U0001faff';

/** Letters that have no decomposition, by the letter that people look for. */
const plainLetters: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
};

/** Simple case folding of every letter that NFKD leaves as it is. */
const foldings = Array.from({ length: 0x20000 - 0x80 }, (_, index) => index + 0x80)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((letter) => letter.normalize('NFKD') === letter)
  .map((letter) => [letter, foldCase(letter)] as const)
  .map(([letter, folded]) => [letter, plainLetters[folded] ?? folded] as const)
  .filter(([letter, folded]) => letter !== folded);

function foldCase(letter: string): string {
  const upper = letter.toUpperCase();
  const folded = (isOne(upper) ? upper : letter).toLowerCase();
  return isOne(folded) ? folded : letter;
}

function isOne(text: string): boolean {
  return [...text].length === 1;
}

// Postgres looks each character up in the list from its start, so the common ones come first, though most stay as they are.
const common =
  ' abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZабвгдежзийклмнопрстуфхцчшщъыьэюя';
const from = common + foldings.map(([letter]) => letter).join('');
const to = common.toLowerCase() + foldings.map(([, folded]) => folded).join('');
