import type { Verdicts } from './trial.ts';

/** A row per operation, a column per generator, and below it the errors, each text once per generator. */
export const renderTable = (operations: readonly string[], results: Record<string, Verdicts>): string => {
  const names = Object.keys(results);
  const first = Math.max(...operations.map((id) => id.length));
  const row = (head: string, cell: (name: string) => string) =>
    [head.padEnd(first), ...names.map((name) => cell(name).padEnd(name.length))].join('  ').trimEnd();
  const faults = names.flatMap((name) => {
    const byText = Map.groupBy(
      operations.filter((id) => results[name]?.[id]),
      (id) => results[name]?.[id],
    );
    return [...byText].map(([text, ids]) => `${name} ${ids.join(', ')}: ${text}`);
  });
  return [
    '',
    row('', (name) => name),
    ...operations.map((id) => row(id, (name) => (results[name]?.[id] ? 'fails' : '200'))),
    ...(faults.length > 0 ? ['', ...faults] : []),
    '',
  ].join('\n');
};
