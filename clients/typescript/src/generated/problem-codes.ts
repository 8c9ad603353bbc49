// Generated from the contract by `make generate`. Do not edit.
export type ProblemCode = 'malformed_request' | 'invalid_cursor' | 'unauthenticated' | 'invalid_token' | 'invalid_credentials' | 'invalid_refresh_token' | 'reauthentication_required' | 'insufficient_scope' | 'csrf_failed' | 'account_deactivated' | 'not_found' | 'method_not_allowed' | 'not_acceptable' | 'request_timeout' | 'slug_taken' | 'email_taken' | 'username_taken' | 'out_of_stock' | 'price_changed' | 'idempotency_in_flight' | 'precondition_failed' | 'payload_too_large' | 'unsupported_media_type' | 'validation_failed' | 'password_too_common' | 'idempotency_key_reused' | 'order_below_minimum' | 'unknown_product' | 'unknown_tag' | 'precondition_required' | 'rate_limited' | 'headers_too_large' | 'internal_error' | 'unavailable';

/** By operation: the codes of the problems that it may answer with. */
export type ProblemCodes = {
  listAuditEvents: 'malformed_request' | 'invalid_cursor' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  registerUser: 'malformed_request' | 'not_acceptable' | 'email_taken' | 'username_taken' | 'payload_too_large' | 'unsupported_media_type' | 'password_too_common' | 'validation_failed' | 'rate_limited' | 'internal_error' | 'unavailable';
  login: 'malformed_request' | 'invalid_credentials' | 'account_deactivated' | 'not_acceptable' | 'payload_too_large' | 'unsupported_media_type' | 'validation_failed' | 'rate_limited' | 'internal_error' | 'unavailable';
  refreshTokens: 'malformed_request' | 'invalid_refresh_token' | 'not_acceptable' | 'payload_too_large' | 'unsupported_media_type' | 'validation_failed' | 'rate_limited' | 'internal_error' | 'unavailable';
  logout: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'validation_failed' | 'internal_error' | 'unavailable';
  logoutEverywhere: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'validation_failed' | 'internal_error' | 'unavailable';
  startBrowserSession: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'reauthentication_required' | 'insufficient_scope' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  reauthenticate: 'malformed_request' | 'invalid_credentials' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_acceptable' | 'payload_too_large' | 'unsupported_media_type' | 'validation_failed' | 'rate_limited' | 'internal_error' | 'unavailable';
  getMe: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  getCurrentSession: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'not_found' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  listSessions: 'malformed_request' | 'invalid_cursor' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  revokeSession: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_found' | 'validation_failed' | 'internal_error' | 'unavailable';
  listPosts: 'malformed_request' | 'invalid_cursor' | 'invalid_token' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  createPost: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_acceptable' | 'slug_taken' | 'idempotency_in_flight' | 'payload_too_large' | 'unsupported_media_type' | 'unknown_tag' | 'validation_failed' | 'idempotency_key_reused' | 'internal_error' | 'unavailable';
  getPost: 'malformed_request' | 'invalid_token' | 'not_found' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  updatePost: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_found' | 'not_acceptable' | 'slug_taken' | 'precondition_failed' | 'payload_too_large' | 'unsupported_media_type' | 'unknown_tag' | 'validation_failed' | 'precondition_required' | 'internal_error' | 'unavailable';
  listTags: 'malformed_request' | 'invalid_cursor' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  createTag: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_acceptable' | 'slug_taken' | 'payload_too_large' | 'unsupported_media_type' | 'validation_failed' | 'internal_error' | 'unavailable';
  deleteTag: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_found' | 'validation_failed' | 'internal_error' | 'unavailable';
  updateTag: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_found' | 'not_acceptable' | 'slug_taken' | 'payload_too_large' | 'unsupported_media_type' | 'validation_failed' | 'internal_error' | 'unavailable';
  listProducts: 'malformed_request' | 'invalid_cursor' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  createProduct: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_acceptable' | 'slug_taken' | 'payload_too_large' | 'unsupported_media_type' | 'validation_failed' | 'internal_error' | 'unavailable';
  getProduct: 'malformed_request' | 'not_found' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
  createOrder: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'csrf_failed' | 'not_acceptable' | 'out_of_stock' | 'price_changed' | 'idempotency_in_flight' | 'payload_too_large' | 'unsupported_media_type' | 'order_below_minimum' | 'unknown_product' | 'validation_failed' | 'idempotency_key_reused' | 'rate_limited' | 'internal_error' | 'unavailable';
  getOrder: 'malformed_request' | 'invalid_token' | 'unauthenticated' | 'insufficient_scope' | 'not_found' | 'not_acceptable' | 'validation_failed' | 'internal_error' | 'unavailable';
};
