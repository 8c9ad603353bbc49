/** The command that makes the first administrator: there is nobody yet who could give the role to others. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { operations } from '../generated/operations.ts';
import { validators } from '../generated/request-validators.js';
import { ConfigError } from './config.ts';
import { validateBody } from './contract/request-validation.ts';
import type { Deps } from './deps.ts';
import { Problem } from './errors.ts';
import { createAdmin } from './features/accounts/users/first-admin.ts';
import { askSecret } from './password-prompt.ts';

const usage =
  'Usage: create-admin --email ada@shop.example --username ada [--password-file /run/secrets/password] [--force]';

type Options = { email: string; username: string; passwordFile: string | undefined; force: boolean };

/** Returns a sentence that says what was done. Throws a ConfigError with one that says why nothing was. */
export const createAdminByCommand = async (
  deps: Pick<Deps, 'db' | 'clock' | 'passwords'>,
  args: readonly string[],
): Promise<string> => {
  const { email, username, passwordFile, force } = readOptions(args);
  const password = passwordFile === undefined ? await askTwice() : await readPassword(passwordFile);
  const json = 'application/json';
  const body = { mediaType: json, declared: json, value: { email, username, password } };
  // The same rules as for everybody: those of the contract here, those of the service there.
  const faults = validateBody(operations.registerUser, validators.registerUser?.body ?? {}, body);
  if (faults.length > 0)
    throw new ConfigError(faults.map(({ pointer, detail }) => sentenceOf(pointer, detail)));
  const problem = (code: Problem['code'], options?: ConstructorParameters<typeof Problem>[1]) =>
    new Problem(code, options);
  const account = { email, username, password };
  const admin = await createAdmin({ ...deps, problem }, account, { evenIfThereIsOne: force }).catch(
    explainProblem,
  );
  if (admin) return `Made the administrator ${admin.username}, ${admin.email}.`;
  throw new ConfigError([
    'There is an administrator already, who can make others. --force makes one all the same.',
  ]);
};

const readOptions = (args: readonly string[]): Options => {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      options: {
        email: text,
        username: text,
        'password-file': text,
        force: { type: 'boolean', default: false },
      },
    });
    const { email, username, 'password-file': passwordFile, force } = values;
    if (email && username) return { email, username, passwordFile, force };
  } catch {
    // The usage covers the error.
  }
  throw new ConfigError([usage]);
};

const askTwice = async (): Promise<string> => {
  const { stdin: input, stderr: output } = process;
  if (!input.isTTY)
    throw new ConfigError(['There is no terminal to ask for a password: give --password-file.']);
  const password = await askSecret({ input, output }, 'Password: ');
  const repeated = password === undefined ? undefined : await askSecret({ input, output }, 'Once more: ');
  if (password === undefined || repeated === undefined) throw new ConfigError(['No password was given.']);
  if (password !== repeated) throw new ConfigError(['The two passwords differ.']);
  return password;
};

/** Without what editors add: a byte order mark and the line feed at the end. Nobody could type replaced bytes. */
const readPassword = async (file: string): Promise<string> => {
  const bytes = await readFile(file).catch((cause: { code: string }) => {
    throw new ConfigError([`--password-file names "${file}", which can't be read (${cause.code}).`]);
  });
  if (!isUtf8(bytes)) throw new ConfigError([`--password-file names "${file}", which is not UTF-8.`]);
  return new TextDecoder().decode(bytes).replace(/\r?\n$/, '');
};

const explainProblem = (error: unknown): never => {
  if (!(error instanceof Problem)) throw error;
  const { errors = [], message } = error;
  throw new ConfigError(
    errors.length > 0 ? errors.map(({ pointer, detail }) => sentenceOf(pointer, detail)) : [message],
  );
};

const sentenceOf = (pointer: string, detail: string): string => `The ${pointer.slice(1)} ${detail}.`;
