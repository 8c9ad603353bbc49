import type { Context as KoaContext } from 'koa';
import { Problem } from '../errors.ts';
import type { OperationSpec } from './operation.ts';

/** Who acts, as every authenticator returns them. */
export type AnyActor = { readonly id: string; readonly scopes: ReadonlySet<string> };

/**
 * One per security scheme of the contract. Returns undefined if the request carries no credentials of its kind;
 * throws a Problem if it carries bad ones.
 */
export type Authenticator<Actor extends AnyActor> = (ctx: KoaContext) => Promise<Actor | undefined>;

/** What openapi-backend gathered: per scheme the actor, nothing, or what its handler threw. */
export type SecurityResults = Readonly<Record<string, unknown>>;

/**
 * The actor of the first security alternative whose schemes are all satisfied and whose scopes they hold. Bad
 * credentials are refused even where none are needed: the caller believes to be somebody.
 */
export const authorize = <Actor extends AnyActor>(
  spec: OperationSpec,
  results: SecurityResults,
): Actor | undefined => {
  for (const result of Object.values(results)) {
    const error = (result as { error?: unknown } | undefined)?.error;
    if (error) throw error;
  }
  if (spec.security.length === 0) return undefined;
  let lacking: string[] | undefined;
  for (const alternative of byDemand(spec)) {
    const schemes = Object.entries(alternative);
    const actors = schemes.map(([scheme]) => results[scheme] as Actor | undefined);
    if (actors.some((actor) => !actor)) continue;
    const missing = schemes.flatMap(([, scopes = []], index) =>
      scopes.filter((scope) => !actors[index]?.scopes.has(scope)),
    );
    if (missing.length === 0) return actors[0];
    lacking ??= missing;
  }
  if (lacking) throw insufficientScope(lacking);
  throw new Problem('unauthenticated', { detail: 'Send an access token as "Authorization: Bearer …".' });
};

/** `{}`, nobody in particular, comes last, wherever it stands in the contract. */
const byDemand = ({ security }: OperationSpec) =>
  security.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length);

const insufficientScope = (scopes: string[]): Problem =>
  new Problem('insufficient_scope', {
    detail: `This needs the scope ${scopes.join(' and ')}.`,
    headers: {
      'WWW-Authenticate': `Bearer realm="tradepost", error="insufficient_scope", scope="${scopes.join(' ')}"`,
    },
  });
