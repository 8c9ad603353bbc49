/** Finds the breaking changes between two contracts. A difference is breaking unless a rule says why not. */
import type { Json } from '../json.ts';
import { type EffectiveContract, effectiveContract } from './effective-contract.ts';
import { type Direction, type SchemaComparison, schemaComparison } from './finding.ts';
import { withHeads } from './implied-head.ts';
import { compareOperations, type Operations } from './operation-comparison.ts';
import { type Change, change, compareParts } from './part-comparison.ts';
import { findTakenRequests } from './route-comparison.ts';
import { textOf } from './schema-shape.ts';
import {
  authenticatesAll,
  readScheme,
  renamedSchemes,
  type Security,
  withOldNames,
} from './security-comparison.ts';
import { alignPaths } from './server-comparison.ts';

export type BreakingChange = Change & { operation: string };

/** Describes a change without the files of the contract. An approval repeats this text. */
export const textOfChange = ({ operation, place, pointer, rule, reason }: BreakingChange): string =>
  `${[operation, place].filter(Boolean).join(', ')}${pointer && ` ${pointer}`}: ${rule}: ${reason}`;

/** Compares two bundled documents. `today` decides whether the sunset of a removed operation is over. */
export const findBreakingChanges = (base: Json, revision: Json, today: Date): BreakingChange[] => {
  const { before, after } = aligned(effectiveContract(base), effectiveContract(revision));
  const schemas = (direction: Direction): SchemaComparison =>
    schemaComparison(direction, before.schemas, after.schemas);
  const ours = { sent: schemas('request'), received: schemas('response'), today };
  const theirs = { sent: ours.received, received: ours.sent, stored: schemas('stored event'), today };
  const names = new Set([...before.operations.values()].map(({ name }) => name));
  return summarise(names, [
    ...compareParts({}, { context: ours, place: '' }, before.rest, after.rest).map((each) => ({
      operation: 'the contract',
      ...each,
    })),
    ...compareSchemes(before, after),
    ...findTakenRequests(before, after),
    ...compareOperations(before.operations, after.operations, ours),
    // The server calls webhooks and callbacks: their requests are what callers receive.
    ...compareOperations(before.webhooks, after.webhooks, theirs),
  ]);
};

/**
 * Names and writes both contracts alike: base paths, the names of security schemes, and the HEAD of the first contract's
 * GETs, which the server handles without a declaration.
 */
const aligned = (base: EffectiveContract, revision: EffectiveContract) => {
  const renamed = renamedSchemes(base.securitySchemes, revision.securitySchemes);
  const rename = (operations: Operations): Operations =>
    new Map(
      [...operations].map(([route, { parts, ...rest }]) => {
        const security = withOldNames(parts.security as Security, renamed);
        return [route, { ...rest, parts: { ...parts, security } }];
      }),
    );
  const after: EffectiveContract = {
    ...revision,
    operations: rename(alignPaths(base.operations, revision.operations)),
    webhooks: rename(revision.webhooks),
    securitySchemes: Object.fromEntries(
      Object.entries(revision.securitySchemes).map(([name, scheme]) => [renamed.get(name) ?? name, scheme]),
    ),
  };
  return { before: { ...base, operations: withHeads(base.operations, after.operations) }, after };
};

/** Leaves out repetitions, and joins a change that all operations have. */
const summarise = (names: Set<string>, changes: BreakingChange[]): BreakingChange[] => {
  const distinct = new Map(changes.map((each) => [textOfChange(each), each]));
  const alike = Map.groupBy(distinct.values(), ({ operation: _, ...rest }) => textOf(rest));
  return [...alike.values()].flatMap((group) => {
    const others = group.filter(({ operation }) => !names.has(operation));
    if (names.size < 2 || group.length - others.length < names.size) return group;
    return [{ ...(group[0] as BreakingChange), operation: 'every operation' }, ...others];
  });
};

const compareSchemes = (before: EffectiveContract, after: EffectiveContract): BreakingChange[] =>
  Object.entries(before.securitySchemes).flatMap(([name, scheme]) => {
    const [was, is] = [readScheme(scheme), readScheme(after.securitySchemes[name] ?? {})];
    const isUsed = [...before.operations.values()].some(({ parts }) =>
      (parts.security as Security).some((alternative) => alternative[name]),
    );
    if (!isUsed || authenticatesAll(was, is)) return [];
    const reason = `it went from ${textOf(was)} to ${textOf(is)}, and callers authenticate by it`;
    return [{ operation: `security scheme ${name}`, ...change('', 'securityScheme', reason) }];
  });
