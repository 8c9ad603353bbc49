/**
 * Writes the TypeScript type of a schema. Unlike openapi-typescript, it keeps the siblings of a reference, intersects
 * alternatives with the keywords beside them, and accepts every value that satisfies the schema.
 */
import {
  addJSDocComment,
  BOOLEAN,
  NEVER,
  NULL,
  NUMBER,
  oapiRef,
  QUESTION_TOKEN,
  STRING,
  tsIntersection,
  tsLiteral,
  tsModifiers,
  tsPropertyIndex,
  tsRecord,
  tsUnion,
  UNKNOWN,
} from 'openapi-typescript';
import ts, { factory } from 'typescript';
import { type Discrimination, discriminationOf } from './discriminator.ts';
import { UNLISTED_TAG, UNLISTED_TEXT } from './open-enum.ts';
import {
  allowedTypes,
  declaredNames,
  declaresMembers,
  type Resolve,
  requiredNames,
  valuesOf,
} from './schema-members.ts';
import type { Schema } from './schema-walk.ts';

type AnySchema = Schema | boolean;
type Named = Record<string, AnySchema>;

/** The parts of an intersection. The loose ones bound only objects. */
type Parts = { strict: ts.TypeNode[]; loose: ts.TypeNode[] };

/** The names that schemas around a part require, and the names that they declare. */
type Above = { required: readonly string[]; declared: ReadonlySet<string> };
const nothing = (): Above => ({ required: [], declared: new Set() });

/** Makes fields required that each object of a union has. */
export const withRequired =
  'type WithRequired<T, K extends PropertyKey> = T extends object ? T & Required<Pick<T, Extract<K, keyof T>>> : T;\n';

/** Has the methods of a string, and is none for TypeScript: a comparison with a listed value excludes it. */
export const unlistedTag = `declare const unlisted: unique symbol;
/** A value that the contract does not list yet. \`String(tag)\` is its text. */
export interface UnlistedTag extends String { readonly [unlisted]: true }
`;

