/** The lines of a new order: the offers that they mean, and the problems that they can have. */
import type { InputFault, Problem, ProblemOptions } from '../../../contract/problem.ts';
import type { MakeProblem } from '../../../errors.ts';
import { formatMoney } from '../../../lib/money.ts';
import type { DbContext, ProblemContext } from '../../context.ts';
import { describeShortage, type Offer } from '../products/offer.ts';
import { findOffers } from '../products/offer-repository.ts';
import type { Quantities } from '../stock/stock-repository.ts';
import type { OrderLine } from './order.ts';

export type LineProblem = 'unknown_product' | 'currency_mismatch' | 'price_changed' | 'out_of_stock';

export type OfferLine = OrderLine & { offer: Offer };

/** Returns the offers of the products that the lines name, by product id. */
export const findOffersOf = (context: DbContext, lines: OrderLine[]): Promise<Map<string, Offer[]>> =>
  findOffers(
    context,
    lines.map(({ productId }) => productId),
  );

/** Another order has taken the stock since the offers were read. Throws out_of_stock. */
export const rejectSoldMeanwhile = async (
  context: ProblemContext<'out_of_stock'>,
  lines: OfferLine[],
  lacking: ReadonlySet<string>,
): Promise<void> => {
  const current = await findOffersOf(context, lines);
  const rest = lines.map(({ offer, ...line }) => ({
    ...line,
    offer: current.get(offer.productId)?.find(({ variantId }) => variantId === offer.variantId) ?? offer,
  }));
  requireLines(
    (options) => context.problem('out_of_stock', options),
    rest,
    ({ offer }) => (lacking.has(offer.variantId) ? stockFault(offer) : undefined),
  );
};

/** Returns the lines with their offers. Throws unknown_product. */
export const requireKnown = (
  problem: MakeProblem<'unknown_product'>,
  lines: OrderLine[],
  offers: ReadonlyMap<string, Offer[]>,
): OfferLine[] => {
  const known = lines.flatMap((line) => {
    const offer = offerOf(line, offers);
    return offer ? [{ ...line, offer }] : [];
  });
  if (known.length < lines.length) {
    requireLines(
      (options) => problem('unknown_product', options),
      lines,
      (line) => (offerOf(line, offers) ? undefined : unknownFault(line, offers)),
    );
  }
  return known;
};

type OffersByProduct = ReadonlyMap<string, Offer[]>;

/** A line without a variant means the only one of its product. */
const offerOf = ({ productId, variantId }: OrderLine, offers: OffersByProduct): Offer | undefined => {
  const all = offers.get(productId) ?? [];
  if (variantId !== undefined) return all.find((offer) => offer.variantId === variantId);
  return all.length === 1 ? all[0] : undefined;
};

const unknownFault = ({ productId, variantId }: OrderLine, offers: OffersByProduct): LineFault => {
  if (!offers.has(productId))
    return { field: 'productId', rule: 'exists', detail: `There is no product ${productId}.` };
  if (variantId === undefined)
    return { field: 'variantId', rule: 'required', detail: `The product ${productId} has several variants.` };
  return {
    field: 'variantId',
    rule: 'exists',
    detail: `The product ${productId} has no variant ${variantId}.`,
  };
};

/** Throws currency_mismatch if the lines have several currencies. */
export const requireOneCurrency = (
  problem: MakeProblem<'currency_mismatch'>,
  offerLines: OfferLine[],
): void => {
  const currency = offerLines[0]?.offer.price.currency;
  requireLines(
    (options) => problem('currency_mismatch', options),
    offerLines,
    ({ offer: { name, price } }) =>
      price.currency === currency
        ? undefined
        : {
            field: 'productId',
            rule: 'currency',
            detail: `"${name}" is sold in ${price.currency}, and the first line in ${currency}.`,
          },
  );
};

/** Throws price_changed for a line whose price differs from the one that the client has shown. */
export const requirePrices = (problem: MakeProblem<'price_changed'>, offerLines: OfferLine[]): void =>
  requireLines(
    (options) => problem('price_changed', options),
    offerLines,
    ({ unitPrice, offer: { name, price } }) =>
      unitPrice === undefined || (unitPrice.amount === price.amount && unitPrice.currency === price.currency)
        ? undefined
        : { field: 'unitPrice', rule: 'price', detail: `"${name}" now costs ${formatMoney(price)}.` },
  );

/** Throws out_of_stock. Only the reservation decides; this check names all lines that lack stock. */
export const requireStock = (
  problem: MakeProblem<'out_of_stock'>,
  offerLines: OfferLine[],
  quantities: Quantities,
): void =>
  requireLines(
    (options) => problem('out_of_stock', options),
    offerLines,
    ({ offer }) =>
      (quantities.get(offer.variantId) ?? 0) <= offer.available ? undefined : stockFault(offer),
  );

const stockFault = (offer: Offer): LineFault => ({
  field: 'quantity',
  rule: 'stock',
  detail: describeShortage(offer),
});

/** Adds up quantities by variant, because several lines may name the same one. */
export const quantitiesOf = (offerLines: OfferLine[]): Map<string, number> => {
  const quantities = new Map<string, number>();
  for (const { offer, quantity } of offerLines) {
    quantities.set(offer.variantId, (quantities.get(offer.variantId) ?? 0) + quantity);
  }
  return quantities;
};

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
