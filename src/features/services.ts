import type { Config } from '../config.ts';
import type { CacheStore } from '../contract/response-cache.ts';
import type { IdentityProviders } from '../gateways/identity-provider-gateway.ts';
import type { MailGateway } from '../gateways/mail-gateway.ts';
import type { GuardedPayments } from '../gateways/payment-gateway.ts';
import type { StorageGateway } from '../gateways/storage-gateway.ts';
import type { WebhookGateway } from '../gateways/webhook-gateway.ts';
import type { Passwords } from './accounts/authentication/passwords/password.ts';
import type { Tokens } from './accounts/authentication/tokens/access-token.ts';
import type { RotatingSecretBox } from './accounts/encryption/rotating-secret-box.ts';
import type { EventFeed } from './events/event-feed.ts';
import type { RulesOfJobs } from './jobs/job-rules.ts';
import type { ContentRenderer } from './journal/rich-text/content-renderer.ts';
import type { PersonalDataParts } from './personal-data/personal-data.ts';
import type { ScopesOf } from './scope.ts';
import type { SignedLinks } from './signed-link.ts';

/** The parts of the application that the composition root makes for the features, besides their context. */
export type Services = Readonly<{
  config: Config;
  /** When the process started: its settings and its code are as old. */
  startedAt: Date;
  passwords: Passwords;
  tokens: Tokens;
  /** Undefined without ENCRYPTION_KEY. */
  secretBox: RotatingSecretBox | undefined;
  identityProviders: IdentityProviders;
  /** The cached responses. A job invalidates the tags of what it has changed. */
  cache: Pick<CacheStore, 'invalidate'>;
  storage: StorageGateway;
  /** Links of `downloadFile`. */
  fileLinks: SignedLinks;
  /** Links of `putMediaUploadContent`. */
  uploadLinks: SignedLinks;
  contentRenderer: ContentRenderer;
  mailGateway: MailGateway;
  payments: GuardedPayments;
  eventFeed: EventFeed;
  webhooks: WebhookGateway;
  scopesOf: ScopesOf;
  rulesOfJobs: RulesOfJobs;
  /** The contributions of all features to exports and erasures. */
  personalData: PersonalDataParts;
}>;
