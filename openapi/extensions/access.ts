/** `x-access` states the scopes of an operation once; OpenAPI wants them once per security scheme. */
import type { Access, DeclaredOperation, Security } from './declared-operation.ts';

/** By name, as `components.securitySchemes` describes them. */
export type Schemes = Record<string, { in?: string }>;

/** It proves that a page meant a request that carries the cookie, so no operation names it. */
const csrfScheme = 'csrf';

export const securityOf = (access: Access | undefined, method: string, schemes: Schemes): Security => {
  if (access === undefined || access === 'public') return [];
  const named = access.schemes ?? Object.keys(schemes).filter((scheme) => scheme !== csrfScheme);
  const alternatives = named.map((scheme) => ({
    [scheme]: access.scopes ?? [],
    ...(schemes[scheme]?.in === 'cookie' && method !== 'get' && { [csrfScheme]: [] }),
  }));
  return access.authentication === 'optional' ? [{}, ...alternatives] : alternatives;
};

/** Puts `security` where `x-access` stands. */
export const expandAccess = (operation: DeclaredOperation, security: Security): void => {
  const entries = Object.entries(operation).filter(([key]) => key !== 'security');
  for (const key of Object.keys(operation)) delete operation[key as keyof DeclaredOperation];
  for (const [key, value] of entries)
    Object.assign(operation, key === 'x-access' ? { [key]: value, security } : { [key]: value });
};

/** The first thing that is wrong with an operation as its author wrote it: later, `security` is there in any case. */
export const accessFault = (
  { security, 'x-access': access }: DeclaredOperation,
  schemes: Schemes,
): [key: 'security' | 'x-access' | 'operationId', message: string] | undefined => {
  if (security !== undefined) return ['security', 'State x-access instead: `security` follows from it.'];
  if (access === undefined) return ['operationId', 'State by x-access who may call the operation.'];
  const unknown = (access === 'public' ? [] : [access.schemes ?? []].flat()).filter(
    (scheme) => !(scheme in schemes) || scheme === csrfScheme,
  );
  if (unknown.length === 0) return undefined;
  return ['x-access', `${unknown.join(', ')}: not a security scheme that an operation can name.`];
};
