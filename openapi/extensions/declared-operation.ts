/** The types of an operation before and during expansion. */

export type Access = 'public' | { scopes?: string[]; schemes?: string[]; authentication?: 'optional' };
export type Security = Record<string, string[]>[];

export type Ref = { $ref: string };
export type Media = {
  schema: Record<string, unknown>;
  'x-item-schema'?: Record<string, unknown>;
  examples?: Record<string, { value?: unknown }>;
};
export type Response = {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, Media>;
};

/** An unexpanded operation: the fields that expansion reads or changes. */
export type DeclaredOperation = {
  operationId: string;
  description?: string;
  security?: Security;
  parameters?: object[];
  requestBody?: unknown;
  responses: Record<string, Response>;
  deprecated?: boolean;
  'x-access'?: Access;
  'x-idempotency'?: 'required' | 'optional' | { steps: string[] };
  'x-not-idempotent'?: string;
  'x-etag'?: 'read' | 'write';
  'x-pagination'?: 'cursor';
  'x-ranges'?: { from: string; to: string }[];
  'x-problems'?: string[];
  'x-recent-authentication'?: number;
  'x-rate-limit'?: { quota: number; window: number; per: 'actor' | 'ip'; name?: string };
  'x-byte-ranges'?: true;
  'x-last-modified'?: true;
  'x-cache'?: { maxAge: number; scope: 'public' | 'private'; tags: string[] } | 'no-store' | 'immutable';
  'x-invalidates'?: string[];
  'x-raw-body'?: true;
  'x-constant-headers'?: Record<string, string>;
  'x-without-client'?: string;
  'x-deprecated-since'?: string;
  'x-sunset'?: string;
  'x-replaced-by'?: string;
  'x-event'?: EventDeclaration;
};

/** `readers` names the scope that a reader needs: as the owner of the subject, or for all events of the type. */
export type EventDeclaration = { subject: string; readers: 'public' | { owner?: string; all: string } };

export type Expansion = {
  operation: DeclaredOperation;
  problems: Set<string>;
  security: Security;
  method: string;
  component: (name: string) => Ref;
  /** The content of a component instead of a reference to it, with `required: false`. */
  optional: (name: string) => object;
};
