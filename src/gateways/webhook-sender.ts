import type { IncomingMessage } from 'node:http';
import { isIP, type LookupFunction } from 'node:net';
import { resolveByDns } from './dns-resolver.ts';
import type { NetworkPolicy } from './network-policy.ts';
import type {
  ResolveHost,
  WebhookFailure,
  WebhookOutcome,
  WebhookRequest,
  WebhookResponse,
  WebhookTimings,
} from './webhook-gateway.ts';
import { hostOf, webhookUrlFault } from './webhook-url.ts';

const MAX_BODY_BYTES = 4096;
const MAX_HEADER_BYTES = 8192;

type Options = {
  networks: NetworkPolicy;
  timeoutMs: number;
  resolveHost?: ResolveHost | undefined;
  certificateAuthority?: string | undefined;
};

/** A failed phase. `cause` is the error of the system, if there is one. */
class WebhookError extends Error {
  override readonly name = 'WebhookError';
  readonly code: WebhookFailure;

  constructor(code: WebhookFailure, detail: string) {
    super(detail);
    this.code = code;
  }
}

/**
 * Sends one request over a connection of its own. The IP addresses of the host are resolved once, all of them are checked,
 * and the connection goes to one of these, so a name that resolves to another IP address later changes nothing. A response
 * counts when it is complete, or when its first 4 kB have arrived.
 */
export const sendWebhook = async (
  request: WebhookRequest,
  stopped: AbortSignal,
  { networks, timeoutMs, resolveHost = resolveByDns, certificateAuthority }: Options,
): Promise<WebhookOutcome> => {
  const startedAt = performance.now();
  const timings: Omit<WebhookTimings, 'totalMs'> = {};
  const timeout = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([stopped, timeout]);
  const facts: Pick<WebhookOutcome, 'ipAddress' | 'response'> = {};
  const finish = (failure?: WebhookOutcome['failure']): WebhookOutcome => ({
    ...(failure && { failure }),
    ...facts,
    timings: { ...timings, totalMs: since(startedAt) },
  });
  try {
    const fault = webhookUrlFault(request.url, networks);
    if (fault !== undefined) throw new WebhookError('url_forbidden', `The URL ${fault}`);
    const url = new URL(request.url);
    const ipAddresses = await resolve(hostOf(url.hostname), { signal, resolveHost });
    timings.dnsMs = since(startedAt);
    requireAllowed(ipAddresses, url, networks);
    const exchange = { url, request, ipAddresses, signal, certificateAuthority };
    facts.response = await post(exchange, {
      timings,
      connectedTo: (ip) => Object.assign(facts, { ipAddress: ip }),
    });
    const { status } = facts.response;
    if (status >= 200 && status <= 299) return finish();
    return finish({ code: 'not_2xx', detail: `The receiver responded with ${status}` });
  } catch (error) {
    if (timeout.aborted)
      return finish({ code: 'timeout', detail: `No complete response within ${timeoutMs} ms` });
    if (stopped.aborted)
      return finish({ code: 'connection_failed', detail: 'The server stopped during the attempt' });
    if (!(error instanceof WebhookError)) throw error;
    return finish({ code: error.code, detail: error.message });
  }
};

const since = (start: number): number => Math.round(performance.now() - start);

const resolve = async (
  host: string,
  { signal, resolveHost }: { signal: AbortSignal; resolveHost: ResolveHost },
): Promise<readonly string[]> => {
  if (isIP(host) !== 0) return [host];
  try {
    return await untilAborted(resolveHost(host, signal), signal);
  } catch (error) {
    const { code = 'no IP address' } = error as NodeJS.ErrnoException;
    throw new WebhookError('dns_failed', `The host name was not resolved: ${code}`);
  }
};

/** A resolver may ignore the signal. */
const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
    if (signal.aborted) reject(signal.reason);
  });

