import type { IncomingMessage } from 'node:http';
import { engineProblem } from './engine-problem.ts';
import type { Clock } from './observer.ts';
import type { OperationSpec } from './operation.ts';
import type { Origin } from './origin.ts';
import type { Problem } from './problem.ts';

/** The caller of an operation, as every authenticator returns it. */
export type AnyActor = {
  readonly id: string;
  readonly scopes: ReadonlySet<string>;
  /** The last proof of identity. Undefined for credentials without one, such as API keys. */
  readonly authenticatedAt?: Date | undefined;
};

/** The part of a request that proves its caller. */
export type Credentials = {
  readonly req: IncomingMessage;
  readonly origin: () => Origin;
  /** Results that the authenticators of one request share. */
  readonly shared: Record<string, unknown>;
};

/**
 * Authenticates by one security scheme of the contract. Returns undefined if the request carries no credentials of this
 * scheme, or none that the operation accepts. Throws a Problem for invalid credentials.
 */
export type Authenticator<Actor extends AnyActor> = (
  credentials: Credentials,
  spec: OperationSpec,
) => Promise<Actor | undefined>;

/** The response to a request without valid credentials. */
export type Unauthenticated = {
  /** The challenge of `WWW-Authenticate` (RFC 9110 §11.6.1), to which the engine adds the error (RFC 6750 §3). */
  challenge: string;
  /** Tells a client which credentials to send. */
  detail: string;
};

/** The result of one scheme: the actor, undefined, or the error that its authenticator threw. */
type SecurityResult = AnyActor | { error: unknown } | undefined;
type SecurityResults = Readonly<Record<string, SecurityResult>>;

export type Authenticators = Readonly<Record<string, Authenticator<AnyActor>>>;

/** Returns the result of each scheme of the operation, in order. A failed scheme does not stop the others. */
export const authenticate = async (
  authenticators: Authenticators,
  credentials: Credentials,
  spec: OperationSpec,
): Promise<SecurityResults> => {
  const results: Record<string, SecurityResult> = {};
  for (const alternative of spec.security) {
    for (const scheme in alternative) {
      if (Object.hasOwn(results, scheme)) continue;
      try {
        results[scheme] = await authenticators[scheme]?.(credentials, spec);
      } catch (error) {
        results[scheme] = { error };
      }
    }
  }
  return results;
};

/**
 * Returns the actor of the first security alternative whose schemes are all satisfied and whose scopes the actor holds.
 * Invalid credentials are rejected even where the operation needs none, because the caller expects to be authenticated.
 * Throws insufficient_scope, unauthenticated, or the error of an authenticator.
 */
export const authorize = (
  spec: OperationSpec,
  results: SecurityResults,
  { challenge, detail }: Unauthenticated,
): AnyActor | undefined => {
  for (const result of Object.values(results)) {
    const error = (result as { error?: unknown } | undefined)?.error;
    if (error) throw error;
  }
  if (spec.security.length === 0) return undefined;
  let lacking: string[] | undefined;
  for (const alternative of anonymousLast(spec)) {
    const schemes = Object.entries(alternative);
    const actors = schemes.map(([scheme]) => results[scheme] as AnyActor | undefined);
    if (actors.some((actor) => !actor)) continue;
    const missing = schemes.flatMap(([, scopes = []], index) =>
      scopes.filter((scope) => !actors[index]?.scopes.has(scope)),
    );
    if (missing.length === 0) return actors[0];
    lacking ??= missing;
  }
  if (lacking) throw insufficientScope(lacking, challenge);
  throw unauthenticated(detail, challenge);
};

/**
 * Returns the actor of a call in process, or undefined if the operation knows no actor. As over HTTP, an actor without the
 * scopes is nobody where authentication is optional. Throws unauthenticated or insufficient_scope.
 */
export const authorizeActor = (
  spec: OperationSpec,
  actor: AnyActor | undefined,
  { challenge, detail }: Unauthenticated,
): AnyActor | undefined => {
  if (spec.authentication === 'none') return undefined;
  if (spec.authentication === 'optional') {
    const known = spec.security.filter((alternative) => Object.keys(alternative).length > 0);
    return actor && findLacking(known, actor.scopes)?.length === 0 ? actor : undefined;
  }
  if (!actor) throw unauthenticated(detail, challenge);
  requireScopes(spec, actor.scopes, challenge);
  return actor;
};

/** Throws insufficient_scope unless the scopes satisfy one of the security alternatives. */
export const requireScopes = (
  { security }: Pick<OperationSpec, 'security'>,
  held: ReadonlySet<string>,
  challenge: string,
): void => {
  const lacking = findLacking(security, held);
  if (lacking && lacking.length > 0) throw insufficientScope(lacking, challenge);
};

/** The scopes that the first alternative lacks, or none if they satisfy any. Undefined without an alternative. */
const findLacking = (
  security: OperationSpec['security'],
  held: ReadonlySet<string>,
): string[] | undefined => {
  const missing = security.map((alternative) =>
    Object.values(alternative).flatMap((scopes = []) => scopes.filter((scope) => !held.has(scope))),
  );
  return missing.find((scopes) => scopes.length === 0) ?? missing[0];
};

/** The anonymous alternative `{}` comes last, wherever the contract lists it. */
const anonymousLast = ({ security }: OperationSpec) =>
  security.length < 2 ? security : security.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length);

/** Throws reauthentication_required if the operation requires a newer proof of identity than the actor's. */
export const requireRecentAuthentication = (
  { recentAuthentication: seconds }: Pick<OperationSpec, 'recentAuthentication'>,
  actor: AnyActor | undefined,
  { clock, challenge }: { clock: Clock; challenge: string },
): void => {
  if (seconds === null || !actor) return;
  const age = clock.now().getTime() - (actor.authenticatedAt?.getTime() ?? 0);
  if (age <= seconds * 1000) return;
  throw engineProblem('reauthentication_required', {
    detail: `The operation requires an authentication within the last ${seconds} seconds.`,
    headers: {
      'WWW-Authenticate': `${challenge}, error="insufficient_user_authentication", max_age=${seconds}`,
    },
  });
};

const unauthenticated = (detail: string, challenge: string): Problem =>
  engineProblem('unauthenticated', { detail, headers: { 'WWW-Authenticate': challenge } });

const insufficientScope = (scopes: string[], challenge: string): Problem =>
  engineProblem('insufficient_scope', {
    detail: `The operation requires the scope ${scopes.join(' and ')}.`,
    headers: { 'WWW-Authenticate': `${challenge}, error="insufficient_scope", scope="${scopes.join(' ')}"` },
  });
