import type { Context as KoaContext } from 'koa';
import type { Observer } from './observer.ts';
import type { OperationSpec } from './operation.ts';

type Request = { ctx: KoaContext; spec: OperationSpec; pathParameters: Record<string, string> };

/** Tells callers of a deprecated operation, whatever it answers: since when (RFC 9745), until when (RFC 8594), what instead. */
export const announceDeprecation = ({ ctx, spec, pathParameters }: Request, observer: Observer): void => {
  if (!spec.deprecation) return;
  observer.onDeprecatedCall(spec.id);
  const { since, sunset, successor } = spec.deprecation;
  if (since) ctx.set('Deprecation', since);
  if (sunset) ctx.set('Sunset', sunset);
  if (!successor) return;
  // The values are as they came in the path, so percent-encoded.
  const path = successor.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathParameters[name] ?? '');
  ctx.append('Link', `<${path}>; rel="successor-version"`);
};
