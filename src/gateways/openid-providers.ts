import type * as OpenidClient from 'openid-client';
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.ts';
import type {
  IdentityClaims,
  IdentityProviderClient,
  IdentityProviders,
} from './identity-provider-gateway.ts';

/** An issuer, and our registration as its client. */
type Registration = { id: string; name: string; issuer: string; clientId: string; clientSecret: string };

type Options = { registrations: readonly Registration[]; clock: Clock; log: Logger; timeoutSeconds?: number };

/** The metadata of an issuer seldom changes. The library fetches its keys again when a key id is unknown. */
const discoveryTtlMs = 60 * 60 * 1000;

/**
 * Creates the gateway to the configured issuers: OpenID Connect with authorization code, PKCE, nonce and state. The
 * discovery of an issuer happens at its first use, so a start does not depend on it.
 */
export const createOpenidProviders = ({
  registrations,
  clock,
  log,
  timeoutSeconds = 5,
}: Options): IdentityProviders => {
  const discovered = new Map<string, { configuration: Promise<Configuration>; until: number }>();

  const discover = (registration: Registration): Promise<Configuration> => {
    const known = discovered.get(registration.id);
    const now = clock.now().getTime();
    if (known && now < known.until) return known.configuration;
    const configuration = configure(registration, timeoutSeconds);
    discovered.set(registration.id, { configuration, until: now + discoveryTtlMs });
    // A failed discovery is not cached.
    configuration.catch(() => discovered.delete(registration.id));
    return configuration;
  };

  return {
    list: () => registrations.map(({ id, name }) => ({ id, name })),
    connect: async (id, problem) => {
      const registration = registrations.find((one) => one.id === id);
      if (!registration) return undefined;
      try {
        const configuration = await discover(registration);
        return createClient(await import('openid-client'), configuration, { id, log });
      } catch (error) {
        log.warn(
          { provider: id, reason: reasonOf(error) },
          'the discovery of an identity provider failed; its logins fail until it responds',
        );
        throw problem('identity_provider_unavailable');
      }
    },
  };
};

const configure = async (
  { issuer, clientId, clientSecret }: Registration,
  timeout: number,
): Promise<Configuration> => {
  const openid = await import('openid-client');
  const authentication = authenticateBy(openid, clientSecret);
  const configuration = await openid.discovery(new URL(issuer), clientId, undefined, authentication, {
    timeout,
    execute: [
      // Verifies the signature of the ID token too, not only the TLS connection that delivered it.
      openid.enableNonRepudiationChecks,
      // The configuration accepts http: only for issuers on this machine.
      ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
    ],
  });
  // Throws now if the metadata has no authorization endpoint.
  openid.buildAuthorizationUrl(configuration, {});
  return configuration;
};

/** An authentication method that the issuer supports. The default is `client_secret_basic` (OpenID Connect Discovery §3). */
const authenticateBy =
  (openid: typeof OpenidClient, clientSecret: string): OpenidClient.ClientAuth =>
  (server, ...rest) => {
    const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = server;
    const authenticate = methods.includes('client_secret_basic')
      ? openid.ClientSecretBasic(clientSecret)
      : openid.ClientSecretPost(clientSecret);
    return authenticate(server, ...rest);
  };

const createClient = (
  openid: typeof OpenidClient,
  configuration: Configuration,
  { id, log }: { id: string; log: Logger },
): IdentityProviderClient => ({
  authorizationUrl: async (redirectUri, { state, nonce, codeVerifier }) =>
    openid.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    }).href,
  identify: async ({ code, state, iss }, login, problem) => {
    const returned = new URL(login.redirectUri);
    returned.search = new URLSearchParams({ code, state, ...(iss !== undefined && { iss }) }).toString();
    try {
      const tokens = await openid.authorizationCodeGrant(configuration, returned, {
        expectedState: login.state,
        expectedNonce: login.nonce,
        pkceCodeVerifier: login.codeVerifier,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The token response has no ID token');
      // Many issuers return the e-mail address only from the UserInfo endpoint.
      const isComplete = claims.email !== undefined || !configuration.serverMetadata().userinfo_endpoint;
      const person = isComplete
        ? claims
        : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      return toIdentityClaims(claims, person);
    } catch (error) {
      log.warn({ provider: id, reason: reasonOf(error) }, 'a login at an identity provider failed');
      if (isOutage(error)) throw problem('identity_provider_unavailable');
      return undefined;
    }
  },
});

/** The e-mail address and `email_verified` come from the same source, `person`. */
const toIdentityClaims = ({ iss, sub }: IDToken, person: IDToken | UserInfoResponse): IdentityClaims => {
  // OpenID Connect Core §2 guarantees this form, and it fits into an index.
  if (!/^[\x20-\x7e]{1,255}$/.test(sub)) throw new Error('The subject is not 1 to 255 ASCII characters');
  const names = [person.preferred_username, person.nickname, person.given_name];
  return {
    issuer: iss,
    subject: sub,
    email: isText(person.email) ? person.email : undefined,
    // Some issuers send the boolean as text.
    emailVerified: person.email_verified === true || person.email_verified === 'true',
    username: names.find(isText),
  };
};

/** Text that the database can store. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && !/[\p{Cc}\p{Cs}]/u.test(value);

/**
 * Codes of openid-client for a callback or an ID token that fails a check. Any other error, except a rejected authorization
 * code, is an outage: the issuer did not respond, responded with something else, or rejected our registration.
 */
const failedChecks = new Set([
  'OAUTH_AUTHORIZATION_RESPONSE_ERROR',
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'OAUTH_UNSUPPORTED_OPERATION',
]);

type OpenidError = { code?: unknown; error?: unknown; message?: unknown };

const isOutage = (thrown: unknown): boolean => {
  const { code, error } = thrown as OpenidError;
  return error !== 'invalid_grant' && !failedChecks.has(String(code));
};

/** The reason for the log, without the cause, which may contain tokens and claims. */
const reasonOf = (thrown: unknown): string => {
  const { code, error, message } = thrown as OpenidError;
  return [code, error, message].filter((part) => part !== undefined).join(': ');
};
