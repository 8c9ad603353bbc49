/** Returns the name of a header as the table spells it: the case of its letters has no meaning. */
export const spelledAs = (table: object, name: string): string | undefined => {
  if (Object.hasOwn(table, name)) return name;
  const lower = name.toLowerCase();
  return Object.keys(table).find((each) => each.toLowerCase() === lower);
};
