/** Finds new operations that take requests which another operation had. */
import type { EffectiveContract, EffectiveOperation, Named } from './effective-contract.ts';
import { shapesOf } from './normal-schema.ts';
import { type Change, change } from './part-comparison.ts';
import { accepts } from './schema-shape.ts';

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
        .filter((taker) => takes(before, was, taker))
        .map(({ name }) => ({
          operation: was.name,
          ...change('', 'path', `${name} is new and takes some of its requests`),
        })),
    );
};

const takes = (
  { schemas }: EffectiveContract,
  was: EffectiveOperation,
  taker: EffectiveOperation,
): boolean => {
  const [segments, others] = [was.route.split('/'), taker.route.split('/')];
  let position = 0;
  const isTaken = segments.every((segment, index) => {
    if (segment === '{}') position += 1;
    const other = others[index];
    if (segment === other) return true;
    const parameter = (was.parts.parameters as Named)[`path parameter ${position}`];
    return segment === '{}' && shapesOf(schemas, [parameter?.schema]).some((shape) => accepts(shape, other));
  });
  return isTaken && segments.length === others.length;
};
