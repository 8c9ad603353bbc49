import type { MakeProblem } from '../errors.ts';

/** The checks of one login: the callback returns `state`, the ID token contains `nonce`, and PKCE needs `codeVerifier`. */
export type LoginChecks = { state: string; nonce: string; codeVerifier: string };

/** The parameters of the URL to which the issuer redirected the browser. */
export type LoginCallback = { code: string; state: string; iss?: string | undefined };

/** The claims of the issuer about the person. The ID token is verified; the truth of the claims is not. */
export type IdentityClaims = {
  issuer: string;
  /** Unique at the issuer and never reassigned (OpenID Connect Core §2). */
  subject: string;
  email: string | undefined;
  /** Whether the issuer has verified that the e-mail address belongs to the person. */
  emailVerified: boolean;
  /** A suggestion for a username: any text. */
  username: string | undefined;
};

export type IdentityProviderClient = {
  authorizationUrl: (redirectUri: string, checks: LoginChecks) => Promise<string>;
  /** Exchanges the code for claims. Undefined if a check fails. Throws identity_provider_unavailable. */
  identify: (
    callback: LoginCallback,
    login: LoginChecks & { redirectUri: string },
    problem: MakeProblem<'identity_provider_unavailable'>,
  ) => Promise<IdentityClaims | undefined>;
};

export type IdentityProviders = {
  /** The providers in the order of the configuration. */
  list: () => { id: string; name: string }[];
  /** Undefined for a provider that is not configured. Throws identity_provider_unavailable. */
  connect: (
    id: string,
    problem: MakeProblem<'identity_provider_unavailable'>,
  ) => Promise<IdentityProviderClient | undefined>;
};
