import type { Knex } from 'knex';

/**
 * Products show images of media: an element of `products.images` has the id of a media file as `media`, or a `url`. `media_uses`
 * lists what shows an image, and its key protects the media file. Triggers keep it, so no bulk statement forgets one.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    create table media_uses (
      media_id uuid not null constraint media_uses_media_id_fkey references media,
      product_id uuid constraint media_uses_product_id_fkey references products on delete cascade,
      post_id uuid constraint media_uses_post_id_fkey references posts on delete cascade,
      constraint media_uses_subject_check check (num_nonnulls(product_id, post_id) = 1),
      constraint media_uses_product_id_key unique (product_id, media_id),
      constraint media_uses_post_id_key unique (post_id, media_id)
    );
    create index media_uses_media_id_idx on media_uses (media_id);

    create function note_images_of_product() returns trigger language plpgsql as $$
      begin
        delete from media_uses where product_id = new.id;
        insert into media_uses (media_id, product_id)
          select distinct (image ->> 'media')::uuid, new.id from jsonb_array_elements(new.images) as image
          where image ->> 'media' is not null order by 1;
        return null;
      end
    $$;
    create trigger products_insert_images after insert on products for each row
      when (jsonb_path_exists(new.images, '$[*].media')) execute function note_images_of_product();
    create trigger products_update_images after update of images on products for each row
      when (new.images <> old.images) execute function note_images_of_product();
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    drop trigger products_insert_images on products;
    drop trigger products_update_images on products;
    drop function note_images_of_product;
    drop table media_uses;
    update products set images = coalesce((
      select jsonb_agg(image) from jsonb_array_elements(images) as image where image ->> 'url' is not null), '[]');
  `);
