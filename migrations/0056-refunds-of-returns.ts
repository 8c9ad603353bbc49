import type { Knex } from 'knex';

/**
 * A refund names the return that it belongs to, so a return shows what was really refunded: the payments may have had less
 * left than the price of its pieces, and a refund may fail. Until now a refund only named it in its reason.
 */
export const up = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table refunds add column return_id uuid constraint refunds_return_id_fkey references returns (id);
    create index refunds_return_id_idx on refunds (return_id) where return_id is not null;
    update refunds set return_id = returns.id from returns
      where refunds.reason = 'Return rtn_' || (
        select string_agg(substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + substring(
          b'00' || ('x' || replace(returns.id::text, '-', ''))::bit(128) from 5 * digit + 1 for 5)::integer, 1), '' order by digit)
        from generate_series(0, 25) as digit);
    alter table returns drop column refund_minor;
  `);

export const down = (db: Knex): Promise<unknown> =>
  db.raw(`
    alter table returns add column refund_minor bigint;
    update returns set refund_minor = coalesce((select sum(amount_minor) from refunds
      where return_id = returns.id and refunds.state <> 'failed'), 0) where state = 'received';
    alter table returns add constraint returns_refund_minor_check
      check ((refund_minor is not null) = (state = 'received') and refund_minor >= 0);
    alter table refunds drop column return_id;
  `);
