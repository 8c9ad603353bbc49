import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { createApi } from './api.ts';
import { createApp } from './app.ts';
import { type Config, ConfigError, loadConfig, localOrigin } from './config.ts';
import { closeDatabase, createDatabase } from './db/database.ts';
import { checkDatabase } from './db/database-check.ts';
import { DatabaseFault, unusableDatabase } from './db/database-fault.ts';
import { EmbeddedPostgresError } from './db/embedded-postgres-error.ts';
import { outageOf } from './db/outage.ts';
import { INSUFFICIENT_PRIVILEGE, sqlStateOf } from './db/postgres-error.ts';
import { createDeps, createLog, type Deps } from './deps.ts';
import { startEventSequencer } from './features/events/event-sequencer.ts';
import { drain, listen, requireFreePort } from './http/server.ts';
import { isLoopback } from './lib/ip-address.ts';
import { startWorkers } from './workers.ts';

/** One run of a command. The `undo` steps run before the process ends, last in, first out. */
type Session = { config: Config; args: readonly string[]; undo: (() => Promise<void>)[] };

const say = (sentence: string) => process.stdout.write(`${sentence}\n`);

// A command imports the modules that only it needs, so that `serve` starts faster.
const commands = {
  /** Starts everything on this machine: database, migrations, demo data, server. */
  run: async (session: Session) => {
    session.config = withLocalDefaults(session.config);
    // Checks the port before the creation of a database, which takes longer.
    await requireFreePort(session.config);
    await migrate(session);
    const deps = await openDeps(session);
    await requireEncryptionKeys(deps);
    const isSeeded = await seedIfEmpty(deps);
    await startServer(session, deps);
    say(`Ready in ${(performance.now() / 1000).toFixed(1)} s`);
    const [{ banner }, { demoLogins }] = await Promise.all([
      import('./banner.ts'),
      import('./features/accounts/seed/demo-logins.ts'),
    ]);
    say(banner(session.config, isSeeded ? demoLogins : []));
  },
  /** Starts only the server, as in a deployment. Neither starts a database nor changes its schema. */
  serve: async (session: Session) => {
    if (session.config.databaseUrl === undefined) {
      throw new ConfigError(['serve needs DATABASE_URL. `make run` starts an embedded database instead.']);
    }
    const deps = await openDeps(session);
    await requireEncryptionKeys(deps);
    await startServer(session, deps);
    deps.log.info({ url: localOrigin(session.config) }, 'the API accepts requests');
  },
  /** Does only the background work, as beside servers with WORKERS=off. */
  work: async (session: Session) => {
    if (session.config.databaseUrl === undefined) {
      throw new ConfigError(['work needs DATABASE_URL. `make run` does the background work by itself.']);
    }
    const deps = await openDeps(session);
    await requireEncryptionKeys(deps);
    const sequencer = startEventSequencer(deps);
    session.undo.push(sequencer.stop);
    const workers = await startWorkers(deps);
    // The last jobs have committed their events.
    session.undo.push(() => workers.stop(session.config.shutdownGraceMs));
    deps.log.info('the background work has started');
  },
  migrate: async (session: Session) => {
    await migrate(session);
    await unwind(session.undo);
  },
  seed: async (session: Session) => {
    await seed(await openDeps(session), session.args);
    await unwind(session.undo);
  },
  'create-admin': async (session: Session) => {
    const { createAdminByCommand } = await import('./create-admin.ts');
    say(await createAdminByCommand(await openDeps(session), session.args));
    await unwind(session.undo);
  },
  sweep: async (session: Session) => {
    const { sweep } = await import('./features/sweep.ts');
    const swept = Object.entries(await sweep(await openDeps(session)));
    for (const [kind, count] of swept) say(`Deleted expired ${kind.replaceAll('_', ' ')}: ${count}`);
    if (swept.length === 0) say('No expired data to delete');
    await unwind(session.undo);
  },
  'rotate-keys': async (session: Session) => {
    const { rotateSigningKeys } = await import(
      './features/accounts/authentication/tokens/signing-key-rotation.ts'
    );
    const deps = await openDeps(session);
    const { kid, activeFrom } = await rotateSigningKeys(deps);
    say(`The new key ${kid} is published now and signs access tokens from ${activeFrom.toISOString()}.`);
    await unwind(session.undo);
  },
  'rotate-encryption-key': async (session: Session) => {
    const { rotateEncryptionKey } = await import('./features/accounts/encryption/encryption-key-rotation.ts');
    const { secretBox, ...deps } = await openDeps(session);
    if (!secretBox)
      throw new ConfigError([
        'rotate-encryption-key needs ENCRYPTION_KEY, the new key, and ENCRYPTION_KEY_PREVIOUS, the old key.',
      ]);
    const done = await rotateEncryptionKey({ ...deps, secretBox });
    if ('fault' in done) throw new ConfigError([done.fault]);
    say(`Sealed ${done.resealed} secrets with ENCRYPTION_KEY, which also seals new secrets from now on.`);
    if (done.unreadable > 0)
      say(`${done.unreadable} secrets are damaged: neither key opens them. They stay unchanged.`);
    await unwind(session.undo);
  },
  reset: async ({ config }: Session) => {
    if (config.databaseUrl !== undefined)
      throw new ConfigError([
        'reset deletes only the embedded database, and DATABASE_URL is set. Unset it and try again.',
      ]);
    const { removeEmbeddedPostgres } = await import('./db/embedded-postgres.ts');
    await removeEmbeddedPostgres(config.dataDir, say);
    say('Deleted the embedded database; the next `make run` creates a new one.');
  },
};

