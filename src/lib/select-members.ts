/**
 * Returns the members of an object that the parameter `fields` names, with its id and those that `include` names. Without
 * `fields` it returns the whole object.
 */
export const selectMembers = <Whole extends { id: string }>(
  whole: Whole,
  {
    fields,
    include = [],
  }: { fields?: readonly string[] | undefined; include?: readonly string[] | undefined },
): Whole | (Pick<Whole, 'id'> & Partial<Whole>) => {
  if (fields === undefined) return whole;
  const selected = new Set(['id', ...fields, ...include]);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => selected.has(name))) as Pick<
    Whole,
    'id'
  > &
    Partial<Whole>;
};
