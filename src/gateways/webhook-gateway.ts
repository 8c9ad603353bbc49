/** A signed webhook. Header names are in lower case. */
export type WebhookRequest = {
  url: string;
  headers: Readonly<Record<string, string>>;
  /** JSON, sent as UTF-8. */
  body: string;
};

/** The phase in which an attempt failed. `not_2xx`: the receiver responded completely, with another status. */
export type WebhookFailure =
  | 'url_forbidden'
  | 'dns_failed'
  | 'ip_address_forbidden'
  | 'connection_failed'
  | 'tls_failed'
  | 'timeout'
  | 'response_invalid'
  | 'response_incomplete'
  | 'not_2xx';

/** Durations in milliseconds. A phase that was not reached is absent. */
export type WebhookTimings = {
  dnsMs?: number;
  /** TCP, and TLS for an https URL. */
  connectMs?: number;
  /** From the connection to the first byte of the response. */
  firstByteMs?: number;
  totalMs: number;
};

export type WebhookResponse = {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The first 4 kB, decoded as UTF-8. */
  body: string;
  isTruncated: boolean;
};

/** `failure` is absent after a 2xx response. `response` exists only if the IP address was allowed. */
export type WebhookOutcome = {
  failure?: { code: WebhookFailure; detail: string };
  response?: WebhookResponse;
  /** The IP address of the connection. */
  ipAddress?: string;
  timings: WebhookTimings;
};

export type WebhookGateway = {
  /** Returns the reason why no webhook can be sent to the URL, as a predicate. Undefined if there is none. */
  urlFault: (url: string) => string | undefined;
  /** Sends one request and follows no redirect. Never rejects, and returns within the time limit. `signal` aborts it. */
  send: (request: WebhookRequest, signal: AbortSignal) => Promise<WebhookOutcome>;
  /** The number of requests of this process so far, by outcome: `delivered`, or the code of the failure. */
  outcomes: () => ReadonlyMap<'delivered' | WebhookFailure, number>;
};

/** Returns the IP addresses of a host name. Rejects if there is none. */
export type ResolveHost = (name: string, signal: AbortSignal) => Promise<readonly string[]>;
