/** The command `create-admin`. It creates the first administrator, because only an administrator can assign that role. */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { operations } from '../generated/operations.ts';
import { validators } from '../generated/request-validators.js';
import { ConfigError } from './config.ts';
import { Problem } from './contract/problem.ts';
import { validateBody } from './contract/request-validation.ts';
import type { Deps } from './deps.ts';
import { newProblem } from './errors.ts';
import { createAdmin } from './features/accounts/users/first-admin.ts';
import { askSecret } from './password-prompt.ts';

const usage =
  'Usage: create-admin --email ada@shop.example --username ada [--password-file /run/secrets/password] [--force]';

type Options = { email: string; username: string; passwordFile: string | undefined; force: boolean };

/** Returns a sentence with the result. Throws a ConfigError with a sentence for each fault, and then creates nothing. */
export const createAdminByCommand = async (
  deps: Pick<Deps, 'db' | 'clock' | 'passwords'>,
  args: readonly string[],
): Promise<string> => {
  const { email, username, passwordFile, force } = readOptions(args);
  const password = passwordFile === undefined ? await askTwice() : await readPassword(passwordFile);
  const json = 'application/json';
  const body = { mediaType: json, declared: json, value: { email, username, password } };
  // The rules of every registration: the contract's are checked here, the service checks its own.
  const faults = validateBody(operations.registerUser, validators.registerUser?.body ?? {}, body);
  if (faults.length > 0)
    throw new ConfigError(faults.map(({ pointer, detail }) => sentenceOf(pointer, detail)));
  const account = { email, username, password };
  const admin = await createAdmin({ ...deps, problem: newProblem }, account, {
    evenIfThereIsOne: force,
  }).catch(explainProblem);
  if (admin) return `Created the administrator ${admin.username}, ${admin.email}.`;
  throw new ConfigError([
    'An administrator exists already and can assign the role to other accounts. --force creates another one.',
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
    // The usage below explains the error.
  }
  throw new ConfigError([usage]);
};

const askTwice = async (): Promise<string> => {
  const { stdin: input, stderr: output } = process;
  if (!input.isTTY)
    throw new ConfigError(['No terminal is available for the password prompt: set --password-file.']);
  const password = await askSecret({ input, output }, 'Password: ');
  const repeated =
    password === undefined ? undefined : await askSecret({ input, output }, 'Repeat the password: ');
  if (password === undefined || repeated === undefined)
    throw new ConfigError(['No password was entered, so no administrator was created.']);
  if (password !== repeated) throw new ConfigError(['The two passwords differ: run the command again.']);
  return password;
};

/**
 * Reads a password without the byte order mark and the final line break that editors add. Rejects other encodings than
 * UTF-8: decoding would replace their bytes by characters that nobody can type.
 */
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
