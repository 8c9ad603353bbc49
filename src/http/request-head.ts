import type { IncomingMessage } from 'node:http';
import type { Middleware } from 'koa';
import { normalizePath } from '../contract/url-path.ts';
import { newProblem } from '../errors.ts';

/** Headers that must be unique, each with a bit. Node uses the first of two lines; a proxy may use the last. */
const single = new Map([
  ['host', 1],
  ['authorization', 2],
  ['content-type', 4],
  ['expect', 8],
]);

/** The characters of a URL without a fragment (RFC 3986), and characters that clients often leave unencoded. */
const originForm = /^\/[!"$-~]*$/;
const absoluteForm = /^https?:\/\/([^/?]+)(.*)$/i;
const hostField = /^(?:\[[0-9A-Fa-f:.]+\]|(?:[\w\-.~!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)(?::\d*)?$/;

/**
 * Rejects a header section that servers could interpret differently, such as two Host headers (RFC 9112 §3.2), and unknown
 * expectations. Normalises the request target.
 */
export const requestHead = (): Middleware =>
  function requestHead({ req }, next) {
    requireSingleFields(req);
    readTarget(req);
    requireKnownLength(req);
    const { host, expect } = req.headers;
    if (host === undefined ? req.httpVersion !== '1.0' : !hostField.test(host)) {
      throw newProblem('malformed_request', {
        detail: 'Send one Host header: a host, optionally with a port.',
      });
    }
    if (expect !== undefined && expect.toLowerCase() !== '100-continue') {
      throw newProblem('expectation_failed', {
        detail: 'The only expectation that can be met is 100-continue.',
      });
    }
    return next();
  };

/**
 * Replaces the target by its normalised path and query. The host of an absolute URL replaces the Host header (RFC 9112
 * §3.2.2). Koa parses the target at the first use of its path, which throws for some URLs, even after the response.
 */
const readTarget = (req: IncomingMessage): void => {
  const target = req.url ?? '';
  const [, host, rest = target] = absoluteForm.exec(target) ?? [];
  const path = host !== undefined && !rest.startsWith('/') ? `/${rest}` : rest;
  const isReadable = originForm.test(path) || (path === '*' && req.method === 'OPTIONS');
  req.url = isReadable ? normalizePath(path) : '/';
  if (host !== undefined) req.headers.host = host;
  if (isReadable) return;
  throw newProblem('malformed_request', {
    detail: 'The request target must be a path or an http URL, without a fragment, percent-encoded.',
  });
};

/** Node decodes no other coding than `chunked`, and an HTTP/1.0 proxy may not know chunks (RFC 9112 §6.1). */
const requireKnownLength = ({ headers, httpVersion }: IncomingMessage): void => {
  const coding = headers['transfer-encoding'];
  if (coding === undefined || (coding.toLowerCase() === 'chunked' && httpVersion === '1.1')) return;
  throw newProblem('malformed_request', {
    detail: 'The only supported Transfer-Encoding is chunked, in HTTP/1.1.',
  });
};

const requireSingleFields = ({ rawHeaders }: IncomingMessage): void => {
  let seen = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] as string).toLowerCase();
    const bit = single.get(name) ?? 0;
    if ((seen & bit) !== 0) {
      throw newProblem('malformed_request', { detail: `The header ${name} must not occur more than once.` });
    }
    seen |= bit;
  }
};
