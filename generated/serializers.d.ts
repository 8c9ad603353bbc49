// Generated from the contract by `make generate`. Do not edit.
/** Validates a value and serializes it as JSON. Throws a TypeError that names the violated rule. */
export type Serializer = (value: unknown) => string;
/** By operation, status and media type; of a stream, for one item. For text only the validation is used. */
export declare const serializers: Record<string, Record<string, Record<string, Serializer>>>;
/** By webhook, method in lower case and media type. */
export declare const webhookSerializers: Record<string, Record<string, Record<string, Serializer>>>;
/** Validates the value of a header and writes its text, one for each line. Throws a TypeError that names the violated rule. */
export type HeaderSerializer = (value: unknown) => string | string[];
/** By operation, status and name, for the headers that a handler sets. */
export declare const headerSerializers: Record<string, Record<string, Record<string, HeaderSerializer>>>;
