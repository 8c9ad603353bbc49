// Generated from the contract by `make generate`. Do not edit.
/** Checks a value against its schema and writes it as JSON, or throws a TypeError that names the rule. */
export type Serializer = (value: unknown) => string;
/** By operation, status and media type; of text too, which only the check is for. */
export declare const serializers: Record<string, Record<string, Record<string, Serializer>>>;
