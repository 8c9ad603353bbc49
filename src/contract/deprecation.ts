import type { Context as KoaContext } from 'koa';
import type { Observer } from './observer.ts';
import type { OperationSpec } from './operation.ts';

type Request = { ctx: KoaContext; spec: OperationSpec; pathParameters: Record<string, string> };

/**
 * Sets the headers of a deprecated operation on any response: Deprecation (RFC 9745), Sunset (RFC 8594) and Link to the
 * successor. Reports the call to the observer.
 */
export const announceDeprecation = ({ ctx, spec, pathParameters }: Request, observer: Observer): void => {
  if (!spec.deprecation) return;
  observer.onDeprecatedCall(spec.id);
  const { since, sunset, successor } = spec.deprecation;
  if (since) ctx.set('Deprecation', since);
  if (sunset) ctx.set('Sunset', sunset);
  if (!successor) return;
  // The values are still percent-encoded.
  const path = successor.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathParameters[name] ?? '');
  ctx.append('Link', `<${path}>; rel="successor-version"`);
};
