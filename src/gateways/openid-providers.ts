import type * as OpenidClient from 'openid-client';
import type { Configuration, IDToken, UserInfoResponse } from 'openid-client';
import type { Logger } from 'pino';
import type { Clock } from '../lib/clock.ts';
import type {
  IdentityClaims,
  IdentityProviderClient,
  IdentityProviders,
} from './identity-provider-gateway.ts';

/** An issuer, and who we are there. */
type Registration = { id: string; name: string; issuer: string; clientId: string; clientSecret: string };

type Options = { registrations: readonly Registration[]; clock: Clock; log: Logger; timeoutSeconds?: number };

/** What an issuer says of itself seldom changes, and its keys are looked up anew when one is missing. */
const discoveryTtlMs = 60 * 60 * 1000;

/** OpenID Connect: authorization code, PKCE, nonce and state. Asks an issuer for nothing before it is needed. */
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
    // Only what came about is kept.
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
        log.warn({ provider: id, reason: reasonOf(error) }, 'an identity provider could not be discovered');
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
      // The signature counts too, not only the connection that the token came by.
      openid.enableNonRepudiationChecks,
      // The configuration admits it on this machine only.
      ...(issuer.startsWith('http:') ? [openid.allowInsecureRequests] : []),
    ],
  });
  // Throws now if the issuer does not say where to log in.
  openid.buildAuthorizationUrl(configuration, {});
  return configuration;
};

/** As the issuer likes it; `client_secret_basic` is what all have to understand that say nothing. */
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
      if (!claims) throw new Error('There is no ID token, though a nonce was expected');
      // Many issuers tell the address only who asks for it with the access token.
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

/** An address and whether it is verified are told by one and the same source, `person`. */
const toIdentityClaims = ({ iss, sub }: IDToken, person: IDToken | UserInfoResponse): IdentityClaims => {
  // What the specification promises of it, and an index can hold.
  if (!/^[\x20-\x7e]{1,255}$/.test(sub)) throw new Error('The subject is not 1 to 255 ASCII characters');
  const names = [person.preferred_username, person.nickname, person.given_name];
  return {
    issuer: iss,
    subject: sub,
    email: isText(person.email) ? person.email : undefined,
    // Some write it as text.
    emailVerified: person.email_verified === true || person.email_verified === 'true',
    username: names.find(isText),
  };
};

/** Text that a database takes. */
const isText = (value: unknown): value is string =>
  typeof value === 'string' && !/[\p{Cc}\p{Cs}]/u.test(value);

/**
 * What openid-client finds wrong with the callback or the ID token. All else, but for a code that the issuer refuses, is
 * not to be blamed on who logs in: nobody answered, or not as an issuer does, or it does not know us.
 */
const refusals = new Set([
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
  return error !== 'invalid_grant' && !refusals.has(String(code));
};

/** Without its cause, which may hold tokens and what they say. */
const reasonOf = (thrown: unknown): string => {
  const { code, error, message } = thrown as OpenidError;
  return [code, error, message].filter((part) => part !== undefined).join(': ');
};
