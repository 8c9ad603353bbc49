import { type Config, localOrigin } from './config.ts';

type DemoLogin = { email: string; password: string; role: string };

/** Returns the links, logins and example command that `make run` shows when the server is ready. */
export const banner = (config: Config, demoLogins: readonly DemoLogin[]): string => {
  const origin = localOrigin(config);
  const column = Math.max(...demoLogins.map(({ email }) => email.length)) + 2;
  const logins = demoLogins.map(
    ({ email, password, role }) => `${email.padEnd(column)}${password}  (${role})`,
  );
  return [
    '',
    `  API        ${origin}/v1`,
    `  Docs       ${origin}/docs`,
    `  Contract   ${origin}/openapi.json`,
    ...(config.devMail === 'on' && config.smtpUrl === undefined ? [`  Mail       ${origin}/dev/mail`] : []),
    '  Mock       make mock (in another terminal; responds with the examples of the contract)',
    ...(logins.length > 0 ? [`  Log in as  ${logins.join(`\n${' '.repeat(13)}`)}`] : []),
    '',
    `  Try it     curl '${origin}/v1/products?limit=3'`,
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
};
