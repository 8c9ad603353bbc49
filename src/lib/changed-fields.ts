/** Returns those of the names whose values differ between two objects. */
export const changedFields = <Name extends string>(
  names: readonly Name[],
  before: Readonly<Partial<Record<Name, unknown>>>,
  after: Readonly<Partial<Record<Name, unknown>>>,
): Name[] => names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
