import type { Exchange } from '../exchange.ts';
import type { DeprecationSpec } from '../operation.ts';

/**
 * Sets the headers of a deprecated operation on any response: Deprecation (RFC 9745), Sunset (RFC 8594) and Link to the
 * successor. Reports the call to the observer.
 */
export const announceDeprecation = ({ operation, incoming, pathParameters }: Exchange): void => {
  const { spec, engine } = operation;
  engine.observer.onDeprecatedCall(spec.id);
  const { since, sunset, successor } = spec.deprecation as DeprecationSpec;
  if (since) incoming.announce('Deprecation', since);
  if (sunset) incoming.announce('Sunset', sunset);
  if (!successor) return;
  // The values are still percent-encoded.
  const path = successor.replaceAll(/\{([^{}]+)\}/g, (_, name: string) => pathParameters[name] ?? '');
  incoming.announce('Link', `<${path}>; rel="successor-version"`);
};
