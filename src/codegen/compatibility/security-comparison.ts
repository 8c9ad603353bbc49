/** Compares the callers that an operation accepts. */
import type { Json } from '../json.ts';
import { textOf } from './schema-shape.ts';

export type Security = Record<string, string[]>[];

/** Tells whether every caller that the first security accepts is accepted by the second. */
export const acceptsAll = (before: Security, after: Security): boolean =>
  alternatives(before).every((held) => accepts(after, held));

const alternatives = (security: Security): Security => (security.length > 0 ? security : [{}]);

/** Tells whether the security accepts these credentials. Credentials are checked even if they are optional. */
const accepts = (security: Security, held: Record<string, string[]>): boolean => {
  const presented = security.filter((alternative) => Object.keys(alternative).some((scheme) => held[scheme]));
  const checked =
    presented.length > 0
      ? presented
      : security.filter((alternative) => Object.keys(alternative).length === 0);
  return (
    security.length === 0 ||
    checked.some((alternative) =>
      Object.entries(alternative).every(
        ([scheme, scopes]) =>
          held[scheme] !== undefined && scopes.every((scope) => held[scheme]?.includes(scope)),
      ),
    )
  );
};

type Schemes = Record<string, Json>;

/**
 * Returns the new names of the second contract's schemes, with the old names. Names only tell schemes apart, so a scheme is
 * renamed if its name is new, the old name is gone, and no other scheme of either contract looks the same.
 */
export const renamedSchemes = (before: Schemes, after: Schemes): Map<string, string> => {
  const alike = (schemes: Schemes, scheme: Json): string[] =>
    Object.keys(schemes).filter(
      (name) => textOf(readScheme(schemes[name] as Json)) === textOf(readScheme(scheme)),
    );
  const renamed = Object.entries(after).flatMap(([name, scheme]): [string, string][] => {
    const [old, ...others] = alike(before, scheme);
    if (old === undefined || others.length > 0 || alike(after, scheme).length > 1) return [];
    return Object.hasOwn(before, name) || Object.hasOwn(after, old) ? [] : [[name, old]];
  });
  return new Map(renamed);
};

/** Returns the security with the old names of its schemes. */
export const withOldNames = (security: Security, renamed: ReadonlyMap<string, string>): Security =>
  security.map((alternative) =>
    Object.fromEntries(
      Object.entries(alternative).map(([name, scopes]) => [renamed.get(name) ?? name, scopes]),
    ),
  );

type Flow = Json & { scopes?: Record<string, string> };

/** Returns a security scheme without its texts, and with its case-insensitive names in lower case. */
export const readScheme = ({ description: _, bearerFormat: __, ...scheme }: Json): Json => ({
  ...scheme,
  ...(scheme.type === 'http' && { scheme: `${scheme.scheme}`.toLowerCase() }),
  ...(scheme.in === 'header' && { name: `${scheme.name}`.toLowerCase() }),
});

/** Tells whether all credentials of the first scheme are credentials of the second: it may have more flows and scopes. */
export const authenticatesAll = (
  { flows: before = {}, ...was }: Json,
  { flows: after = {}, ...is }: Json,
): boolean =>
  textOf(was) === textOf(is) &&
  Object.entries(before as Record<string, Flow>).every(([name, { scopes = {}, ...flow }]) => {
    const { scopes: offered = {}, ...now } = (after as Record<string, Flow>)[name] ?? {};
    return (
      textOf(flow) === textOf(now) && Object.keys(scopes).every((scope) => Object.hasOwn(offered, scope))
    );
  });
