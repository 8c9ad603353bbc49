/** Compares the callers that an operation accepts. */
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
