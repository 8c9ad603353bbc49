import type { MakeProblem } from '../errors.ts';

/** What goes out with a login and must come back with it, or stays here until it does. */
export type LoginChecks = { state: string; nonce: string; codeVerifier: string };

/** What the issuer sent the browser back with. */
export type LoginCallback = { code: string; state: string; iss?: string | undefined };

/** Who logged in, as far as the issuer is to be believed: its answer was checked, what it says of people was not. */
export type IdentityClaims = {
  issuer: string;
  /** Unique at the issuer, and never given to someone else. */
  subject: string;
  email: string | undefined;
  /** That the e-mail address is the person's own. */
  emailVerified: boolean;
  /** What they would like to be called; any text. */
  username: string | undefined;
};

export type IdentityProviderClient = {
  authorizationUrl: (redirectUri: string, checks: LoginChecks) => Promise<string>;
  /** Exchanges the code. Undefined if anything about it or about the answer does not hold. */
  identify: (
    callback: LoginCallback,
    login: LoginChecks & { redirectUri: string },
    problem: MakeProblem<'identity_provider_unavailable'>,
  ) => Promise<IdentityClaims | undefined>;
};

export type IdentityProviders = {
  /** In the order in which they were set up. */
  list: () => { id: string; name: string }[];
  /** Undefined if it is not set up. Throws identity_provider_unavailable. */
  connect: (
    id: string,
    problem: MakeProblem<'identity_provider_unavailable'>,
  ) => Promise<IdentityProviderClient | undefined>;
};
