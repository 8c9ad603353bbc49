import { parse } from 'yaml';
import type { Claims } from './coverage-verdict.ts';
import { readRegisters } from './register.ts';

type Exceptions = { reason: string; facts: string[] }[];

/** By feature, the facts that no test can reach, each with the reason. */
export const readExceptions = (): Map<string, Record<string, string>> =>
  new Map(
    [...readRegisters('coverage-exceptions.yaml')].map(([feature, text]) => [
      feature,
      Object.fromEntries(
        (parse(text) as Exceptions).flatMap(({ reason, facts }) => facts.map((fact) => [fact, reason])),
      ),
    ]),
  );

/** The part of the contract that the whole run must cover. The exceptions can only become fewer. */
export const readClaims = (): Claims => ({
  floor: 100,
  exceptions: Object.assign({}, ...readExceptions().values()),
});
