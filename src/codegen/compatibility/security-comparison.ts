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
