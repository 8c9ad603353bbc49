import type { InputFault, Problem, ProblemOptions } from '../../../contract/problem.ts';
import { withProblems } from '../../../db/postgres-error.ts';
import { inTransaction } from '../../../db/transaction.ts';
import type { MakeProblem } from '../../../errors.ts';
import { newUuid } from '../../../lib/id.ts';
import { formatMoney, type Money } from '../../../lib/money.ts';
import { accountGoneProblem } from '../../account-gone-problem.ts';
import { findUser } from '../../accounts/accounts-read-model.ts';
import type { Context } from '../../context.ts';
import { appendEvent } from '../../events/append-event.ts';
import { enqueueMail } from '../../mail/outbox-repository.ts';
import type { Services } from '../../services.ts';
import type { Product } from '../products/product.ts';
import { lockProducts, takeFromStock } from '../products/product-repository.ts';
import { type Order, type OrderItem, type OrderLine, totalOf } from './order.ts';
import { orderConfirmationMail } from './order-confirmation-mail.ts';
import { insertOrder, type NewOrder } from './order-repository.ts';

type LineProblem = 'unknown_product' | 'currency_mismatch' | 'price_changed' | 'out_of_stock';
type OrderProblem = LineProblem | 'order_below_minimum' | 'invalid_token';

const MINUTE_MS = 60_000;

type Placement = { buyerId: string; items: OrderLine[] };

type ProductLine = OrderLine & { product: Product };

/**
 * Takes the stock of every line and writes the order, in one transaction. Throws, by precedence: unknown_product,
 * currency_mismatch, price_changed, out_of_stock, order_below_minimum, or invalid_token if the account of the buyer is gone.
 */
export const placeOrder = (
  context: Context<OrderProblem> & Pick<Services, 'config'>,
  { buyerId, items: lines }: Placement,
): Promise<Order> =>
  inTransaction(context, async (context) => {
    const now = context.clock.now();
    const products = await lockProducts(
      context,
      lines.map(({ productId }) => productId),
    );
    const { problem } = context;
    const productLines = requireKnown(problem, lines, products);
    const quantities = quantitiesOf(productLines);
    requireOneCurrency(problem, productLines);
    requirePrices(problem, productLines);
    requireStock(problem, productLines, quantities);
    const items = productLines.map(toItem);
    const total = totalOf(items);
    requireMinimum(problem, total, context.config.orderMinimumMinor);
    await takeFromStock(context, quantities, now);
    const expiresAt = new Date(now.getTime() + context.config.orderExpiryMinutes * MINUTE_MS);
    const order: NewOrder = {
      uuid: newUuid(now),
      buyerId,
      status: 'pending',
      items,
      total,
      expiresAt,
      createdAt: now,
    };
    const placed = await withProblems(insertOrder(context, order), {
      orders_user_id_fkey: () => accountGoneProblem(problem),
    });
    await appendEvent(context, 'order.placed', {
      subjectId: placed.id,
      version: 1,
      ownerId: buyerId,
      data: { status: placed.status, items, total },
    });
    await confirmByMail(context, placed, buyerId);
    return placed;
  });

const confirmByMail = async (
  context: Pick<Context, 'db' | 'clock'>,
  { id }: Order,
  buyerId: string,
): Promise<void> => {
  const buyer = await findUser(context, buyerId);
  if (buyer)
    await enqueueMail(context, orderConfirmationMail, {
      email: buyer.email,
      userId: buyerId,
      parameters: { orderId: id },
    });
};

const requireKnown = (
  problem: MakeProblem<'unknown_product'>,
  lines: OrderLine[],
  products: Map<string, Product>,
): ProductLine[] => {
  const known = lines.flatMap((line) => {
    const product = products.get(line.productId);
    return product ? [{ ...line, product }] : [];
  });
  if (known.length < lines.length) {
    requireLines(
      (options) => problem('unknown_product', options),
      lines,
      ({ productId }) =>
        products.has(productId)
          ? undefined
          : { field: 'productId', rule: 'exists', detail: `There is no product ${productId}.` },
    );
  }
  return known;
};

const requireOneCurrency = (problem: MakeProblem<'currency_mismatch'>, productLines: ProductLine[]): void => {
  const currency = productLines[0]?.product.price.currency;
  requireLines(
    (options) => problem('currency_mismatch', options),
    productLines,
    ({ product: { name, price } }) =>
      price.currency === currency
        ? undefined
        : {
            field: 'productId',
            rule: 'currency',
            detail: `"${name}" is sold in ${price.currency}, and the first line in ${currency}.`,
          },
  );
};

const requirePrices = (problem: MakeProblem<'price_changed'>, productLines: ProductLine[]): void =>
  requireLines(
    (options) => problem('price_changed', options),
    productLines,
    ({ unitPrice, product: { name, price } }) =>
      unitPrice === undefined || (unitPrice.amount === price.amount && unitPrice.currency === price.currency)
        ? undefined
        : { field: 'unitPrice', rule: 'price', detail: `"${name}" now costs ${formatMoney(price)}.` },
  );

const requireStock = (
  problem: MakeProblem<'out_of_stock'>,
  productLines: ProductLine[],
  quantities: ReadonlyMap<string, number>,
): void =>
  requireLines(
    (options) => problem('out_of_stock', options),
    productLines,
    ({ product }) =>
      (quantities.get(product.id) ?? 0) <= product.stock
        ? undefined
        : { field: 'quantity', rule: 'stock', detail: describeStock(product) },
  );

const describeStock = ({ name, stock }: Product): string => {
  if (stock === 0) return `"${name}" is sold out.`;
  return `Only ${stock} of "${name}" ${stock === 1 ? 'is' : 'are'} left.`;
};

const requireMinimum = (
  problem: MakeProblem<'order_below_minimum'>,
  total: Money,
  minimumMinor: number,
): void => {
  if (total.amount >= minimumMinor) return;
  const minimum = formatMoney({ ...total, amount: minimumMinor });
  throw problem('order_below_minimum', {
    detail: `The minimum order amount is ${minimum}; this order comes to ${formatMoney(total)}.`,
  });
};

/** Adds up quantities by product, because several lines may name the same product. */
const quantitiesOf = (productLines: ProductLine[]): Map<string, number> => {
  const quantities = new Map<string, number>();
  for (const { productId, quantity } of productLines) {
    quantities.set(productId, (quantities.get(productId) ?? 0) + quantity);
  }
  return quantities;
};

const toItem = ({ productId, quantity, product: { name, price } }: ProductLine): OrderItem => ({
  productId,
  name,
  quantity,
  unitPrice: price,
  total: { ...price, amount: price.amount * quantity },
});

type LineFault = { field: keyof OrderLine; rule: string; detail: string };

/** Throws the problem with the faults that `find` returns, if any. The detail of the first fault is that of the problem. */
const requireLines = <Line>(
  problem: (options: ProblemOptions) => Problem,
  lines: Line[],
  find: (line: Line) => LineFault | undefined,
): void => {
  const faults = lines.flatMap((line, index): InputFault[] => {
    const fault = find(line);
    if (!fault) return [];
    const { field, ...rest } = fault;
    return [{ field: ['items', index, field], ...rest }];
  });
  const [first] = faults;
  if (first) throw problem({ detail: first.detail, faults });
};
