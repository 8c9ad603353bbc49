import type { Knex } from 'knex';

/**
 * The search documents of posts have a key of their category, by its id: the category may be renamed or moved without a change
 * of its posts. Like a change of the tags, a change of the category leaves the words of a document as they are.
 */
export const up = async (db: Knex): Promise<void> => {
  // Otherwise a change of a category by the former trigger could be committed after the keys have been written.
  await db.raw('lock table posts in share row exclusive mode');
  await db.raw(postDocuments("array_remove(array['type:post', 'postCategory:' || category_id], null)"));
  await db.raw(`
    create or replace function search_updated_posts() returns trigger language plpgsql
      set plan_cache_mode = force_generic_plan as $$
    declare reworded uuid[]; refiled uuid[];
    begin
      select array_agg(id) filter (where is_reworded), array_agg(id) filter (where not is_reworded) into reworded, refiled
      from (
        select id, (after.title, after.excerpt, after.body, after.is_listed, after.listed_at)
          is distinct from (before.title, before.excerpt, before.body, before.is_listed, before.listed_at) as is_reworded
        from updated as after join replaced as before using (id)
        where (after.title, after.excerpt, after.body, after.is_listed, after.listed_at, after.category_id)
          is distinct from
            (before.title, before.excerpt, before.body, before.is_listed, before.listed_at, before.category_id)) as changed;
      if reworded is not null and refiled is not null then
        -- In the order of the ids of both.
        perform from search_documents where id = any(reworded || refiled) order by id for no key update;
      end if;
      if reworded is not null then perform write_search_documents(reworded); end if;
      if refiled is not null then perform write_search_facets(refiled); end if;
      return null;
    end $$;
  `);
  await db.raw(rewriting);
};

export const down = async (db: Knex): Promise<void> => {
  await db.raw('lock table posts in share row exclusive mode');
  await db.raw(postDocuments("'{type:post}'::text[]"));
  await db.raw(`
    create or replace function search_updated_posts() returns trigger language plpgsql
      set plan_cache_mode = force_generic_plan as $$
    declare ids constant uuid[] := array(
      select id from updated as after join replaced as before using (id)
      where (after.title, after.excerpt, after.body, after.is_listed, after.listed_at)
        is distinct from (before.title, before.excerpt, before.body, before.is_listed, before.listed_at));
    begin
      if cardinality(ids) > 0 then perform write_search_documents(ids); end if;
      return null;
    end $$;
  `);
  await db.raw(rewriting);
};

const postDocuments = (keys: string): string => `
  create or replace view post_search_documents as
    select posts.id, 'post' as type, case when is_listed then listed_at end as public_at, null::bigint as price_minor,
      search_title(text.title) as title, search_vector(text.title, text.body) as vector,
      case when is_listed then ${keys}
        || array(select 'tag:' || tag_id from post_tags where post_id = posts.id order by tag_id) else '{}' end as facets,
      text.title as title_words, text.body as body_words
    from posts
    cross join lateral (
      select case when is_listed then search_text(posts.title) else '' end as title,
        case when is_listed then search_text(coalesce(excerpt || ' ', '') || body) else '' end as body
      offset 0) as text;
`;

const rewriting = 'select write_search_facets(array(select id from posts where category_id is not null))';
