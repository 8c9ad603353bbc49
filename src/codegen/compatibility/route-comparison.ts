/** Finds new operations that take requests which another operation had. */
import type { EffectiveContract, EffectiveOperation, Named } from './effective-contract.ts';
import { sharesRequests } from './implied-head.ts';
import { mayBe } from './normal-schema.ts';
import { type Change, change } from './part-comparison.ts';

/** A new `GET /tags/popular` takes requests of `GET /tags/{tagId}`, if `popular` is a valid id. */
export const findTakenRequests = (
  before: EffectiveContract,
  after: EffectiveContract,
): (Change & { operation: string })[] => {
  const added = [...after.operations.values()].filter(({ route }) => !before.operations.has(route));
  return [...before.operations.values()]
    .filter(({ route }) => after.operations.has(route))
    .flatMap((was) =>
      added
        .filter((taker) => sharesRequests(was.route, taker.route, after.operations))
        .filter((taker) => takes(before, was, taker))
        .map(({ name }) => ({
          operation: was.name,
          ...change('', 'path', `${name} is new and takes some of its requests`),
        })),
    );
};

/** Where the paths differ first, a literal segment wins over a parameter. */
const takes = (
  { schemas }: EffectiveContract,
  was: EffectiveOperation,
  taker: EffectiveOperation,
): boolean => {
  const [segments, others] = [was.route, taker.route].map((route) => route.split('/').slice(1)) as [
    string[],
    string[],
  ];
  const first = segments.findIndex((segment, index) => segment !== others[index]);
  if (segments[first] !== '{}' || segments.length !== others.length) return false;
  let position = 0;
  return segments.every((segment, index) => {
    if (segment === '{}') position += 1;
    const other = others[index] as string;
    if (segment === other || other === '{}') return true;
    const parameter = (was.parts.parameters as Named)[`path parameter ${position}`];
    return segment === '{}' && readings(other).some((value) => mayBe(schemas, [parameter?.schema], value));
  });
};

/** The values that a parameter may have in a segment. */
const readings = (segment: string): unknown[] =>
  /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(segment)
    ? [segment, JSON.parse(segment)]
    : [decodeURIComponent(segment)];
