/** Expands `x-access`: it states the scopes once, and OpenAPI needs them once per security scheme. */
import type { Access, DeclaredOperation, Security } from './declared-operation.ts';

/** The `components.securitySchemes` by name. */
export type Schemes = Record<string, { in?: string }>;

/** The CSRF token accompanies the cookie, so no operation names its scheme. */
const csrfScheme = 'csrf';

/** Returns `security`: all scopes at every named scheme, and a CSRF token beside a cookie except on GET and HEAD. */
export const securityOf = (access: Access | undefined, method: string, schemes: Schemes): Security => {
  if (access === undefined || access === 'public') return [];
  const named = access.schemes ?? Object.keys(schemes).filter((scheme) => scheme !== csrfScheme);
  const alternatives = named.map((scheme) => ({
    [scheme]: access.scopes ?? [],
    ...(schemes[scheme]?.in === 'cookie' && !['get', 'head'].includes(method) && { [csrfScheme]: [] }),
  }));
  return access.authentication === 'optional' ? [{}, ...alternatives] : alternatives;
};

/** Inserts `security` after `x-access`, in place. */
export const expandAccess = (operation: DeclaredOperation, security: Security): void => {
  const entries = Object.entries(operation).filter(([key]) => key !== 'security');
  for (const key of Object.keys(operation)) delete operation[key as keyof DeclaredOperation];
  for (const [key, value] of entries)
    Object.assign(operation, key === 'x-access' ? { [key]: value, security } : { [key]: value });
};

/** Returns the first fault in the access declaration of an unexpanded operation, with its key. */
export const accessFault = (
  { security, 'x-access': access }: DeclaredOperation,
  schemes: Schemes,
): [key: 'security' | 'x-access' | 'operationId', message: string] | undefined => {
  if (security !== undefined) return ['security', 'Declare x-access instead: `security` follows from it.'];
  if (access === undefined) return ['operationId', 'Declare the permitted callers by x-access.'];
  const unknown = (access === 'public' ? [] : [access.schemes ?? []].flat()).filter(
    (scheme) => !(scheme in schemes) || scheme === csrfScheme,
  );
  if (unknown.length === 0) return undefined;
  return ['x-access', `${unknown.join(', ')}: not a security scheme that an operation can name.`];
};
