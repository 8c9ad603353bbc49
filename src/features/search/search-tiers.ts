/** Reads the documents tier by tier, roughly the newest first. */

/** The kinds of tiers of `search_tiers`. */
const KINDS = 3;

/** The bits of a number that the documents of a tier do not have in common, as in `search_tiers`. */
const bits = [10, 14, 18];

/** SQL of the CTE that `firstOf` needs. */
export const newest = 'newest as materialized (select last_value as number from search_documents_number_seq)';

type Source = {
  /** A document meets all of them. */
  conditions: readonly string[];
  selected: string;
  limit: number;
};

/**
 * The SQL of the first documents that meet the conditions. Postgres asks the tiers one after the other and stops at the
 * limit. So a frequent word costs little, and a rare one a few lookups in an index.
 */
export const firstOf = ({ conditions, selected, limit }: Source): string => {
  const tiers = Array.from({ length: KINDS + 1 }, (_, kind) => {
    const all = [...conditions];
    if (kind < KINDS)
      all.push(`tiers && (select array[${tierOf(kind)}, ${tierOf(kind)} - ${KINDS}] from newest)`);
    // The second condition alone is known before the scan, which it prevents if no older document exists.
    if (kind > 0)
      all.push(
        `number < (select ${firstNumberOf(kind - 1)} from newest)`,
        `(select ${firstNumberOf(kind - 1)} > 1 from newest)`,
      );
    return `(select ${selected} from search_documents where ${all.join(' and ')})`;
  });
  return `select * from (${tiers.join(' union all ')}) as first limit ${limit}`;
};

const tierOf = (kind: number): string => `((number >> ${bits[kind]}) * ${KINDS} + ${kind})::integer`;

/** The lowest number of the newest two tiers of the kind. */
const firstNumberOf = (kind: number): string => `((number >> ${bits[kind]}) - 1) << ${bits[kind]}`;