const withLocalDefaults = (config: Config): Config => {
  const development = isLoopback(config.host) && isLoopback(new URL(config.publicUrl).hostname);
  return {
    ...config,
    development,
    // Captured mail contains links that log in to any account.
    devMail: config.devMail ?? (development ? 'on' : 'off'),
    // Receivers under development run on this machine.
    webhookAllowedNetworks:
      config.webhookAllowedNetworks.length === 0 && development
        ? ['127.0.0.0/8', '::1/128']
        : config.webhookAllowedNetworks,
    // No load balancer watches /readyz.
    shutdownDelayMs: 0,
  };
};

/** Returns the URL of the database. Starts the embedded Postgres if DATABASE_URL is not set. */
const openDatabase = async (session: Session): Promise<string> => {
  const { config, undo } = session;
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  const { startEmbeddedPostgres } = await import('./db/embedded-postgres.ts');
  const { url: databaseUrl, stop } = await startEmbeddedPostgres({ dir: config.dataDir, log: say });
  undo.push(stop);
  const { localEncryptionKey } = await import('./local-encryption-key.ts');
  const encryptionKey = config.encryptionKey ?? (await localEncryptionKey(config.dataDir));
  session.config = { ...config, databaseUrl, encryptionKey };
  return databaseUrl;
};

const openDeps = async (session: Session): Promise<Deps> => {
  const databaseUrl = await openDatabase(session);
  const deps = await createDeps({ ...session.config, databaseUrl }, { checkDatabase });
  session.undo.push(() => deps.close());
  return deps;
};

const migrate = async (session: Session): Promise<void> => {
  const { migrateToLatest } = await import('./db/migrate.ts');
  const { config } = session;
  const db = createDatabase({
    url: await openDatabase(session),
    poolMax: 1,
    preparedStatements: config.databasePreparedStatements === 'on',
    log: await createLog(config),
  });
  const { length } = await migrateToLatest(db).finally(() => closeDatabase(db));
  say(
    length === 0 ? 'No migration to apply' : `Applied ${length} ${length === 1 ? 'migration' : 'migrations'}`,
  );
};

const requireEncryptionKeys = async (deps: Deps): Promise<void> => {
  const { findEncryptionKeyFault } = await import('./features/accounts/encryption/encryption-key-check.ts');
  const fault = await findEncryptionKeyFault(deps);
  if (fault !== undefined) throw new ConfigError([fault]);
};

const UNIQUE_VIOLATION = '23505';
const seeded = 'Added the demo data: a shop and a journal';
const keptSeed = 'Kept the demo data of an earlier run';

/** Adds the demo data unless the database holds other data. Returns whether the database has the demo data. */
const seedIfEmpty = async (deps: Deps): Promise<boolean> => {
  const { seedOnce } = await import('./seed.ts');
  const outcome = await seedOnce(deps);
  say(
    { inserted: seeded, present: keptSeed, occupied: 'Kept the existing data and added no demo data' }[
      outcome
    ],
  );
  return outcome !== 'occupied';
};

const seed = async (deps: Deps, args: readonly string[]): Promise<void> => {
  const { seedOnce } = await import('./seed.ts');
  const outcome = await seedOnce(deps, { besideOtherData: args.includes('--force') }).catch(
    (error: unknown) => {
      if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
      throw new ConfigError([
        'Other data in this database already use names of the demo data. Nothing was added.',
      ]);
    },
  );
  if (outcome === 'occupied') {
    throw new ConfigError(['The database holds other data. `seed --force` adds the demo data nevertheless.']);
  }
  say(outcome === 'inserted' ? seeded : keptSeed);
};

