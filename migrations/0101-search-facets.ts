import type { Knex } from 'knex';

/**
 * A change of the price, the category or the tags leaves the words of a search document as they are, so its words are neither
 * computed anew nor queued.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create function write_search_facets(ids uuid[]) returns void language plpgsql set plan_cache_mode = force_generic_plan as $$
    begin
      -- The next statement sees all that earlier holders of these locks have committed.
      perform from search_documents where id = any(ids) order by id for no key update;
      update search_documents set price_minor = wanted.price_minor, facets = wanted.facets
      from wanted_search_documents as wanted
      where search_documents.id = wanted.id and wanted.id = any(ids)
        and (search_documents.price_minor, search_documents.facets) is distinct from (wanted.price_minor, wanted.facets);
    end $$;

    create or replace function search_updated_products() returns trigger language plpgsql
      set plan_cache_mode = force_generic_plan as $$
    declare reworded uuid[]; refiled uuid[];
    begin
      select array_agg(id) filter (where is_reworded), array_agg(id) filter (where not is_reworded) into reworded, refiled
      from (
        select id, (after.name, after.description, after.is_listed)
          is distinct from (before.name, before.description, before.is_listed) as is_reworded
        from updated as after join replaced as before using (id)
        where (after.name, after.description, after.category, after.price_minor, after.is_listed)
          is distinct from (before.name, before.description, before.category, before.price_minor, before.is_listed)) as changed;
      if reworded is not null and refiled is not null then
        -- In the order of the ids of both.
        perform from search_documents where id = any(reworded || refiled) order by id for no key update;
      end if;
      if reworded is not null then perform write_search_documents(reworded); end if;
      if refiled is not null then perform write_search_facets(refiled); end if;
      return null;
    end $$;

    ${taggedTrigger('search_tagged_products', 'product_id', 'write_search_facets')}
    ${taggedTrigger('search_tagged_posts', 'post_id', 'write_search_facets')}
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    create or replace function search_updated_products() returns trigger language plpgsql
      set plan_cache_mode = force_generic_plan as $$
    declare ids constant uuid[] := array(
      select id from updated as after join replaced as before using (id)
      where (after.name, after.description, after.category, after.price_minor, after.is_listed)
        is distinct from (before.name, before.description, before.category, before.price_minor, before.is_listed));
    begin
      if cardinality(ids) > 0 then perform write_search_documents(ids); end if;
      return null;
    end $$;

    ${taggedTrigger('search_tagged_products', 'product_id', 'write_search_documents')}
    ${taggedTrigger('search_tagged_posts', 'post_id', 'write_search_documents')}
    drop function write_search_facets(uuid[]);
  `);

function taggedTrigger(name: string, column: string, writer: string): string {
  return `
    create or replace function ${name}() returns trigger language plpgsql set plan_cache_mode = force_generic_plan as $$
    declare ids constant uuid[] := array(select distinct ${column} from changed);
    begin
      if cardinality(ids) > 0 then perform ${writer}(ids); end if;
      return null;
    end $$;`;
}
