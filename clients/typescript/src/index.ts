// biome-ignore-all lint/performance/noBarrelFile: the package's front door
export { ApiError, ConnectionError, isProblem, TimeoutError } from './api-error.ts';
export { type BrowserSessionOptions, createBrowserSession } from './browser-session.ts';
export type { Call, PagedCall } from './call.ts';
export { type Client, createClient } from './create-client.ts';
export {
  type FollowOptions,
  followEvents,
  type MissedEvents,
  MissedEventsError,
  type StreamedEvent,
} from './follow-events.ts';
// biome-ignore lint/performance/noReExportAll: one function per operation, and nothing else
export * from './generated/operations.ts';
export type { ProblemCode } from './generated/problem-codes.ts';
export type { Operation, Parameter } from './http-request.ts';
export { type CartKey, type KeepCartOptions, type KeptCart, keepCart } from './keep-cart.ts';
export type {
  DataOf,
  InputOf,
  ItemOf,
  OperationId,
  Problem,
  ProblemOf,
  ResponseOf,
  Schemas,
} from './operation-type.ts';
export { type Challenge, type Session, type SessionEvent, SessionExpiredError } from './session.ts';
export type { StreamCall } from './stream.ts';
export { createTokenSession, type TokenSessionOptions } from './token-session.ts';
export type { TokenStorage } from './token-store.ts';
export {
  type AccessToken,
  type ApiResponse,
  type CallOptions,
  type ClientOptions,
  createTransport,
  type Transport,
} from './transport.ts';
export {
  type ReceivedWebhook,
  type VerifyWebhookOptions,
  verifyWebhook,
  type WebhookFault,
  WebhookVerificationError,
} from './verify-webhook.ts';
export { JobError, waitForJob } from './wait-for-job.ts';
