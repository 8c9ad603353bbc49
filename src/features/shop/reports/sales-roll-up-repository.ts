import { query } from '../../../db/statement.ts';
import { toUuid } from '../../../lib/id.ts';
import type { DbContext } from '../../context.ts';

const markDays = 'insert into stale_sales_days (day, marked_at)';

/** Marks the UTC days on which these orders were paid. An order that was never paid has no day. */
export const markDaysOfOrders = async (
  { db }: DbContext,
  orderIds: readonly string[],
  now: Date,
): Promise<void> => {
  const text = `${markDays}
    select distinct (moved_at at time zone 'UTC')::date, $2::timestamptz from order_history
    where order_id = any ($1::uuid[]) and status = 'paid' on conflict do nothing`;
  await query(db, text, [orderIds.map(toUuid), now]);
};

/** Marks the days with sales of these categories or of their descendants. */
export const markDaysOfCategories = async (
  { db }: DbContext,
  slugs: readonly string[],
  now: Date,
): Promise<void> => {
  const text = `${markDays}
    select distinct day, $2::timestamptz from daily_sales
    where category = any ($1) and product_id is null on conflict do nothing`;
  await query(db, text, [slugs, now]);
};

/** Deletes the mark of the first day that was marked until this moment, and returns the day. Undefined if there is none. */
export const takeStaleDay = async ({ db }: DbContext, until: Date): Promise<string | undefined> => {
  const text = `delete from stale_sales_days
    where day = (select min(day) from stale_sales_days where marked_at <= $1) returning day::text`;
  const [row] = await query<{ day: string }>(db, text, [until]);
  return row?.day;
};

/** The paid orders of the day that are not cancelled, each with its refunds so far. */
const sale = `
  sale as (
    select orders.id, currency, total_minor, prices_include_tax, (
        select coalesce(sum(refunds.amount_minor), 0) from payments join refunds on payment_id = payments.id
        where payments.order_id = orders.id and refunds.state = 'succeeded') as refunded_minor
    from order_history join orders on orders.id = order_history.order_id
    where order_history.status = 'paid'
      and moved_at >= $1::date::timestamp at time zone 'UTC'
      and moved_at < ($1::date + 1)::timestamp at time zone 'UTC'
      and not exists (select from order_history as later where order_id = orders.id and later.status = 'cancelled'))`;

/** The lines of the sales. An order of the last release does not know the categories of its products. */
const line = `
  line as (
    select sale.*, product_id, position, quantity, order_items.tax_minor, order_items.discount_minor,
      coalesce(order_items.category, products.category) as category,
      order_items.total_minor - order_items.discount_minor
        - case when prices_include_tax then order_items.tax_minor else 0 end as net_minor
    from sale join order_items on order_id = sale.id join products on products.id = product_id)`;

/**
 * A refund belongs to all lines and the shipping of its order, by their gross amounts. The shares of the lines are
 * differences of rounded running sums, so they add up.
 */
const share = `
  running as (
    select *, sum(net_minor + tax_minor) over (partition by id order by position) as so_far from line),
  sold as (
    select *, coalesce(
        div(refunded_minor * so_far, nullif(total_minor, 0))
          - div(refunded_minor * (so_far - net_minor - tax_minor), nullif(total_minor, 0)), 0) as share_minor
    from running)`;

/** The categories of the products, each with itself and its ancestors. */
const lineage = `
  lineage (leaf, category) as (
    select distinct category, category from sold
    union
    select leaf, parents.slug from lineage
    join categories on categories.slug = lineage.category
    join categories as parents on parents.id = categories.parent_id)`;

const sums = `count(distinct id) as orders, sum(quantity) as units, sum(net_minor) as net_minor,
  sum(tax_minor) as tax_minor, sum(discount_minor) as discount_minor, sum(share_minor) as refunded_minor`;

/**
 * Writes the rows of a day anew from its orders. Rows that have not changed are not written. The statement takes its own
 * snapshot, so it sees every order whose event has marked the day.
 */
const rollUp = `
  with recursive ${sale}, ${line}, ${share}, ${lineage},
  fresh as (
    select currency, null as category, null::uuid as product_id, ${sums} from sold group by currency
    union all
    select currency, lineage.category, null, ${sums} from sold join lineage on leaf = sold.category
    group by currency, lineage.category
    union all
    select currency, category, product_id, ${sums} from sold group by currency, category, product_id),
  gone as (
    delete from daily_sales where day = $1::date and not exists (
      select from fresh where fresh.currency = daily_sales.currency
        and fresh.category is not distinct from daily_sales.category
        and fresh.product_id is not distinct from daily_sales.product_id))
  insert into daily_sales as old
    (day, currency, category, product_id, orders, units, net_minor, tax_minor, discount_minor, refunded_minor)
  select $1::date, * from fresh
  on conflict (category, currency, product_id, day) do update set
    orders = excluded.orders, units = excluded.units, net_minor = excluded.net_minor, tax_minor = excluded.tax_minor,
    discount_minor = excluded.discount_minor, refunded_minor = excluded.refunded_minor
  where (old.orders, old.units, old.net_minor, old.tax_minor, old.discount_minor, old.refunded_minor)
    is distinct from (excluded.orders, excluded.units, excluded.net_minor, excluded.tax_minor, excluded.discount_minor,
      excluded.refunded_minor)`;

/** Rolls up the sales of a UTC day, such as `2026-03-14`, from its orders. Doing it twice changes nothing. */
export const rollUpDay = async ({ db }: DbContext, day: string): Promise<void> => {
  await query(db, rollUp, [day]);
};

/** Returns when the day was marked that has waited longest for its roll-up. Undefined if no day waits. */
export const findOldestMark = async ({ db }: DbContext): Promise<string | undefined> => {
  const [row] = await query<{ oldest: string | null }>(
    db,
    'select min(marked_at) as oldest from stale_sales_days',
    [],
  );
  return row?.oldest ?? undefined;
};
