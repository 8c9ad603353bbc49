import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root }).sort();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Import = { from: string; to: string; typeOnly: boolean };

const importsOf = (file: string): Import[] =>
  [
    ...read(file).matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?\sfrom\s+'([^']+)'|^import\s+'([^']+)'/gm),
  ].map(([, type, from, bare]) => {
    const target = (from ?? bare) as string;
    const to = target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target;
    return { from: file, to, typeOnly: type !== undefined };
  });

const imports = files.flatMap(importsOf);

/** What each room may know of the others. `deps.ts` is the root, and only its type is known elsewhere. */
const rooms: [room: RegExp, mayImport: RegExp][] = [
  [/^src\/lib\//, /^(?!src\/)/],
  [/^src\/errors\.ts$/, /^generated\//],
  [/^src\/config\.ts$/, /^src\/config-parser\.ts$/],
  [/^src\/config-parser\.ts$/, /^src\/lib\//],
  [/^src\/contract\//, /^(?:src\/(?:contract\/|errors\.ts|lib\/)|generated\/)/],
  [/^src\/db\//, /^src\/(?:db\/|contract\/|errors\.ts|project-file\.ts|lib\/)/],
  [/^src\/gateways\//, /^src\/(?:gateways\/|contract\/|errors\.ts|lib\/)/],
  [
    /^src\/http\//,
    /^(?:src\/(?:http\/|db\/outage\.ts|contract\/|config\.ts|errors\.ts|project-file\.ts|lib\/)|generated\/)/,
  ],
  [
    /^src\/features\//,
    /^(?:src\/(?:features\/|db\/|contract\/|gateways\/[a-z-]+-gateway\.ts|config\.ts|errors\.ts|lib\/)|generated\/)/,
  ],
  [/^src\/seed\//, /^src\/(?:seed\/|features\/|db\/|lib\/)/],
  [/^src\/codegen\//, /^src\/(?:codegen\/|contract\/(?:media-type|url-path)\.ts$)/],
];

/** What is loaded at its first use, as every start would pay for it. For `node:http` see src/http/node-http.ts. */
const later = new Set([
  '@node-rs/argon2',
  '@simplewebauthn/server',
  '@zxcvbn-ts/language-common',
  'ioredis',
  'jose',
  'node:http',
  'nodemailer',
  'openid-client',
  'otplib',
]);

const isOurs = (to: string): boolean => /^(?:src|generated)\//.test(to);
const isDepsType = ({ to, typeOnly }: Import): boolean => to === 'src/deps.ts' && typeOnly;
const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the rooms of src', () => {
  test.each(rooms)('%s imports only what lies below it', (room, mayImport) => {
    const own = imports.filter(({ from }) => room.test(from));
    expect(own.length).toBeGreaterThan(0);
    const forbidden = own.filter((item) => isOurs(item.to) && !mayImport.test(item.to) && !isDepsType(item));
    expect(forbidden.map(show)).toEqual([]);
  });

  test('features meet only through read models and events, who acts, the audit trail and the outbox', () => {
    const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];
    const crossing = imports.filter(({ from, to }) => {
      const [own, other] = [featureOf(from), featureOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    const meeting =
      /(?:-read-model|accounts\/(?:actor|role)|audit\/audit-event-repository|mail\/(?:mail-letter|mail-template|outbox-repository))\.ts$/;
    expect(crossing.filter(({ to }) => !meeting.test(to)).map(show)).toEqual([]);
  });

  test.each([
    ['koa', /^src\/(?:app\.ts|contract\/|http\/|features\/.*-authenticator\.ts)/],
    ['@koa/router', /^src\/http\//],
    ['koa-bodyparser', /^src\/contract\//],
    ['ioredis', /^src\/gateways\//],
    ['lru-cache', /^src\/(?:gateways\/|db\/cursor-key\.ts|features\/accounts\/signing-key-ring\.ts)/],
    ['openid-client', /^src\/gateways\/openid-providers\.ts$/],
    ['nodemailer', /^src\/gateways\/smtp-mail\.ts$/],
    ['prom-client/lib/registry.js', /^src\/http\/metrics\.ts$/],
    ['openapi-backend', /^src\/contract\/dispatcher\.ts$/],
    ['knex', /^src\/(?:db\/|deps\.ts|features\/.*-(?:repository|read-model)\.ts)/],
    ['pg', /^src\/db\//],
    ['openapi-typescript', /^src\/codegen\/typescript-types\.ts$/],
  ])('%s is known to few', (name, allowed) => {
    const users = imports.filter(({ to }) => to === name);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ from }) => !allowed.test(from)).map(show)).toEqual([]);
  });

  test('codegen is not part of the server', () => {
    expect(
      imports.filter(({ from, to }) => to.startsWith('src/codegen/') && !from.startsWith('src/codegen/')),
    ).toEqual([]);
  });

  test('contract and codegen name no feature', () => {
    const engine = files.filter((file) => /^src\/(?:contract|codegen)\//.test(file));
    const code = (file: string): string => read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const features = /(?<!-)\b(?:orders?|products?|posts|tag_\w|users?)\b|out_of_stock|slug_taken/;
    expect(engine.filter((file) => features.test(code(file)))).toEqual([]);
  });

  test('features refuse by what their operation declares', () => {
    const makers = files.filter(
      (file) => file.startsWith('src/features/') && /new Problem\(/.test(read(file)),
    );
    // Authentication happens before there is an operation to ask.
    const authentication = /-authenticator\.ts$|^src\/features\/accounts\/token\.ts$/;
    expect(makers.filter((file) => !authentication.test(file))).toEqual([]);
    expect(makers).not.toEqual([]);
  });

  test('only config.ts reads the environment', () => {
    const readers = files.filter((file) => /process\.env/.test(read(file)));
    expect(readers).toEqual(['src/config.ts']);
  });

  test('only process.ts ends the process or hears signals', () => {
    const enders = files.filter((file) => /process\.(?:exit\(|on\()/.test(read(file)));
    expect(enders.filter((file) => !file.startsWith('src/codegen/'))).toEqual(['src/process.ts']);
  });

  test('a start loads no package that only some commands or requests need', () => {
    const reached = new Set(['src/process.ts']);
    // Grows while it is walked through.
    for (const file of reached) {
      for (const { to } of imports.filter(({ from, typeOnly }) => from === file && !typeOnly)) {
        if (to.startsWith('src/')) reached.add(to);
      }
    }
    const loaded = imports.filter(
      ({ from, to, typeOnly }) => reached.has(from) && !typeOnly && later.has(to),
    );
    expect(loaded.map(show)).toEqual([]);
  });

  test('no barrels, no star exports', () => {
    expect(files.filter((file) => basename(file) === 'index.ts')).toEqual([]);
    expect(files.filter((file) => /^export \*/m.test(read(file)))).toEqual([]);
  });

  test('a file name is enough to find a file', () => {
    const byName = Object.groupBy(files, (file) => basename(file));
    expect(Object.values(byName).filter((all) => (all?.length ?? 0) > 1)).toEqual([]);
  });
});
