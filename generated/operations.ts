// Generated from the contract by `make generate`. Do not edit.
export const operations = {
  "registerUser": {
    "id": "registerUser",
    "method": "POST",
    "path": "/v1/users",
    "authentication": "none",
    "security": [],
    "parameters": [],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "responses": {
      "201": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "not_acceptable",
      "email_taken",
      "username_taken",
      "payload_too_large",
      "unsupported_media_type",
      "validation_failed",
      "rate_limited",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": {
      "name": "registerUser",
      "quota": 20,
      "window": 3600,
      "per": "address"
    },
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
  "login": {
    "id": "login",
    "method": "POST",
    "path": "/v1/auth/login",
    "authentication": "none",
    "security": [],
    "parameters": [],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_credentials",
      "not_acceptable",
      "payload_too_large",
      "unsupported_media_type",
      "validation_failed",
      "rate_limited",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": {
      "name": "login",
      "quota": 10,
      "window": 60,
      "per": "address"
    },
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
  "getMe": {
    "id": "getMe",
    "method": "GET",
    "path": "/v1/me",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "profile:read"
        ]
      }
    ],
    "parameters": [],
    "defaults": {},
    "body": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_acceptable",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
  "listPosts": {
    "id": "listPosts",
    "method": "GET",
    "path": "/v1/posts",
    "authentication": "optional",
    "security": [
      {},
      {
        "bearer": [
          "posts:read"
        ]
      }
    ],
    "parameters": [
      {
        "name": "status",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "tag",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "author",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "sort",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": false,
        "shape": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      },
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "integer"
        }
      }
    ],
    "defaults": {
      "query": {
        "status": "published",
        "sort": [
          "-publishedAt"
        ],
        "limit": 20
      }
    },
    "body": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Link": "optional",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_cursor",
      "invalid_token",
      "not_acceptable",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": "cursor",
    "rateLimit": null,
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
  "createPost": {
    "id": "createPost",
    "method": "POST",
    "path": "/v1/posts",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "posts:write"
        ]
      }
    ],
    "parameters": [
      {
        "name": "Idempotency-Key",
        "in": "header",
        "required": false,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "responses": {
      "201": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Location": "required",
          "ETag": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "optional",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_acceptable",
      "slug_taken",
      "idempotency_in_flight",
      "payload_too_large",
      "unsupported_media_type",
      "unknown_tag",
      "validation_failed",
      "idempotency_key_reused",
      "internal_error",
      "unavailable"
    ],
    "idempotency": "optional",
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
  "getPost": {
    "id": "getPost",
    "method": "GET",
    "path": "/v1/posts/{postId}",
    "authentication": "optional",
    "security": [
      {},
      {
        "bearer": [
          "posts:read"
        ]
      }
    ],
    "parameters": [
      {
        "name": "postId",
        "in": "path",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "required": false,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "ETag": "required",
          "X-Request-Id": "required"
        }
      },
      "304": {
        "mediaTypes": [],
        "headers": {
          "ETag": "required",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "not_found",
      "not_acceptable",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": "read",
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
  "updatePost": {
    "id": "updatePost",
    "method": "PATCH",
    "path": "/v1/posts/{postId}",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "posts:write"
        ]
      }
    ],
    "parameters": [
      {
        "name": "postId",
        "in": "path",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "If-Match",
        "in": "header",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/merge-patch+json"
      ]
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "ETag": "required",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "X-Request-Id": "required"
        }
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "412": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "ETag": "required",
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "428": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_found",
      "not_acceptable",
      "slug_taken",
      "precondition_failed",
      "payload_too_large",
      "unsupported_media_type",
      "unknown_tag",
      "validation_failed",
      "precondition_required",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": "write",
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
  "listTags": {
    "id": "listTags",
    "method": "GET",
    "path": "/v1/tags",
    "authentication": "none",
    "security": [],
    "parameters": [
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "integer"
        }
      }
    ],
    "defaults": {
      "query": {
        "limit": 20
      }
    },
    "body": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Cache-Control": "required",
          "Age": "optional",
          "Link": "optional",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_cursor",
      "not_acceptable",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": "cursor",
    "rateLimit": null,
    "cache": {
      "maxAge": 30,
      "scope": "public",
      "tags": [
        "tags"
      ],
      "vary": []
    },
    "invalidates": [],
    "deprecation": null
  },
  "createTag": {
    "id": "createTag",
    "method": "POST",
    "path": "/v1/tags",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "tags:write"
        ]
      }
    ],
    "parameters": [],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "responses": {
      "201": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Location": "required",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_acceptable",
      "slug_taken",
      "payload_too_large",
      "unsupported_media_type",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [
      "tags"
    ],
    "deprecation": null
  },
  "deleteTag": {
    "id": "deleteTag",
    "method": "DELETE",
    "path": "/v1/tags/{tagId}",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "tags:write"
        ]
      }
    ],
    "parameters": [
      {
        "name": "tagId",
        "in": "path",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": null,
    "responses": {
      "204": {
        "mediaTypes": [],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "X-Request-Id": "required"
        }
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_found",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [
      "tags"
    ],
    "deprecation": null
  },
  "updateTag": {
    "id": "updateTag",
    "method": "PATCH",
    "path": "/v1/tags/{tagId}",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "tags:write"
        ]
      }
    ],
    "parameters": [
      {
        "name": "tagId",
        "in": "path",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/merge-patch+json"
      ]
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "X-Request-Id": "required"
        }
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_found",
      "not_acceptable",
      "slug_taken",
      "payload_too_large",
      "unsupported_media_type",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [
      "tags"
    ],
    "deprecation": null
  },
  "listProducts": {
    "id": "listProducts",
    "method": "GET",
    "path": "/v1/products",
    "authentication": "none",
    "security": [],
    "parameters": [
      {
        "name": "category",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "price",
        "in": "query",
        "required": false,
        "style": "deepObject",
        "explode": true,
        "shape": {
          "type": "object",
          "properties": {
            "gte": {
              "type": "integer"
            },
            "lte": {
              "type": "integer"
            }
          }
        }
      },
      {
        "name": "inStock",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "boolean"
        }
      },
      {
        "name": "sort",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": false,
        "shape": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      },
      {
        "name": "cursor",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "string"
        }
      },
      {
        "name": "limit",
        "in": "query",
        "required": false,
        "style": "form",
        "explode": true,
        "shape": {
          "type": "integer"
        }
      }
    ],
    "defaults": {
      "query": {
        "sort": [
          "name"
        ],
        "limit": 20
      }
    },
    "body": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Cache-Control": "required",
          "Age": "optional",
          "Link": "optional",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_cursor",
      "not_acceptable",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": "cursor",
    "rateLimit": null,
    "cache": {
      "maxAge": 5,
      "scope": "public",
      "tags": [
        "products"
      ],
      "vary": []
    },
    "invalidates": [],
    "deprecation": null
  },
  "createProduct": {
    "id": "createProduct",
    "method": "POST",
    "path": "/v1/products",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "products:write"
        ]
      }
    ],
    "parameters": [],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "responses": {
      "201": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Location": "required",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_acceptable",
      "slug_taken",
      "payload_too_large",
      "unsupported_media_type",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [
      "products"
    ],
    "deprecation": null
  },
  "getProduct": {
    "id": "getProduct",
    "method": "GET",
    "path": "/v1/products/{productId}",
    "authentication": "none",
    "security": [],
    "parameters": [
      {
        "name": "productId",
        "in": "path",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Cache-Control": "required",
          "Age": "optional",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "not_found",
      "not_acceptable",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": {
      "maxAge": 5,
      "scope": "public",
      "tags": [
        "products"
      ],
      "vary": []
    },
    "invalidates": [],
    "deprecation": null
  },
  "createOrder": {
    "id": "createOrder",
    "method": "POST",
    "path": "/v1/orders",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "orders:write"
        ]
      }
    ],
    "parameters": [
      {
        "name": "Idempotency-Key",
        "in": "header",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "responses": {
      "201": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "Location": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "optional",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Accept": "optional",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "Idempotent-Replayed": "optional",
          "X-Request-Id": "required"
        }
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "RateLimit": "required",
          "RateLimit-Policy": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_acceptable",
      "out_of_stock",
      "price_changed",
      "idempotency_in_flight",
      "payload_too_large",
      "unsupported_media_type",
      "order_below_minimum",
      "unknown_product",
      "validation_failed",
      "idempotency_key_reused",
      "rate_limited",
      "internal_error",
      "unavailable"
    ],
    "idempotency": "required",
    "etag": null,
    "pagination": null,
    "rateLimit": {
      "name": "createOrder",
      "quota": 60,
      "window": 60,
      "per": "actor"
    },
    "cache": null,
    "invalidates": [
      "products"
    ],
    "deprecation": null
  },
  "getOrder": {
    "id": "getOrder",
    "method": "GET",
    "path": "/v1/orders/{orderId}",
    "authentication": "required",
    "security": [
      {
        "bearer": [
          "orders:read"
        ]
      }
    ],
    "parameters": [
      {
        "name": "orderId",
        "in": "path",
        "required": true,
        "style": "simple",
        "explode": false,
        "shape": {
          "type": "string"
        }
      }
    ],
    "defaults": {},
    "body": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "required",
          "X-Request-Id": "required"
        }
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "WWW-Authenticate": "optional",
          "X-Request-Id": "required"
        }
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "X-Request-Id": "required"
        }
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "headers": {
          "Retry-After": "required",
          "X-Request-Id": "required"
        }
      }
    },
    "problems": [
      "malformed_request",
      "invalid_token",
      "unauthenticated",
      "insufficient_scope",
      "not_found",
      "not_acceptable",
      "validation_failed",
      "internal_error",
      "unavailable"
    ],
    "idempotency": null,
    "etag": null,
    "pagination": null,
    "rateLimit": null,
    "cache": null,
    "invalidates": [],
    "deprecation": null
  },
} as const;
