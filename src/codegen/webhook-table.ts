import type { Contract, Webhook } from './contract-model.ts';

/** Writes the table of the webhooks, by name and method: data and literal types. */
export const renderWebhookTable = (contract: Contract): string =>
  `export const webhooks = ${webhookTable(contract, ({ payload, event }) =>
    JSON.stringify({ mediaTypes: payload.map(({ type }) => type), ...(event && { event }) }),
  )} as const;\n`;

/** Writes an object with one member for each webhook, which has the text that `write` returns for each of its methods. */
export const webhookTable = ({ webhooks }: Contract, write: (webhook: Webhook) => string): string => {
  const rows = [...Map.groupBy(webhooks, ({ name }) => name)].map(([name, operations]) => {
    const methods = operations.map((webhook) => `${webhook.method}: ${write(webhook)}`);
    return `  ${JSON.stringify(name)}: { ${methods.join(', ')} },`;
  });
  return `{\n${rows.join('\n')}\n}`;
};
