// Generated from the contract by `make generate`. Do not edit.
/** Validates a value and serializes it as JSON. Throws a TypeError that names the violated rule. */
export type Serializer = (value: unknown) => string;
/** By operation, status and media type. For text only the validation is used. */
export declare const serializers: Record<string, Record<string, Record<string, Serializer>>>;
