import { newProblem } from '../../../errors.ts';
import { toPublicId, toUuid } from '../../../lib/id.ts';
import { insertMissingCategory } from '../../category-tree-repository.ts';
import type { DbContext } from '../../context.ts';
import { calendar } from '../../demo-calendar.ts';
import type { PlantSeed, SeededPicture, SeededUser } from '../../demo-data.ts';
import type { Random } from '../../demo-random.ts';
import { nameOfSlug, productTree } from '../categories/category.ts';
import { findGroupRate } from '../discounts/customer-group-repository.ts';
import type { VersionedDiscount } from '../discounts/discount.ts';
import { insertDiscount } from '../discounts/discount-repository.ts';
import type { GroupRate } from '../pricing/basket.ts';
import { markDaysOfOrders } from '../reports/sales-roll-up-repository.ts';
import { findMethod } from '../shipping/shipping-method-repository.ts';
import { findTaxRate } from '../shipping/tax-rate-repository.ts';
import { cities } from './demo-addresses.ts';
import { demoDiscounts } from './demo-discounts.ts';
import { bucketsOf, ledgerOf } from './demo-ledger.ts';
import { rowsOf } from './demo-order-rows.ts';
import { generateOrders, type Rates } from './demo-orders.ts';
import { generateProducts, type SeedProduct } from './demo-products.ts';
import { mergeRows } from './demo-rows.ts';

type SeedContext = DbContext & { readonly random: Random };

export const plantShop: PlantSeed = async (context, seeded) => {
  const { db, random } = context;
  const products = generateProducts(random);
  await plantProducts(context, products, seeded.pictures);
  const discounts = await plantDiscounts(context);
  const rates = await readRates(context, seeded.users, discounts);
  const orders = generateOrders(random, { users: seeded.users, products, rates });
  const movements = ledgerOf(products, orders);
  await db('stock_buckets').insert(bucketsOf(products, movements));
  const admin = seeded.users.find(({ role }) => role === 'admin');
  if (!admin) throw new Error('The demo data have no administrator');
  for (const [table, rows] of mergeRows(orders.map((order) => rowsOf(random, order, admin))))
    if (rows.length > 0) await db(table).insert(rows);
  await db('stock_movements').insert(movements);
  const orderIds = orders.map(({ uuid }) => toPublicId('ord', uuid));
  await markDaysOfOrders(context, orderIds, calendar.end);
  await db.raw(
    `update discounts set used_count = (select count(*) from discount_usages where discount_id = discounts.id)
     where id = any (?)`,
    [discounts.map(({ id }) => toUuid(id))],
  );
  return seeded;
};

const plantProducts = async (
  context: SeedContext,
  products: readonly SeedProduct[],
  pictures: readonly SeededPicture[],
): Promise<void> => {
  const { db, random } = context;
  const opening = calendar.opening;
  for (const [position, slug] of [...new Set(products.map(({ category }) => category))].entries()) {
    const category = {
      uuid: random.uuid(opening),
      slug,
      name: nameOfSlug(slug),
      position,
      createdAt: opening,
    };
    await insertMissingCategory(context, productTree, category);
  }
  await db('products').insert(
    products.map(({ stock, ...product }, index) => ({
      ...product,
      images: JSON.stringify(imagesOf(pictures, product.category, index)),
    })),
  );
  await db('product_variants').insert(products.map(toVariant));
};

const motifsOf: Readonly<Record<string, readonly string[]>> = {
  ceramics: ['cup', 'vase'],
  coffee: ['beans', 'cup'],
  workshop: ['wheel'],
  books: ['books'],
};

/** The motifs and their colours take turns. */
const imagesOf = (pictures: readonly SeededPicture[], category: string, index: number) => {
  const fitting = pictures.filter(({ motif }) => motifsOf[category]?.includes(motif));
  const picture = fitting[index % fitting.length];
  return picture ? [{ media: picture.id, alt: picture.alt }] : [];
};

/** The first variant of a product has the id of the product. */
const toVariant = ({ id, price_minor }: SeedProduct) => ({ id, product_id: id, position: 0, price_minor });

const plantDiscounts = async (context: SeedContext): Promise<VersionedDiscount[]> => {
  const { random } = context;
  const createdAt = calendar.opening;
  const discounts = [];
  for (const discount of demoDiscounts) {
    const fields = { ...discount, uuid: random.uuid(createdAt), createdAt };
    discounts.push(await insertDiscount({ ...context, problem: newProblem }, fields));
  }
  return discounts;
};

const readRates = async (
  context: DbContext,
  users: readonly SeededUser[],
  discounts: readonly VersionedDiscount[],
): Promise<Rates> => {
  const taxes = new Map<string, number>();
  for (const { address } of cities)
    taxes.set(address.country, (await findTaxRate(context, address.country))?.basisPoints ?? 0);
  const groups = new Map<string, GroupRate>();
  for (const slug of new Set(users.flatMap(({ customerGroup }) => customerGroup ?? []))) {
    const group = await findGroupRate(context, slug);
    if (group) groups.set(slug, group);
  }
  const method = await findMethod(context, 'standard', { currency: 'EUR' });
  const shipping = method?.charges.find(({ currency }) => currency === 'EUR');
  return { taxes, groups, shipping: shipping ?? { amount: 0, perKilogram: 0 }, discounts };
};
