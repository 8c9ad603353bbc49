import { engineProblem } from './engine-problem.ts';
import {
  type AcceptedRange,
  isJson,
  isRange,
  isWithin,
  type MediaType,
  parseAccept,
  parseMediaType,
  precisionOf,
} from './media-type.ts';
import type { OperationSpec } from './operation.ts';

export type Negotiate = (accept: string | undefined, operation: OperationSpec) => string | undefined;

type Offer = MediaType & { readonly name: string };

/**
 * Returns the media type of a success that Accept prefers, or undefined if Accept does not decide. Throws not_acceptable if
 * Accept excludes all media types, unless the contract declares a range: then the handler chooses.
 */
export const createNegotiator = (operations: Readonly<Record<string, OperationSpec>>): Negotiate => {
  const offers = new Map(Object.values(operations).map((spec) => [spec.id, offersOf(spec)]));
  return (accept, { id }) => {
    if (accept === undefined || accept === '*/*') return undefined;
    const offered = offers.get(id) ?? [];
    if (offered.length === 0) return undefined;
    // The fast path: Accept names one of the offers and nothing else.
    if (offered.some(({ name }) => name === accept)) return accept;
    if (accept.trim() === '') return undefined;
    const accepted = choose(offered, parseAccept(accept));
    if (accepted) return accepted.name;
    if (offered.some(({ name }) => isRange(name))) return undefined;
    throw engineProblem('not_acceptable', {
      detail: `The operation can return ${offered.map(({ name }) => name).join(' or ')}.`,
    });
  };
};

const offersOf = ({ responses }: OperationSpec): Offer[] => {
  const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const names = new Set(successes.flatMap(([, { mediaTypes }]) => mediaTypes));
  return [...names].flatMap((name) => {
    const parsed = parseMediaType(name);
    return parsed ? [{ ...parsed, name }] : [];
  });
};

/**
 * Orders by weight, then by specificity of the range, then by position in Accept, by the number of
 * parameters beside the same type, and by position in the contract.
 */
const choose = (offers: readonly Offer[], ranges: readonly AcceptedRange[]): Offer | undefined => {
  let best: { offer: Offer; range: AcceptedRange } | undefined;
  for (const offer of offers) {
    const range = mostExact(ranges.filter((each) => isAcceptable(offer, each)));
    if (!range || range.quality === 0) continue;
    const rank = best ? compare(range, best.range, ranges) : 1;
    if (!best || rank > 0 || (rank === 0 && isPlainer(offer, best.offer))) best = { offer, range };
  }
  return best?.offer;
};

/** The most specific range takes precedence (RFC 9110 §12.5.1). */
const mostExact = (ranges: readonly AcceptedRange[]): AcceptedRange | undefined =>
  ranges.reduce<AcceptedRange | undefined>(
    (best, range) => (best && precisionOf(best) >= precisionOf(range) ? best : range),
    undefined,
  );

const compare = (a: AcceptedRange, b: AcceptedRange, ranges: readonly AcceptedRange[]): number =>
  a.quality - b.quality || precisionOf(a) - precisionOf(b) || ranges.indexOf(b) - ranges.indexOf(a);

/** A client that accepts `a/b` did not ask for `a/b;stream=watch`. */
const isPlainer = (offer: Offer, other: Offer): boolean =>
  offer.type === other.type &&
  offer.subtype === other.subtype &&
  offer.parameters.size < other.parameters.size;

/** JSON has no charset and other text is UTF-8, so `charset=utf-8` in Accept excludes nothing. */
const isAcceptable = (offer: Offer, range: AcceptedRange): boolean => {
  const charset = range.parameters.get('charset');
  if (charset === undefined || !(isJson(offer.name) || charset === 'utf-8')) return meets(offer, range);
  const parameters = new Map(range.parameters);
  parameters.delete('charset');
  return meets(offer, { ...range, parameters });
};

const meets = (offer: Offer, range: MediaType): boolean =>
  isWithin(offer, range) || (isRange(offer.name) && isWithin(range, offer));