export class SchemaTypeWriter {
  readonly #resolve: Resolve;
  /** The references that are being written inline. */
  readonly #inlined = new Set<string>();

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  typeOf(schema: AnySchema, above = nothing()): ts.TypeNode {
    if (typeof schema === 'boolean') return schema ? UNKNOWN : NEVER;
    if (schema[UNLISTED_TAG]) return factory.createTypeReferenceNode('UnlistedTag');
    if (schema[UNLISTED_TEXT]) return tsIntersection([STRING, factory.createTypeLiteralNode([])]);
    if (isBytes(schema)) return factory.createTypeReferenceNode('Blob');
    const around = {
      required: [...above.required, ...requiredNames(schema, this.#resolve)],
      declared: new Set([...above.declared, ...declaredNames(withoutAlternatives(schema), this.#resolve)]),
    };
    const whole = this.#wholeOf(schema, around);
    const { then, else: otherwise } = schema as { then?: AnySchema; else?: AnySchema };
    if (then === undefined && otherwise === undefined) return whole;
    return tsUnion(
      [then, otherwise].map((each = true) => intersectionOf([whole, this.typeOf(each, around)])),
    );
  }

  /** The type without the condition of the schema. */
  #wholeOf(schema: Schema, around: Above): ts.TypeNode {
    const { strict, loose } = this.#partsOf(schema, around);
    if (strict.length + loose.length === 0) return freeTypeOf(schema);
    const whole = tsIntersection([...strict, ...loose]);
    if (strict.length === 0 || loose.length === 0) return whole;
    const others = allowedTypes(schema, this.#resolve).filter((type) => type !== 'object');
    if (others.length === 0) return whole;
    const areNull = others.every((type) => type === 'null');
    return tsUnion([whole, areNull ? NULL : withoutObjects(tsIntersection(strict))]);
  }

  #partsOf(schema: Schema, above: Above): Parts {
    const { $ref, allOf = [] } = schema;
    const own = this.#ownType(schema, above);
    const isLoose = schema.type === undefined && valuesOf(schema) === undefined;
    const inner = (allOf as AnySchema[]).map(
      (part): Parts =>
        typeof part === 'boolean' ||
        isBytes(part) ||
        part.if !== undefined ||
        part.dependentSchemas !== undefined
          ? { strict: [this.typeOf(part, above)], loose: [] }
          : this.#partsOf(part, above),
    );
    const strict = [
      ...($ref === undefined ? [] : [this.#referenceType($ref as string, above)]),
      ...(own && !isLoose ? [own] : []),
      ...inner.flatMap((part) => part.strict),
      ...this.#unions(schema, above),
    ];
    return {
      strict: strict.filter((type) => !isUnknown(type)),
      loose: [...(own && isLoose ? [own] : []), ...inner.flatMap((part) => part.loose)],
    };
  }

  #unions(schema: Schema, above: Above): ts.TypeNode[] {
    const { oneOf, anyOf } = schema as { oneOf?: AnySchema[]; anyOf?: AnySchema[] };
    const discrimination = discriminationOf({ fault: (_, message) => new Error(message) }, schema);
    if (!discrimination) return [oneOf, anyOf].flatMap((list) => (list ? [this.#union(list, above)] : []));
    const other = oneOf && anyOf ? [this.#union(anyOf, above)] : [];
    return [this.#taggedUnion(discrimination, above), ...other];
  }

  #union(branches: AnySchema[], above: Above): ts.TypeNode {
    const types = branches.map((branch) => this.typeOf(branch, above));
    return types.some(isUnknown) ? UNKNOWN : tsUnion(types);
  }

  #taggedUnion({ property, cases, orNull }: Discrimination, above: Above): ts.TypeNode {
    const types = cases.map(({ values, schema }) => {
      const tag = memberOf(property, tsUnion(values.map(tsLiteral)), true);
      return tsIntersection([this.typeOf(schema, above), factory.createTypeLiteralNode([tag])]);
    });
    return tsUnion([...types, ...(orNull ? [NULL] : [])]);
  }

  #referenceType($ref: string, { required, declared }: Above): ts.TypeNode {
    const target = this.#resolve({ $ref });
    if (!/^#\/components\/schemas\/[^/]+$/.test($ref)) {
      // A reference into another part of the document has no type with a name.
      if (this.#inlined.has($ref)) return UNKNOWN;
      this.#inlined.add($ref);
      const type = this.typeOf(target, { required, declared });
      this.#inlined.delete($ref);
      return type;
    }
    const own = new Set(requiredNames(target, this.#resolve));
    const names = declaredNames(target, this.#resolve);
    const missing = [...new Set(required)].filter((name) => names.has(name) && !own.has(name));
    if (missing.length === 0) return oapiRef($ref);
    return factory.createTypeReferenceNode('WithRequired', [oapiRef($ref), tsUnion(missing.map(tsLiteral))]);
  }

  /** Undefined if the schema itself declares nothing. */
  #ownType(schema: Schema, above: Above): ts.TypeNode | undefined {
    const values = valuesOf(schema);
    if (values) return tsUnion(values.map(tsLiteral));
    if (schema.type === undefined)
      return declaresMembers(schema) ? this.#objectType(schema, above) : undefined;
    const types = [schema.type].flat() as string[];
    if (!declaresMembers(schema) && types.every((type) => type === 'object' || type === 'null')) {
      return types.includes('object') ? undefined : NULL;
    }
    return tsUnion(types.map((type) => this.#typed(type, schema, above)));
  }

  #typed(type: string, schema: Schema, above: Above): ts.TypeNode {
    switch (type) {
      case 'object':
        return declaresMembers(schema) ? this.#objectType(schema, above) : anyObject();
      case 'array':
        return this.#arrayType(schema);
      case 'null':
        return NULL;
      case 'boolean':
        return BOOLEAN;
      case 'string':
        return STRING;
      default:
        return NUMBER;
    }
  }

  #arrayType({ items = true, prefixItems, minItems = 0 }: Schema): ts.TypeNode {
    const item = this.typeOf(items as AnySchema);
    if (!prefixItems) return factory.createArrayTypeNode(item);
    const first = (prefixItems as AnySchema[]).map((each, index) =>
      index < (minItems as number) ? this.typeOf(each) : factory.createOptionalTypeNode(this.typeOf(each)),
    );
    const rest = items === false ? [] : [factory.createRestTypeNode(factory.createArrayTypeNode(item))];
    return factory.createTupleTypeNode([...first, ...rest]);
  }

  #objectType(schema: Schema, { required, declared }: Above): ts.TypeNode {
    const members = Object.entries((schema.properties ?? {}) as Named).map(([name, property]) =>
      this.#member(name, property, required.includes(name)),
    );
    // Names that required or dependentRequired demand count as declared.
    const demanded = (schema.required ?? []) as string[];
    const dependent = Object.values((schema.dependentRequired ?? {}) as Record<string, string[]>).flat();
    const others = [...new Set([...demanded, ...dependent])].filter((name) => !declared.has(name));
    const index = this.#indexType(schema, [...declared, ...others]);
    members.push(...others.map((name) => memberOf(name, index ?? UNKNOWN, demanded.includes(name))));
    const types = [
      ...(members.length > 0 ? [factory.createTypeLiteralNode(members)] : []),
      ...(index ? [indexSignature(index)] : []),
    ];
    return types.length > 0 ? tsIntersection(types) : tsRecord(STRING, NEVER);
  }

  #member(name: string, schema: AnySchema, isRequired: boolean): ts.PropertySignature {
    const isReadOnly = typeof schema === 'object' && schema.readOnly === true;
    const member = memberOf(name, this.typeOf(schema), isRequired, isReadOnly);
    if (typeof schema === 'object') addJSDocComment(schema, member);
    return member;
  }

  /** TypeScript demands that an index signature accepts the declared properties, too. */
  #indexType(schema: Schema, names: string[]): ts.TypeNode | undefined {
    const { additionalProperties, unevaluatedProperties, patternProperties = {}, properties = {} } = schema;
    const rest = (additionalProperties ?? unevaluatedProperties ?? false) as AnySchema;
    const open = [...Object.values(patternProperties as Named), ...(rest === false ? [] : [rest])];
    if (open.length === 0) return undefined;
    // These keywords bound no property of another schema, but an index signature does.
    const isShared = names.some((name) => !Object.hasOwn(properties as Named, name));
    if (additionalProperties === undefined && (rest !== false || isShared)) return UNKNOWN;
    return this.#union([...open, ...Object.values(properties as Named)], nothing());
  }
}

const memberOf = (name: string, type: ts.TypeNode, isRequired: boolean, isReadOnly = false) =>
  factory.createPropertySignature(
    tsModifiers({ readonly: isReadOnly }),
    tsPropertyIndex(name),
    isRequired ? undefined : QUESTION_TOKEN,
    type,
  );

/** The names that only one alternative declares are not declared beside the others. */
const withoutAlternatives = ({
  oneOf,
  anyOf,
  then,
  else: otherwise,
  dependentSchemas,
  ...schema
}: Schema): Schema => schema;

const isUnknown = (type: ts.TypeNode): boolean => type === UNKNOWN;

const intersectionOf = (types: ts.TypeNode[]): ts.TypeNode => {
  const known = types.filter((type) => !isUnknown(type));
  return known.length > 0 ? tsIntersection(known) : UNKNOWN;
};

const anyObject = (): ts.TypeNode => tsRecord(STRING, UNKNOWN);

/** The type of a schema that declares nothing. */
const freeTypeOf = ({ type }: Schema): ts.TypeNode => {
  const types = [type ?? []].flat();
  if (!types.includes('object')) return UNKNOWN;
  return tsUnion([anyObject(), ...(types.includes('null') ? [NULL] : [])]);
};

const withoutObjects = (type: ts.TypeNode): ts.TypeNode =>
  factory.createTypeReferenceNode('Exclude', [
    type,
    factory.createKeywordTypeNode(ts.SyntaxKind.ObjectKeyword),
  ]);

const indexSignature = (type: ts.TypeNode): ts.TypeNode =>
  factory.createTypeLiteralNode([
    factory.createIndexSignature(
      undefined,
      [factory.createParameterDeclaration(undefined, undefined, 'key', undefined, STRING)],
      type,
    ),
  ]);

const isBytes = ({ format, contentMediaType, contentEncoding }: Schema): boolean =>
  format === 'binary' || (contentMediaType !== undefined && contentEncoding === undefined);