/** Rejects a host of which any IP address is forbidden: no receiver of webhooks needs a mixture. */
const requireAllowed = (ipAddresses: readonly string[], { protocol }: URL, networks: NetworkPolicy): void => {
  if (ipAddresses.length === 0) throw new WebhookError('dns_failed', 'The host name has no IP address');
  if (!ipAddresses.every((ip) => networks.isAllowed(ip)))
    throw new WebhookError('ip_address_forbidden', 'The host has an IP address that is not public');
  if (protocol === 'http:' && !ipAddresses.every((ip) => networks.isListed(ip)))
    throw new WebhookError('ip_address_forbidden', 'Without https the host must be in a listed network');
};

type Exchange = {
  url: URL;
  request: WebhookRequest;
  ipAddresses: readonly string[];
  signal: AbortSignal;
  certificateAuthority: string | undefined;
};
type Progress = { timings: Omit<WebhookTimings, 'totalMs'>; connectedTo: (ip: string) => void };

const post = (
  { url, request, ipAddresses, signal, certificateAuthority: ca }: Exchange,
  { timings, connectedTo }: Progress,
): Promise<WebhookResponse> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const isSecure = url.protocol === 'https:';
    let failure: WebhookFailure = 'connection_failed';
    const body = Buffer.from(request.body);
    // An import of these modules would delay the start of the server: see src/http/node-http.ts.
    const { request: open } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http');
    const outgoing = open(url, {
      method: 'POST',
      headers: { ...request.headers, 'content-length': body.length, 'accept-encoding': 'identity' },
      // A connection of its own, so no request uses a connection whose IP address was checked for another one.
      agent: false,
      lookup: pinned(ipAddresses),
      maxHeaderSize: MAX_HEADER_BYTES,
      signal,
      ...(isSecure && { ca, rejectUnauthorized: true }),
    });
    const fail = (error: NodeJS.ErrnoException) => {
      const isMalformed = error.code?.startsWith('HPE_') === true;
      reject(new WebhookError(isMalformed ? 'response_invalid' : failure, `${error.code ?? error.message}`));
    };
    outgoing.once('socket', (socket) => {
      const onConnected = () => {
        timings.connectMs = since(startedAt);
        failure = 'connection_failed';
      };
      socket.once('connect', () => {
        connectedTo(socket.remoteAddress ?? '');
        if (isSecure) failure = 'tls_failed';
        else onConnected();
      });
      socket.once('secureConnect', onConnected);
    });
    outgoing.once('response', (incoming) => {
      timings.firstByteMs = since(startedAt) - (timings.connectMs ?? 0);
      failure = 'response_incomplete';
      readResponse(incoming).then(resolve, fail);
    });
    outgoing.on('error', fail);
    // Every attempt ends, also if a connection closes without an error.
    outgoing.once('close', () => reject(new WebhookError(failure, 'The connection was closed')));
    outgoing.end(body);
  });

/** Answers each lookup with the IP addresses that were checked. */
const pinned = (ipAddresses: readonly string[]): LookupFunction => {
  const records = ipAddresses.map((address) => ({ address, family: isIP(address) }));
  return (_name, { all }, answer) => {
    if (all) answer(null, records);
    else answer(null, records[0]?.address as string, records[0]?.family);
  };
};

const readResponse = async (incoming: IncomingMessage): Promise<WebhookResponse> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop closes the connection.
    if (size > MAX_BODY_BYTES) break;
  }
  const bytes = Buffer.concat(chunks).subarray(0, MAX_BODY_BYTES);
  const isTruncated = size > MAX_BODY_BYTES;
  return {
    status: incoming.statusCode as number,
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [name, storable(String(value))]),
    ),
    // A character that the limit cuts in two is left out.
    body: storable(new TextDecoder().decode(bytes, { stream: isTruncated })),
    isTruncated,
  };
};

/** Postgres stores no NUL character. */
const storable = (text: string): string => text.replaceAll('\0', '\ufffd');
