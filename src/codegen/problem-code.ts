import type { Contract, Media, Operation, Schema } from './contract-model.ts';

/** Returns the codes in the schemas of the operation's problem responses. */
export const problemCodes = (contract: Contract, { responses }: Operation): string[] =>
  responses.flatMap(({ media }) => media.flatMap((each) => codesOf(contract, each)));

/** Tells whether a content is a problem of the catalogue, which the engine writes. A handler returns any other. */
export const isCatalogued = (contract: Contract, media: Media): boolean =>
  codesOf(contract, media).length > 0;

/** Empty unless the catalogue has all codes that the schema lists. */
const codesOf = ({ problems }: Contract, { type, schema }: Media): string[] => {
  if (type !== 'application/problem+json') return [];
  const { code } = (schema?.properties ?? {}) as Record<string, Schema>;
  const codes = (code?.enum ?? []) as string[];
  return codes.every((each) => Object.hasOwn(problems, each)) ? codes : [];
};
