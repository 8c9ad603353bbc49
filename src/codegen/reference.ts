import type { ContractSource, Json } from './contract-source.ts';

/** Follows `#/…` references. Throws for references to other files, dangling references and circles. */
export const resolverOf =
  (document: Json, fault: ContractSource['fault'] = (_, message) => new Error(message)) =>
  <T extends Json>(node: Json): T => {
    let current = node;
    for (let hops = 0; typeof current.$ref === 'string'; hops += 1) {
      const reference = current.$ref;
      if (!reference.startsWith('#/')) {
        throw fault(current, `${reference} is in another file: bundle first, by \`redocly bundle\``, '$ref');
      }
      if (hops > 32) throw fault(current, `${reference} leads in a circle`, '$ref');
      let target: unknown = document;
      for (const segment of reference.slice(2).split('/')) {
        target = (target as Json | undefined)?.[
          decodeURIComponent(segment).replaceAll('~1', '/').replaceAll('~0', '~')
        ];
      }
      if (target === undefined) throw fault(current, `${reference} leads nowhere`, '$ref');
      current = target as Json;
    }
    return current as T;
  };
