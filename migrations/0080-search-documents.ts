import type { Knex } from 'knex';

/**
 * The search has a narrow table of its own, with a row for each product. Triggers write it, so no path forgets it, and each row
 * changes in the transaction of its product. A product that is not listed has no words in it.
 */
export const up = async (db: Knex): Promise<void> => {
  await db.raw(textFunctions);
  await db.raw(tables);
  await db.raw(writers);
  await db.raw(products);
  // The oldest first, because newer documents have higher numbers.
  await db.raw(`
    insert into search_documents (id, type, public_at, price_minor, title, vector, facets)
    select id, type, public_at, price_minor, title, vector, facets from product_search_documents order by public_at, id`);
  // Without a pending list, which each search would read.
  await db.raw(`
    create index search_documents_vector_idx on search_documents using gin (vector, title, facets, tiers)
      with (fastupdate = off);
    analyze search_documents`);
};

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop trigger products_search_insert on products;
    drop trigger products_search_update on products;
    drop trigger products_search_delete on products;
    drop trigger product_tags_search_insert on product_tags;
    drop trigger product_tags_search_delete on product_tags;
    drop view product_search_documents;
    drop function search_inserted_products(), search_updated_products(), search_deleted_rows(),
      search_tagged_products(), write_search_documents(uuid[]);
    drop table search_word_queue, search_words, search_documents;
    drop function search_tiers(bigint), search_price_band(bigint), search_german_query(text), search_vector(text, text),
      search_title(text), search_join(tsvector, tsvector), search_german(text), search_text(text);
  `);

/** Of ASCII and Latin-1, general and CJK punctuation, symbols, variation selectors and emoji. */
const punctuation =
  '\\x01-/:-@[-`{-\\u00bf\\u00d7\\u00f7\\u2000-\\u206f\\u20a0-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020' +
  '\\u3030\\ufe00-\\ufe1f\\ufe30-\\ufe6f\\U0001f000-\\U0001faff';

/** The stop words of German that Postgres does not recognise without their accents. */
const foldedStopWords = ['dass', 'fur', 'konnen', 'konnte', 'uber', 'wahrend', 'wurde', 'wurden'];

const textFunctions = `
  -- Folded words, one space between them. The targets of links are no words.
  create function search_text(value text) returns text language sql immutable strict parallel safe
    return btrim(regexp_replace(
      translate(fold_text(regexp_replace(value, '\\]\\([^()]*\\)|https\\?://\\S+', ' ', 'g')), '''’', ''),
      '[${punctuation}]+', ' ', 'g'));

  create function search_german(words text) returns tsvector language sql immutable strict parallel safe
    return ts_delete(to_tsvector('pg_catalog.german', words), '{${foldedStopWords.join()}}');

  -- A vector with the positions of another one behind it, so far that no sequence of words spans both.
  create function search_join(one tsvector, other tsvector) returns tsvector language sql immutable strict parallel safe
    return ts_delete(one || '|:64'::tsvector || other, '|');

  -- The words of a text and their English and German stems.
  create function search_title(words text) returns tsvector language sql immutable strict parallel safe
    return search_join(
      search_join(to_tsvector('pg_catalog.simple', words), to_tsvector('pg_catalog.english', words)),
      search_german(words));

  create function search_vector(title text, body text) returns tsvector language sql immutable strict parallel safe
    return search_join(
      setweight(search_join(to_tsvector('pg_catalog.english', title), search_german(title)), 'A'),
      search_join(to_tsvector('pg_catalog.english', body), search_german(body)));

  -- The German query for folded words: empty if they are stop words only.
  create function search_german_query(words text) returns tsquery language sql immutable strict parallel safe
    return case when words = any('{${foldedStopWords.join()}}') then ''::tsquery
      else phraseto_tsquery('pg_catalog.german', words) end;

  -- Bands of prices, each half as high again as the one before, to narrow a range of prices by an index.
  create function search_price_band(minor bigint) returns integer language sql immutable strict parallel safe
    return floor(ln(greatest(minor, 1)) / ln(1.5))::integer;

  -- The tiers of a document: about the newest 1,000, 16,000 and 262,000 documents have a tier of each kind in common.
  create function search_tiers(number bigint) returns integer[] language sql immutable strict parallel safe
    return array[(number >> 10) * 3, (number >> 14) * 3 + 1, (number >> 18) * 3 + 2]::integer[];
`;

const tables = `
  create table search_documents (
    -- Of the product.
    id uuid not null constraint search_documents_pkey primary key,
    type text not null,
    -- Newer documents have higher numbers.
    number bigint not null generated always as identity,
    -- Null while nobody may find the document.
    public_at timestamptz(3),
    price_minor bigint,
    title tsvector not null,
    vector tsvector not null,
    facets text[] collate "C" not null,
    tiers integer[] not null generated always as (search_tiers(number)) stored,
    constraint search_documents_type_check check (type in ('product', 'post'))
  );

  -- The words of the documents with their stems: the search corrects, completes and highlights by them.
  create table search_words (
    word text collate "C" not null constraint search_words_pkey primary key,
    english text collate "C",
    german text collate "C",
    -- The number of titles that have the word, plus one.
    weight integer not null
  );
  -- Documents whose words a schedule adds. In the transaction of the change, changes with new words would wait for each other.
  create table search_word_queue (
    id bigint not null generated always as identity constraint search_word_queue_pkey primary key,
    document_id uuid not null
      constraint search_word_queue_document_id_fkey references search_documents (id) on delete cascade
  );
  create index search_word_queue_document_id_idx on search_word_queue (document_id);
  create index search_words_english_idx on search_words (english);
  create index search_words_german_idx on search_words (german);
  create index search_words_word_trgm_idx on search_words using gin (word gin_trgm_ops);
`;

const writers = `
  create function search_deleted_rows() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    delete from search_documents where id in (select id from deleted);
    return null;
  end $$;
`;

const products = `
  -- The documents as they have to be.
  create view product_search_documents as
    select products.id, 'product' as type, case when is_listed then created_at end as public_at,
      case when is_listed then price_minor end as price_minor,
      search_title(text.title) as title, search_vector(text.title, text.body) as vector,
      case when is_listed then array['type:product', 'category:' || category, 'price:' || search_price_band(price_minor)]
        || array(select 'tag:' || tag_id from product_tags where product_id = products.id order by tag_id) else '{}' end
        as facets,
      text.title as title_words, text.body as body_words
    from products
    cross join lateral (
      select case when is_listed then search_text(name) else '' end as title,
        case when is_listed then search_text(description) else '' end as body
      -- Otherwise Postgres computes each text once for each use of it.
      offset 0) as text;

  create function write_search_documents(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
  begin
    -- The next statement sees all that earlier holders of these locks have committed.
    perform from search_documents where id = any(ids) order by id for no key update;
    update search_documents set public_at = wanted.public_at, price_minor = wanted.price_minor, title = wanted.title,
      vector = wanted.vector, facets = wanted.facets
    from product_search_documents as wanted
    where search_documents.id = wanted.id and wanted.id = any(ids)
      and (search_documents.public_at, search_documents.price_minor, search_documents.title, search_documents.vector,
          search_documents.facets)
        is distinct from (wanted.public_at, wanted.price_minor, wanted.title, wanted.vector, wanted.facets);
    -- A deleted product has no document, but its tags are deleted after it.
    insert into search_word_queue (document_id) select id from search_documents where id = any(ids);
  end $$;

  create function search_inserted_products() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare ids constant uuid[] := array(select id from inserted);
  begin
    insert into search_documents (id, type, public_at, price_minor, title, vector, facets)
      select id, type, public_at, price_minor, title, vector, facets
      from product_search_documents where id = any(ids) order by public_at, id;
    insert into search_word_queue (document_id) select unnest(ids);
    return null;
  end $$;

  create function search_updated_products() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare ids constant uuid[] := array(
    select id from updated as after join replaced as before using (id)
    where (after.name, after.description, after.category, after.price_minor, after.is_listed)
      is distinct from (before.name, before.description, before.category, before.price_minor, before.is_listed));
  begin
    if cardinality(ids) > 0 then perform write_search_documents(ids); end if;
    return null;
  end $$;

  create function search_tagged_products() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
  declare ids constant uuid[] := array(select distinct product_id from changed);
  begin
    if cardinality(ids) > 0 then perform write_search_documents(ids); end if;
    return null;
  end $$;

  create trigger products_search_insert after insert on products
    referencing new table as inserted for each statement execute function search_inserted_products();
  create trigger products_search_update after update on products
    referencing new table as updated old table as replaced for each statement
    execute function search_updated_products();
  create trigger products_search_delete after delete on products
    referencing old table as deleted for each statement execute function search_deleted_rows();
  create trigger product_tags_search_insert after insert on product_tags
    referencing new table as changed for each statement execute function search_tagged_products();
  create trigger product_tags_search_delete after delete on product_tags
    referencing old table as changed for each statement execute function search_tagged_products();
`;
