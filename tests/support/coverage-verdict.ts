/** Decides whether the tests cover enough of the contract. */
import { type Fact, type Kind, kinds } from './contract-coverage.ts';

export type Verdict = { table: string; complaints: string[] };

export type Claims = {
  /** Percent of each kind, without the exceptions. */
  floor: number;
  /** Facts that no test can reach, each with the reason. */
  exceptions: Readonly<Record<string, string>>;
};

/** Judges the whole contract, or only the operations whose ids match `part`. */
export const judge = (
  wholeContract: Set<Fact>,
  reached: Set<Fact>,
  { floor, exceptions }: Claims,
  part: RegExp = /^/,
): Verdict => {
  const isOfPart = (fact: string): boolean => part.test(fact.slice(0, fact.indexOf(' ')));
  const declared = new Set([...wholeContract].filter(isOfPart));
  const excepted = new Set(Object.keys(exceptions).filter(isOfPart));
  const rows = kinds.map((kind) => {
    const all = [...declared].filter((fact) => kindOf(fact) === kind && !excepted.has(fact));
    const missing = all.filter((fact) => !reached.has(fact));
    return { kind, total: all.length, missing };
  });
  return {
    table: [
      `Contract coverage: ${rows.map(({ kind, total, missing }) => `${titles[kind]} ${total - missing.length}/${total}`).join(', ')}; ${excepted.size} excepted.`,
      ...rows.flatMap(({ missing }) => missing.map((fact) => `  not reached: ${fact}`)),
    ].join('\n'),
    complaints: [
      ...rows
        .filter(({ total, missing }) => total > 0 && (100 * (total - missing.length)) / total < floor)
        .map(
          ({ kind }) => `Fewer than ${floor} % of the ${titles[kind]} of the contract are reached by a test.`,
        ),
      ...[...excepted]
        .filter((fact) => reached.has(fact as Fact))
        .map((fact) => `"${fact}" is covered now: remove it from the exceptions.`),
      ...[...excepted]
        .filter((fact) => !declared.has(fact as Fact))
        .map((fact) => `"${fact}" is not in the contract: take it off the exceptions.`),
    ],
  };
};

const titles: Record<Kind, string> = {
  status: 'statuses',
  problem: 'problems',
  parameter: 'parameters',
  media: 'request media types',
  field: 'request fields',
  value: 'request values',
  answered: 'answer fields and values',
};

const kindOf = (fact: Fact): Kind => fact.split(' ')[1] as Kind;