const startServer = async ({ config, undo }: Session, deps: Deps): Promise<void> => {
  const server = await listen(createApp(deps, await createApi(deps)).callback(), config);
  if (deps.capturedMails && config.devMail !== 'on') {
    deps.log.warn('SMTP_URL is not set: no mail is sent, mail is only captured in DATA_DIR/mail');
  }
  const workers = config.workers === 'on' ? await startWorkers(deps) : undefined;
  const sequencer = startEventSequencer(deps);
  const { shutdownDelayMs: delayMs, shutdownGraceMs: graceMs } = config;
  undo.push(async () => {
    const { lifecycle, log } = deps;
    if (delayMs > 0)
      log.info(
        { delayMs, graceMs },
        'the server stops: /readyz is red, and requests are accepted during delayMs',
      );
    await Promise.all([drain(server, { lifecycle, delayMs, graceMs }), workers?.stop(graceMs)]);
    // The last requests have committed their events.
    await sequencer.stop();
  });
};

const unwind = async (undo: Session['undo']): Promise<void> => {
  const step = undo.pop();
  if (step === undefined) return;
  try {
    await step();
  } finally {
    await unwind(undo);
  }
};

const explained = [ConfigError, DatabaseFault, EmbeddedPostgresError];

/** A sentence for a failure that is no defect and needs no stack; undefined for a defect. */
const explain = (error: unknown, config: Config | undefined): string | undefined => {
  if (explained.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  const place = config === undefined ? '' : `port ${config.port} on ${config.host}`;
  if (syscall === 'listen' && code === 'EADDRINUSE') {
    return `Another process already listens on ${place}. Stop it, or choose another port: PORT=3001 make run`;
  }
  if (syscall === 'listen')
    return `The API can't listen on ${place} (${code}). Set PORT and HOST to other values.`;
  if (error instanceof AggregateError) {
    const reasons = error.errors.map((each) => explain(each, config));
    return reasons.includes(undefined) ? undefined : reasons[0];
  }
  const isOfDatabase = outageOf(error) !== undefined || sqlStateOf(error) === INSUFFICIENT_PRIVILEGE;
  return isOfDatabase ? unusableDatabase(error).message : undefined;
};

/** Commands that run until a signal. A signal interrupts any other command before its end. */
const servers: ReadonlySet<string> = new Set(['run', 'serve', 'work']);

/** Commands of deployments, whose output is the log. */
const quiet: ReadonlySet<string> = new Set(['serve', 'work']);

const loadEnvFile = (): void => {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch (cause) {
    // Docker creates a folder in place of a missing file that it should mount.
    throw new ConfigError([`.env can't be read: ${(cause as Error).message}`]);
  }
};

const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

/** Runs one command until it is done or a signal stops it, then runs its `undo` steps and ends the process. */
export const main = async (name: string, args: readonly string[]): Promise<void> => {
  const undo: Session['undo'] = [];
  let config: Config | undefined;
  let stoppingSince: number | undefined;

  const report = (error: unknown) => {
    const text = explain(error, config) ?? (error instanceof Error ? error.stack : String(error));
    process.stderr.write(`\n${text}\n\n`);
  };
  const finish = async (exitCode: 0 | 1) => {
    try {
      await unwind(undo);
    } catch (error) {
      report(error);
      process.exit(1);
    }
    if (exitCode === 0 && !quiet.has(name)) say('Stopped');
    process.exit(exitCode);
  };
  const onSignal = () => {
    if (stoppingSince === undefined) {
      stoppingSince = performance.now();
      if (!quiet.has(name)) say('\nStopping …');
      if (!servers.has(name)) report(new ConfigError([`${name} was interrupted. Run it again.`]));
      void finish(servers.has(name) ? 0 : 1);
    } else if (performance.now() - stoppingSince > 500) {
      // A second signal within 500 ms may be a duplicate: `make` forwards a SIGTERM that its process group got too.
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  try {
    if (!isCommand(name))
      throw new ConfigError([
        `Usage: node ${relative('', process.argv[1] ?? '')} ${Object.keys(commands).join(' | ')}`,
      ]);
    loadEnvFile();
    config = loadConfig();
    await commands[name]({ config, args, undo });
  } catch (error) {
    // During a shutdown the command fails because its parts are already closed.
    if (stoppingSince !== undefined) return;
    report(error);
    await finish(1);
  }
};
