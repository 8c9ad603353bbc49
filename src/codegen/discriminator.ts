/** Discriminated unions: the value of one property selects the schema of a oneOf or anyOf. */
import type { Contract, Schema } from './contract-model.ts';

export type Discrimination = {
  property: string;
  cases: { values: string[]; schema: Schema }[];
  /** One of the alternatives is null. */
  orNull: boolean;
};

/** Returns the discriminated union of a schema. Undefined without a discriminator. */
export const discriminationOf = (
  contract: Pick<Contract, 'fault'>,
  schema: Schema,
): Discrimination | undefined => {
  const branches = (schema.oneOf ?? schema.anyOf) as Schema[] | undefined;
  if (!schema.discriminator || !branches) return undefined;
  const { propertyName: property, mapping = {} } = schema.discriminator as {
    propertyName: string;
    mapping?: Record<string, string>;
  };
  const targets = Object.entries(mapping).map(([value, ref]) => ({ value, ref }));
  const stray = targets.find(({ ref }) => !branches.some(({ $ref }) => $ref === ref));
  if (stray) {
    throw contract.fault(
      schema,
      `The discriminator maps ${stray.value} to a schema that is no alternative`,
      'discriminator',
    );
  }
  const named = branches.filter(({ type }) => type !== 'null');
  const cases = named.map((branch) => {
    if (typeof branch.$ref !== 'string') {
      throw contract.fault(
        schema,
        'With a discriminator all alternatives must be references',
        'discriminator',
      );
    }
    const values = targets.filter(({ ref }) => ref === branch.$ref).map(({ value }) => value);
    const name = branch.$ref.slice(branch.$ref.lastIndexOf('/') + 1);
    return { values: values.length > 0 ? values : [name], schema: branch };
  });
  return { property, cases, orNull: named.length < branches.length };
};

/** Converts a discriminated union to conditions, so that validation reports faults of the selected schema only. */
export const discriminate = (contract: Contract, schema: Schema): Schema => {
  const discrimination = discriminationOf(contract, schema);
  if (!discrimination) return schema;
  const { property, cases, orNull } = discrimination;
  const { oneOf: _, anyOf: __, discriminator: ___, ...rest } = schema;
  const chosen = (value: Schema): Schema => ({
    type: 'object',
    properties: { [property]: value },
    required: [property],
  });
  const union: Schema = {
    allOf: [
      chosen({ enum: cases.flatMap(({ values }) => values) }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      ...cases.map((each) => ({ if: chosen({ enum: each.values }), then: each.schema })),
    ],
  };
  const parts = [...((rest.allOf ?? []) as Schema[]), orNull ? { anyOf: [{ type: 'null' }, union] } : union];
  return { ...rest, allOf: parts };
};
