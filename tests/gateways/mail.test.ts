import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createCapturedMails } from '../../src/gateways/captured-mail.ts';
import { type Mail, type MailGateway, MailRejected } from '../../src/gateways/mail-gateway.ts';
import { createSmtpMail } from '../../src/gateways/smtp-mail.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { type SmtpReplies, smtpError, startSmtpInbox } from '../support/smtp-inbox.ts';

const mail: Mail = {
  id: 'mail-1',
  to: 'mara@example.com',
  subject: 'Set a new password',
  text: `Grüße,\n.\n..\n${'a long line '.repeat(200)}\n`,
  html: '<p>Grüße</p>\n',
  headers: {
    // As long as a URL with a sealed token: a line that is folded or encoded would break programs that read it.
    'List-Unsubscribe': `<https://shop.example/v1/mail-unsubscriptions?token=${'t-_'.repeat(80)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};
const never = new AbortController().signal;
const pem = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures/tls', `${name}.pem`));

type Opened = { gateway: MailGateway; arrived: () => Promise<Mail[]> };

let close: (() => Promise<void>)[];
beforeEach(() => {
  close = [];
});
afterEach(async () => {
  for (const one of close) await one();
});

const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'tradepost-mail-'));
  close.push(async () => rmSync(directory, { recursive: true }));
  return join(directory, 'mail');
};

const openSmtp = async (responses?: SmtpReplies, options?: Parameters<typeof startSmtpInbox>[1]) => {
  const inbox = await startSmtpInbox(responses, options);
  close.push(inbox.close);
  const gateway = await createSmtpMail(inbox.url, { name: 'Tradepost', address: 'shop@shop.example' });
  return { ...inbox, gateway };
};

const behavesLikeAGateway = (open: () => Promise<Opened>) => {
  test('a sent mail arrives once and unchanged', async () => {
    const { gateway, arrived } = await open();
    await gateway.send(mail, never);
    expect(await arrived()).toEqual([mail]);
  });

  test('each mail arrives separately', async () => {
    const { gateway, arrived } = await open();
    const recipients = ['mara@example.com', 'mära@example.com', 'a+b.c@sub.example.com'];
    for (const to of recipients) await gateway.send({ ...mail, to }, never);
    expect((await arrived()).map(({ to }) => to)).toEqual(recipients);
  });

  test.each([
    ['a line break', 'mara@example.com\r\nBcc: eve@example.com'],
    ['a trailing line break', 'mara@example.com\n'],
    ['a second e-mail address', 'mara@example.com,eve@example.com'],
    ['a name', 'Mara <mara@example.com>'],
    ['a second @', 'mara@example.com@eve.example'],
    ['a NUL', 'mara\u0000@example.com'],
    ['nothing', ''],
  ])('rejects a recipient with %s', async (_name, to) => {
    const { gateway, arrived } = await open();
    await expect(gateway.send({ ...mail, to }, never)).rejects.toThrow(MailRejected);
    expect(await arrived()).toEqual([]);
  });

  test.each([
    'Ihre Bestellung ist bestätigt',
    `${'Schöne Grüße aus der Töpferei '.repeat(20)}!`,
    '👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀',
    'A comment on “=?UTF-8?Q?=0D=0ABcc: eve@example.com?=”',
  ])('the subject arrives unchanged: %s', async (subject) => {
    const { gateway, arrived } = await open();
    await gateway.send({ ...mail, subject }, never);
    expect(await arrived()).toMatchObject([{ subject }]);
  });

  test.each<[string, Partial<Mail>]>([
    ['a header field with a line break', { headers: { 'X-Kind': 'welcome\r\nBcc: eve@example.com' } }],
    ['a header field with a colon in its name', { headers: { 'X: y': 'z' } }],
    ['a header field that is not ASCII', { headers: { 'X-Kind': 'Grüße' } }],
    ['an id with a line break', { id: 'mail-1>\r\nBcc: <eve@example.com' }],
    ['an id with an @', { id: 'mail-1@example.com' }],
  ])('rejects %s', async (_name, change) => {
    const { gateway, arrived } = await open();
    await expect(gateway.send({ ...mail, ...change }, never)).rejects.toThrow(MailRejected);
    expect(await arrived()).toEqual([]);
  });

  test.each(['Hello\r\nBcc: eve@example.com', 'Hello\nX: y', 'Hello\u2028there', 'Hello\u0000'])(
    'rejects the subject %j',
    async (subject) => {
      const { gateway, arrived } = await open();
      await expect(gateway.send({ ...mail, subject }, never)).rejects.toThrow(MailRejected);
      expect(await arrived()).toEqual([]);
    },
  );
};

describe('captured mail', () => {
  behavesLikeAGateway(async () => {
    const gateway = createCapturedMails(newDirectory(), systemClock);
    const arrived = async () => (await gateway.list()).map(({ capturedAt: _, ...captured }) => captured);
    return { gateway, arrived };
  });

  test('outlives the process, in a folder that only its owner may open', async () => {
    const directory = newDirectory();
    await createCapturedMails(directory, systemClock).send(mail, never);
    const [captured, ...others] = await createCapturedMails(directory, systemClock).list();
    expect(others).toEqual([]);
    expect(captured).toEqual({
      ...mail,
      capturedAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  test('keeps the last 200, in the order of their sending', async () => {
    // All within one millisecond.
    const gateway = createCapturedMails(newDirectory(), { now: () => new Date(0) });
    const subjects = Array.from({ length: 203 }, (_, index) => `Mail ${index}`);
    for (const subject of subjects) await gateway.send({ ...mail, subject }, never);
    expect((await gateway.list()).map(({ subject }) => subject)).toEqual(subjects.slice(3));
  });
});

describe('mail by SMTP (SMTP_URL)', () => {
  behavesLikeAGateway(async () => {
    const { gateway, received } = await openSmtp();
    const arrived = async () =>
      received.map(({ envelope, headers, text, html }) => {
        const [to = '', ...others] = envelope.to;
        expect(others).toEqual([]);
        return {
          id: /^<([^@]+)@shop\.example>$/.exec(headers['message-id'] ?? '')?.[1] ?? '',
          to,
          subject: headers.subject ?? '',
          text,
          html,
          headers: {
            'List-Unsubscribe': headers['list-unsubscribe'] ?? '',
            'List-Unsubscribe-Post': headers['list-unsubscribe-post'] ?? '',
          },
        };
      });
    return { gateway, arrived };
  });

  test('names its sender, and forbids automatic replies', async () => {
    const { gateway, received } = await openSmtp();
    await gateway.send(mail, never);
    expect(received[0]).toMatchObject({
      envelope: { from: 'shop@shop.example' },
      headers: {
        from: 'Tradepost <shop@shop.example>',
        to: 'mara@example.com',
        'auto-submitted': 'auto-generated',
      },
    });
  });

  test('is a message of short ASCII lines with two parts', async () => {
    const { gateway, received } = await openSmtp();
    const subject = `Grüße ${'aus der Töpferei '.repeat(30)}`.trim();
    await gateway.send({ ...mail, subject }, never);
    const { raw = '', headers = {} } = received[0] ?? {};
    expect(raw).toMatch(/^[\x20-\x7e\r\n]+$/);
    expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    // RFC 5322 §2.1.1 and RFC 2047 §2.
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    for (const [word] of raw.matchAll(/=\?UTF-8\?[BQ]\?[^?]*\?=/g))
      expect(word.length).toBeLessThanOrEqual(75);
    expect(headers['content-type']).toMatch(/^multipart\/alternative;/);
    expect(raw.indexOf('text/plain; charset=utf-8')).toBeLessThan(raw.indexOf('text/html; charset=utf-8'));
  });

  test('is encrypted if the server offers STARTTLS, and is not sent to a server with a wrong certificate', async () => {
    const inbox = await startSmtpInbox(
      {},
      { disabledCommands: [], cert: pem('receiver'), key: pem('receiver.key') },
    );
    close.push(inbox.close);
    const open = (query: string) =>
      createSmtpMail(`${inbox.url}${query}`, { name: '', address: 'shop@shop.example' });
    const error = await (await open('')).send(mail, never).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(MailRejected);
    expect(inbox.received).toEqual([]);
    // The certificate of the test server is its own.
    await (await open('/?tls.rejectUnauthorized=false')).send(mail, never);
    expect(inbox.received).toMatchObject([{ isEncrypted: true }]);
  });

  test.each([
    ['an absent recipient', { onRecipient: () => smtpError(550) }],
    ['an unwanted mail', { onMail: () => smtpError(554) }],
  ])('is rejected for good if the server rejects %s', async (_name, responses) => {
    const { gateway } = await openSmtp(responses);
    await expect(gateway.send(mail, never)).rejects.toThrow(MailRejected);
  });

  test.each([
    ['is out of space', { onRecipient: () => smtpError(452) }, {}],
    ['is busy', { onMail: () => smtpError(451) }, {}],
    ['does not know our credentials', {}, { authOptional: false }],
    ['does not accept our sender', {}, { onMailFrom: (_a, _s, done) => done(smtpError(550)) }],
  ] satisfies [string, SmtpReplies, Parameters<typeof startSmtpInbox>[1]][])(
    'may be sent again if the server %s',
    async (_name, responses, options) => {
      const { gateway } = await openSmtp(responses, options);
      const error = await gateway.send(mail, never).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(MailRejected);
    },
  );

  test('may be sent again if the server is absent', async () => {
    const gateway = await createSmtpMail('smtp://127.0.0.1:1', { name: '', address: 'shop@shop.example' });
    const error = await gateway.send(mail, never).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'Error', code: 'ESOCKET' });
  });

  test('is aborted by its signal', async () => {
    const breaking = new AbortController();
    const held = Promise.withResolvers<undefined>();
    const { gateway } = await openSmtp({
      onMail: () => {
        breaking.abort();
        return held.promise;
      },
    });
    await expect(gateway.send(mail, breaking.signal)).rejects.toMatchObject({ name: 'AbortError' });
    held.resolve(undefined);
  });
});
