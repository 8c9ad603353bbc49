import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export type ReceivedMail = {
  envelope: { from: string; to: string[] };
  headers: Record<string, string>;
  text: string;
  html: string;
  /** The message as it came. */
  raw: string;
  isEncrypted: boolean;
};

/** The server's reaction to a recipient, and to a complete mail; an error rejects with its `responseCode`. */
export type SmtpReplies = {
  onRecipient?: (address: string) => Error | undefined;
  onMail?: (mail: ReceivedMail) => Error | undefined | Promise<Error | undefined>;
};

export const smtpError = (responseCode: number): Error =>
  Object.assign(new Error('not today'), { responseCode });

/** A real SMTP server on this machine, and the received mails. */
export const startSmtpInbox = async (
  { onRecipient = () => undefined, onMail = () => undefined }: SmtpReplies = {},
  options: SMTPServerOptions = {},
) => {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    closeTimeout: 10,
    onRcptTo: ({ address }, _session, callback) => callback(onRecipient(address)),
    onData: (stream, { envelope: { mailFrom, rcptTo }, secure }, callback) => {
      const take = async () => {
        const from = mailFrom === false ? '' : mailFrom.address;
        const to = rcptTo.map(({ address }) => address);
        const raw = await readText(stream);
        const mail = { envelope: { from, to }, ...parse(raw), raw, isEncrypted: secure };
        received.push(mail);
        callback(await onMail(mail));
      };
      void take();
    },
    ...options,
  });
  // A client that disconnects early is no fault of the server.
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
};

const parse = (raw: string): Pick<ReceivedMail, 'headers' | 'text' | 'html'> => {
  const { headers, body } = split(raw);
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type'] ?? '')?.[1] ?? '';
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => split(part.trimStart()));
  const bodyOf = (type: string): string => {
    const part = parts.find((one) => one.headers['content-type']?.startsWith(type));
    return part ? decode(part.body.replace(/\r\n$/, ''), part.headers['content-transfer-encoding']) : '';
  };
  return { headers, text: bodyOf('text/plain'), html: bodyOf('text/html') };
};

const split = (raw: string) => {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim())] as const;
  });
  return { headers: Object.fromEntries(headers), body: raw.slice(end + 4) };
};

/** Decodes the encoded words of a header field (RFC 2047). Blanks between two of them do not count. */
const decodeWords = (value: string): string =>
  value
    .replaceAll(/(\?=)\s+(?==\?)/g, '$1')
    .replaceAll(/(?:=\?UTF-8\?[BQ]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        [...words.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)].map(([, encoding, text = '']) =>
          encoding?.toUpperCase() === 'B' ? Buffer.from(text, 'base64') : bytesOf(text.replaceAll('_', ' ')),
        ),
      ).toString(),
    );

const bytesOf = (quoted: string): Buffer =>
  Buffer.from(
    quoted.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );

const decode = (body: string, encoding = '7bit'): string => {
  const text = body.replaceAll('\r\n', '\n');
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  if (encoding !== 'quoted-printable') return text;
  return bytesOf(text.replaceAll('=\n', '')).toString();
};
