export type Tag = {
  id: string;
  slug: string;
  name: string;
  description?: string;
  createdAt: string;
};

/** A field that is absent stays; `null` removes an optional one. */
export type TagChange = {
  slug?: string | undefined;
  name?: string | undefined;
  description?: string | null | undefined;
};
