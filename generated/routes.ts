// Generated from the contract by `make generate`. Do not edit.
export const routes = {
 "literals": {
  "v1": {
   "literals": {
    "audit-events": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listAuditEvents",
       "parameters": []
      }
     }
    },
    "events": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "streamEvents",
       "parameters": []
      }
     }
    },
    "schedules": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listSchedules",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "runs": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listScheduleRuns",
           "parameters": [
            "scheduleName"
           ]
          }
         }
        }
       },
       "operations": {}
      }
     }
    },
    "jobs": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listJobs",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "cancel": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "cancelJob",
           "parameters": [
            "jobId"
           ]
          }
         }
        },
        "retry": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "retryJob",
           "parameters": [
            "jobId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getJob",
         "parameters": [
          "jobId"
         ]
        },
        "DELETE": {
         "id": "discardJob",
         "parameters": [
          "jobId"
         ]
        }
       }
      }
     }
    },
    "search": {
     "literals": {
      "suggestions": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getSearchSuggestions",
         "parameters": []
        }
       }
      }
     },
     "operations": {
      "GET": {
       "id": "listSearchResults",
       "parameters": []
      }
     }
    },
    "users": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listUsers",
       "parameters": []
      },
      "POST": {
       "id": "registerUser",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "role": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "changeUserRole",
           "parameters": [
            "userId"
           ]
          }
         }
        },
        "customer-group": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "changeCustomerGroup",
           "parameters": [
            "userId"
           ]
          }
         }
        },
        "comment-ban": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "banCommenter",
           "parameters": [
            "userId"
           ]
          },
          "DELETE": {
           "id": "unbanCommenter",
           "parameters": [
            "userId"
           ]
          }
         }
        },
        "deactivate": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "deactivateUser",
           "parameters": [
            "userId"
           ]
          }
         }
        },
        "restore": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "restoreUser",
           "parameters": [
            "userId"
           ]
          }
         }
        },
        "posts": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listUserPosts",
           "parameters": [
            "userId"
           ]
          }
         }
        },
        "avatar": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "getUserAvatar",
           "parameters": [
            "userId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getUser",
         "parameters": [
          "userId"
         ]
        },
        "PUT": {
         "id": "replaceUser",
         "parameters": [
          "userId"
         ]
        },
        "PATCH": {
         "id": "updateUser",
         "parameters": [
          "userId"
         ]
        }
       }
      }
     }
    },
    "auth": {
     "literals": {
      "login": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "login",
         "parameters": []
        }
       }
      },
      "refresh": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "refreshTokens",
         "parameters": []
        }
       }
      },
      "logout": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "logout",
         "parameters": []
        }
       }
      },
      "logout-everywhere": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "logoutEverywhere",
         "parameters": []
        }
       }
      },
      "browser-session": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "startBrowserSession",
         "parameters": []
        }
       }
      },
      "reauthenticate": {
       "literals": {
        "passkey": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "startPasskeyReauthentication",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "POST": {
         "id": "reauthenticate",
         "parameters": []
        }
       }
      },
      "identity-providers": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "listIdentityProviders",
         "parameters": []
        }
       }
      },
      "identity-logins": {
       "literals": {
        "complete": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "completeIdentityLogin",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "POST": {
         "id": "startIdentityLogin",
         "parameters": []
        }
       }
      },
      "password-resets": {
       "literals": {
        "confirm": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "confirmPasswordReset",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "POST": {
         "id": "requestPasswordReset",
         "parameters": []
        }
       }
      },
      "email-verifications": {
       "literals": {
        "confirm": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "confirmEmailVerification",
           "parameters": []
          }
         }
        }
       },
       "operations": {}
      },
      "email-changes": {
       "literals": {
        "confirm": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "confirmEmailChange",
           "parameters": []
          }
         }
        }
       },
       "operations": {}
      },
      "magic-links": {
       "literals": {
        "redeem": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "redeemMagicLink",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "POST": {
         "id": "requestMagicLink",
         "parameters": []
        }
       }
      },
      "erasure": {
       "literals": {
        "undo": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "undoErasure",
           "parameters": []
          }
         }
        }
       },
       "operations": {}
      },
      "mfa": {
       "literals": {
        "passkey": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "startMfaPasskey",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "POST": {
         "id": "completeMfa",
         "parameters": []
        }
       }
      },
      "passkey-logins": {
       "literals": {
        "complete": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "completePasskeyLogin",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "POST": {
         "id": "startPasskeyLogin",
         "parameters": []
        }
       }
      }
     },
     "operations": {}
    },
    "me": {
     "literals": {
      "identities": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "listIdentities",
         "parameters": []
        },
        "POST": {
         "id": "linkIdentity",
         "parameters": []
        }
       },
       "parameter": {
        "node": {
         "literals": {},
         "operations": {
          "DELETE": {
           "id": "unlinkIdentity",
           "parameters": [
            "identityId"
           ]
          }
         }
        }
       }
      },
      "export": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "exportAccount",
         "parameters": []
        }
       }
      },
      "exports": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "startAccountExport",
         "parameters": []
        }
       },
       "parameter": {
        "node": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "getAccountExport",
           "parameters": [
            "fileId"
           ]
          }
         }
        }
       }
      },
      "erasure": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "requestErasure",
         "parameters": []
        }
       }
      },
      "avatar": {
       "literals": {},
       "operations": {
        "PUT": {
         "id": "setAvatar",
         "parameters": []
        },
        "DELETE": {
         "id": "deleteAvatar",
         "parameters": []
        }
       }
      },
      "mail-preferences": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getMailPreferences",
         "parameters": []
        },
        "PATCH": {
         "id": "updateMailPreferences",
         "parameters": []
        }
       }
      },
      "session": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getCurrentSession",
         "parameters": []
        }
       }
      },
      "sessions": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "listSessions",
         "parameters": []
        }
       },
       "parameter": {
        "node": {
         "literals": {},
         "operations": {
          "DELETE": {
           "id": "revokeSession",
           "parameters": [
            "sessionId"
           ]
          }
         }
        }
       }
      },
      "password": {
       "literals": {},
       "operations": {
        "PUT": {
         "id": "changePassword",
         "parameters": []
        }
       }
      },
      "email-verifications": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "requestEmailVerification",
         "parameters": []
        }
       }
      },
      "email-changes": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "requestEmailChange",
         "parameters": []
        }
       }
      },
      "second-factors": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getSecondFactors",
         "parameters": []
        }
       }
      },
      "totp": {
       "literals": {
        "confirm": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "confirmTotpEnrolment",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "POST": {
         "id": "startTotpEnrolment",
         "parameters": []
        },
        "DELETE": {
         "id": "removeTotp",
         "parameters": []
        }
       }
      },
      "recovery-codes": {
       "literals": {},
       "operations": {
        "POST": {
         "id": "regenerateRecoveryCodes",
         "parameters": []
        }
       }
      },
      "passkeys": {
       "literals": {
        "options": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "startPasskeyRegistration",
           "parameters": []
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "listPasskeys",
         "parameters": []
        },
        "POST": {
         "id": "registerPasskey",
         "parameters": []
        }
       },
       "parameter": {
        "node": {
         "literals": {},
         "operations": {
          "DELETE": {
           "id": "deletePasskey",
           "parameters": [
            "passkeyId"
           ]
          },
          "PATCH": {
           "id": "renamePasskey",
           "parameters": [
            "passkeyId"
           ]
          }
         }
        }
       }
      },
      "api-keys": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "listApiKeys",
         "parameters": []
        },
        "POST": {
         "id": "createApiKey",
         "parameters": []
        }
       },
       "parameter": {
        "node": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "getApiKey",
           "parameters": [
            "apiKeyId"
           ]
          },
          "DELETE": {
           "id": "revokeApiKey",
           "parameters": [
            "apiKeyId"
           ]
          },
          "PATCH": {
           "id": "renameApiKey",
           "parameters": [
            "apiKeyId"
           ]
          }
         }
        }
       }
      },
      "orders": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "listOrders",
         "parameters": []
        }
       }
      }
     },
     "operations": {
      "GET": {
       "id": "getMe",
       "parameters": []
      },
      "PATCH": {
       "id": "updateMe",
       "parameters": []
      }
     }
    },
    "files": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "downloadFile",
         "parameters": [
          "fileId"
         ]
        }
       }
      }
     }
    },
    "mail-unsubscriptions": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "getUnsubscribePage",
       "parameters": []
      },
      "POST": {
       "id": "unsubscribe",
       "parameters": []
      }
     }
    },
    "webhook-endpoints": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listWebhookEndpoints",
       "parameters": []
      },
      "POST": {
       "id": "createWebhookEndpoint",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "secret-rotations": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "rotateWebhookEndpointSecret",
           "parameters": [
            "webhookEndpointId"
           ]
          }
         }
        },
        "test": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "testWebhookEndpoint",
           "parameters": [
            "webhookEndpointId"
           ]
          }
         }
        },
        "replay": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "replayWebhookEndpointEvents",
           "parameters": [
            "webhookEndpointId"
           ]
          }
         }
        },
        "deliveries": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listWebhookDeliveries",
           "parameters": [
            "webhookEndpointId"
           ]
          }
         },
         "parameter": {
          "node": {
           "literals": {
            "redeliver": {
             "literals": {},
             "operations": {
              "POST": {
               "id": "redeliverWebhookDelivery",
               "parameters": [
                "webhookEndpointId",
                "webhookDeliveryId"
               ]
              }
             }
            }
           },
           "operations": {
            "GET": {
             "id": "getWebhookDelivery",
             "parameters": [
              "webhookEndpointId",
              "webhookDeliveryId"
             ]
            }
           }
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getWebhookEndpoint",
         "parameters": [
          "webhookEndpointId"
         ]
        },
        "DELETE": {
         "id": "deleteWebhookEndpoint",
         "parameters": [
          "webhookEndpointId"
         ]
        },
        "PATCH": {
         "id": "updateWebhookEndpoint",
         "parameters": [
          "webhookEndpointId"
         ]
        }
       }
      }
     }
    },
    "posts": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listPosts",
       "parameters": []
      },
      "POST": {
       "id": "createPost",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "publish": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "publishPost",
           "parameters": [
            "postId"
           ]
          }
         }
        },
        "restore": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "restorePost",
           "parameters": [
            "postId"
           ]
          }
         }
        },
        "revisions": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listPostRevisions",
           "parameters": [
            "postId"
           ]
          }
         },
         "parameter": {
          "node": {
           "literals": {
            "diff": {
             "literals": {},
             "operations": {
              "GET": {
               "id": "diffPostRevision",
               "parameters": [
                "postId",
                "revision"
               ]
              }
             }
            },
            "restore": {
             "literals": {},
             "operations": {
              "POST": {
               "id": "restorePostRevision",
               "parameters": [
                "postId",
                "revision"
               ]
              }
             }
            }
           },
           "operations": {
            "GET": {
             "id": "getPostRevision",
             "parameters": [
              "postId",
              "revision"
             ]
            }
           }
          }
         }
        },
        "schedule": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "schedulePost",
           "parameters": [
            "postId"
           ]
          }
         }
        },
        "tags": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "setPostTags",
           "parameters": [
            "postId"
           ]
          }
         }
        },
        "unpublish": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "unpublishPost",
           "parameters": [
            "postId"
           ]
          }
         }
        },
        "comments": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listComments",
           "parameters": [
            "postId"
           ]
          },
          "POST": {
           "id": "createComment",
           "parameters": [
            "postId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getPost",
         "parameters": [
          "postId"
         ]
        },
        "PUT": {
         "id": "replacePost",
         "parameters": [
          "postId"
         ]
        },
        "DELETE": {
         "id": "deletePost",
         "parameters": [
          "postId"
         ]
        },
        "PATCH": {
         "id": "updatePost",
         "parameters": [
          "postId"
         ]
        }
       }
      }
     }
    },
    "post-slugs": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getPostBySlug",
         "parameters": [
          "slug"
         ]
        }
       }
      }
     }
    },
    "comments": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listQueuedComments",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "replies": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listReplies",
           "parameters": [
            "commentId"
           ]
          }
         }
        },
        "restore": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "restoreComment",
           "parameters": [
            "commentId"
           ]
          }
         }
        },
        "like": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "likeComment",
           "parameters": [
            "commentId"
           ]
          },
          "DELETE": {
           "id": "unlikeComment",
           "parameters": [
            "commentId"
           ]
          }
         }
        },
        "report": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "reportComment",
           "parameters": [
            "commentId"
           ]
          }
         }
        },
        "approve": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "approveComment",
           "parameters": [
            "commentId"
           ]
          }
         }
        },
        "hide": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "hideComment",
           "parameters": [
            "commentId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getComment",
         "parameters": [
          "commentId"
         ]
        },
        "DELETE": {
         "id": "deleteComment",
         "parameters": [
          "commentId"
         ]
        },
        "PATCH": {
         "id": "updateComment",
         "parameters": [
          "commentId"
         ]
        }
       }
      }
     }
    },
    "media": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listMedia",
       "parameters": []
      },
      "POST": {
       "id": "uploadMedia",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "renditions": {
         "literals": {},
         "operations": {},
         "parameter": {
          "node": {
           "literals": {},
           "operations": {
            "GET": {
             "id": "downloadMedia",
             "parameters": [
              "mediaId",
              "rendition"
             ]
            }
           }
          }
         }
        },
        "restore": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "restoreMedia",
           "parameters": [
            "mediaId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getMedia",
         "parameters": [
          "mediaId"
         ]
        },
        "DELETE": {
         "id": "deleteMedia",
         "parameters": [
          "mediaId"
         ]
        },
        "PATCH": {
         "id": "updateMedia",
         "parameters": [
          "mediaId"
         ]
        }
       }
      }
     }
    },
    "media-uploads": {
     "literals": {},
     "operations": {
      "POST": {
       "id": "createMediaUpload",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "content": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "putMediaUploadContent",
           "parameters": [
            "uploadId"
           ]
          }
         }
        },
        "complete": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "completeMediaUpload",
           "parameters": [
            "uploadId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getMediaUpload",
         "parameters": [
          "uploadId"
         ]
        },
        "DELETE": {
         "id": "cancelMediaUpload",
         "parameters": [
          "uploadId"
         ]
        }
       }
      }
     }
    },
    "resumable-media-uploads": {
     "literals": {},
     "operations": {
      "POST": {
       "id": "createResumableUpload",
       "parameters": []
      },
      "OPTIONS": {
       "id": "getResumableUploadSupport",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getResumableUpload",
         "parameters": [
          "uploadId"
         ]
        },
        "DELETE": {
         "id": "cancelResumableUpload",
         "parameters": [
          "uploadId"
         ]
        },
        "PATCH": {
         "id": "appendResumableUpload",
         "parameters": [
          "uploadId"
         ]
        }
       }
      }
     }
    },
    "post-categories": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listPostCategories",
       "parameters": []
      },
      "POST": {
       "id": "createPostCategory",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getPostCategory",
         "parameters": [
          "postCategoryId"
         ]
        },
        "DELETE": {
         "id": "deletePostCategory",
         "parameters": [
          "postCategoryId"
         ]
        },
        "PATCH": {
         "id": "updatePostCategory",
         "parameters": [
          "postCategoryId"
         ]
        }
       }
      }
     }
    },
    "tags": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listTags",
       "parameters": []
      },
      "POST": {
       "id": "createTag",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "merge": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "mergeTag",
           "parameters": [
            "tagId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getTag",
         "parameters": [
          "tagId"
         ]
        },
        "DELETE": {
         "id": "deleteTag",
         "parameters": [
          "tagId"
         ]
        },
        "PATCH": {
         "id": "updateTag",
         "parameters": [
          "tagId"
         ]
        }
       }
      }
     }
    },
    "categories": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listCategories",
       "parameters": []
      },
      "POST": {
       "id": "createCategory",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getCategory",
         "parameters": [
          "categoryId"
         ]
        },
        "DELETE": {
         "id": "deleteCategory",
         "parameters": [
          "categoryId"
         ]
        },
        "PATCH": {
         "id": "updateCategory",
         "parameters": [
          "categoryId"
         ]
        }
       }
      }
     }
    },
    "customer-groups": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listCustomerGroups",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getCustomerGroup",
         "parameters": [
          "customerGroup"
         ]
        },
        "PATCH": {
         "id": "updateCustomerGroup",
         "parameters": [
          "customerGroup"
         ]
        }
       }
      }
     }
    },
    "shipping-methods": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listShippingMethods",
       "parameters": []
      },
      "POST": {
       "id": "createShippingMethod",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getShippingMethod",
         "parameters": [
          "shippingMethod"
         ]
        },
        "PUT": {
         "id": "replaceShippingMethod",
         "parameters": [
          "shippingMethod"
         ]
        },
        "DELETE": {
         "id": "deleteShippingMethod",
         "parameters": [
          "shippingMethod"
         ]
        }
       }
      }
     }
    },
    "tax-rates": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listTaxRates",
       "parameters": []
      },
      "POST": {
       "id": "createTaxRate",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getTaxRate",
         "parameters": [
          "country"
         ]
        },
        "PUT": {
         "id": "replaceTaxRate",
         "parameters": [
          "country"
         ]
        },
        "DELETE": {
         "id": "deleteTaxRate",
         "parameters": [
          "country"
         ]
        }
       }
      }
     }
    },
    "reports": {
     "literals": {
      "sales": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getSales",
         "parameters": []
        }
       }
      },
      "category-sales": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getCategorySales",
         "parameters": []
        }
       }
      },
      "low-stock": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getLowStock",
         "parameters": []
        }
       }
      },
      "top-selling-products": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getTopSellingProducts",
         "parameters": []
        }
       }
      }
     },
     "operations": {}
    },
    "discounts": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listDiscounts",
       "parameters": []
      },
      "POST": {
       "id": "createDiscount",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "usages": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listDiscountUsages",
           "parameters": [
            "discountId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getDiscount",
         "parameters": [
          "discountId"
         ]
        },
        "DELETE": {
         "id": "deleteDiscount",
         "parameters": [
          "discountId"
         ]
        },
        "PATCH": {
         "id": "updateDiscount",
         "parameters": [
          "discountId"
         ]
        }
       }
      }
     }
    },
    "products": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listProducts",
       "parameters": []
      },
      "POST": {
       "id": "createProduct",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "restore": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "restoreProduct",
           "parameters": [
            "productId"
           ]
          }
         }
        },
        "price-changes": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listPriceChanges",
           "parameters": [
            "productId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getProduct",
         "parameters": [
          "productId"
         ]
        },
        "PUT": {
         "id": "replaceProduct",
         "parameters": [
          "productId"
         ]
        },
        "DELETE": {
         "id": "deleteProduct",
         "parameters": [
          "productId"
         ]
        },
        "PATCH": {
         "id": "updateProduct",
         "parameters": [
          "productId"
         ]
        }
       }
      }
     }
    },
    "carts": {
     "literals": {},
     "operations": {
      "POST": {
       "id": "createCart",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "lines": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "addCartLine",
           "parameters": [
            "cartId"
           ]
          },
          "DELETE": {
           "id": "clearCart",
           "parameters": [
            "cartId"
           ]
          }
         },
         "parameter": {
          "node": {
           "literals": {},
           "operations": {
            "PUT": {
             "id": "setCartLine",
             "parameters": [
              "cartId",
              "variantId"
             ]
            },
            "DELETE": {
             "id": "removeCartLine",
             "parameters": [
              "cartId",
              "variantId"
             ]
            }
           }
          }
         }
        },
        "discount": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "setCartDiscount",
           "parameters": [
            "cartId"
           ]
          },
          "DELETE": {
           "id": "removeCartDiscount",
           "parameters": [
            "cartId"
           ]
          }
         }
        },
        "merge": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "mergeCart",
           "parameters": [
            "cartId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getCart",
         "parameters": [
          "cartId"
         ]
        }
       }
      }
     }
    },
    "product-slugs": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getProductBySlug",
         "parameters": [
          "slug"
         ]
        }
       }
      }
     }
    },
    "product-facets": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "getProductFacets",
       "parameters": []
      }
     }
    },
    "archived-products": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listArchivedProducts",
       "parameters": []
      }
     }
    },
    "catalogue-imports": {
     "literals": {},
     "operations": {
      "POST": {
       "id": "importCatalogue",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "faults": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listCatalogueImportFaults",
           "parameters": [
            "jobId"
           ]
          }
         }
        }
       },
       "operations": {}
      }
     }
    },
    "catalogue-exports": {
     "literals": {},
     "operations": {
      "POST": {
       "id": "exportCatalogue",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getCatalogueExport",
         "parameters": [
          "fileId"
         ]
        }
       }
      }
     }
    },
    "stock-levels": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listStock",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "adjust": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "adjustStock",
           "parameters": [
            "variantId"
           ]
          }
         }
        },
        "buckets": {
         "literals": {},
         "operations": {
          "PUT": {
           "id": "setStockBuckets",
           "parameters": [
            "variantId"
           ]
          }
         }
        },
        "reservations": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "createStockReservation",
           "parameters": [
            "variantId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getStock",
         "parameters": [
          "variantId"
         ]
        }
       }
      }
     }
    },
    "stock-movements": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listStockMovements",
       "parameters": []
      }
     }
    },
    "stock-reservations": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {
        "release": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "releaseStockReservation",
           "parameters": [
            "reservationId"
           ]
          }
         }
        },
        "commit": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "commitStockReservation",
           "parameters": [
            "reservationId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getStockReservation",
         "parameters": [
          "reservationId"
         ]
        }
       }
      }
     }
    },
    "orders": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listAllOrders",
       "parameters": []
      },
      "POST": {
       "id": "createOrder",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "cancel": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "cancelOrder",
           "parameters": [
            "orderId"
           ]
          }
         }
        },
        "invoice": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "getOrderInvoice",
           "parameters": [
            "orderId"
           ]
          }
         }
        },
        "pack": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "packOrder",
           "parameters": [
            "orderId"
           ]
          }
         }
        },
        "shipments": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listShipments",
           "parameters": [
            "orderId"
           ]
          },
          "POST": {
           "id": "createShipment",
           "parameters": [
            "orderId"
           ]
          }
         }
        },
        "returns": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listReturns",
           "parameters": [
            "orderId"
           ]
          },
          "POST": {
           "id": "createReturn",
           "parameters": [
            "orderId"
           ]
          }
         }
        },
        "payments": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listPayments",
           "parameters": [
            "orderId"
           ]
          },
          "POST": {
           "id": "createPayment",
           "parameters": [
            "orderId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getOrder",
         "parameters": [
          "orderId"
         ]
        }
       }
      }
     }
    },
    "guest-orders": {
     "literals": {},
     "operations": {
      "POST": {
       "id": "createGuestOrder",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "cancel": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "cancelGuestOrder",
           "parameters": [
            "orderId"
           ]
          }
         }
        },
        "invoice": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "getGuestOrderInvoice",
           "parameters": [
            "orderId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getGuestOrder",
         "parameters": [
          "orderId"
         ]
        }
       }
      }
     }
    },
    "shipments": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {
        "ship": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "shipShipment",
           "parameters": [
            "shipmentId"
           ]
          }
         }
        },
        "deliver": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "deliverShipment",
           "parameters": [
            "shipmentId"
           ]
          }
         }
        },
        "cancel": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "cancelShipment",
           "parameters": [
            "shipmentId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getShipment",
         "parameters": [
          "shipmentId"
         ]
        },
        "PATCH": {
         "id": "updateShipment",
         "parameters": [
          "shipmentId"
         ]
        }
       }
      }
     }
    },
    "returns": {
     "literals": {},
     "operations": {
      "GET": {
       "id": "listAllReturns",
       "parameters": []
      }
     },
     "parameter": {
      "node": {
       "literals": {
        "approve": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "approveReturn",
           "parameters": [
            "returnId"
           ]
          }
         }
        },
        "reject": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "rejectReturn",
           "parameters": [
            "returnId"
           ]
          }
         }
        },
        "receive": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "receiveReturn",
           "parameters": [
            "returnId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getReturn",
         "parameters": [
          "returnId"
         ]
        }
       }
      }
     }
    },
    "payments": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {
        "confirm": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "confirmPayment",
           "parameters": [
            "paymentId"
           ]
          }
         }
        },
        "cancel": {
         "literals": {},
         "operations": {
          "POST": {
           "id": "cancelPayment",
           "parameters": [
            "paymentId"
           ]
          }
         }
        },
        "refunds": {
         "literals": {},
         "operations": {
          "GET": {
           "id": "listRefunds",
           "parameters": [
            "paymentId"
           ]
          },
          "POST": {
           "id": "createRefund",
           "parameters": [
            "paymentId"
           ]
          }
         }
        }
       },
       "operations": {
        "GET": {
         "id": "getPayment",
         "parameters": [
          "paymentId"
         ]
        }
       }
      }
     }
    },
    "refunds": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getRefund",
         "parameters": [
          "refundId"
         ]
        }
       }
      }
     }
    },
    "payment-events": {
     "literals": {},
     "operations": {
      "POST": {
       "id": "receivePaymentEvent",
       "parameters": []
      }
     }
    }
   },
   "operations": {}
  },
  "v2": {
   "literals": {
    "users": {
     "literals": {},
     "operations": {},
     "parameter": {
      "node": {
       "literals": {},
       "operations": {
        "GET": {
         "id": "getUserV2",
         "parameters": [
          "userId"
         ]
        }
       }
      }
     }
    }
   },
   "operations": {}
  },
  "rss.xml": {
   "literals": {},
   "operations": {
    "GET": {
     "id": "getRssFeed",
     "parameters": []
    }
   }
  },
  "atom.xml": {
   "literals": {},
   "operations": {
    "GET": {
     "id": "getAtomFeed",
     "parameters": []
    }
   }
  },
  "feed.json": {
   "literals": {},
   "operations": {
    "GET": {
     "id": "getJsonFeed",
     "parameters": []
    }
   }
  },
  "sitemap.xml": {
   "literals": {},
   "operations": {
    "GET": {
     "id": "getSitemap",
     "parameters": []
    }
   }
  },
  "robots.txt": {
   "literals": {},
   "operations": {
    "GET": {
     "id": "getRobots",
     "parameters": []
    }
   }
  }
 },
 "operations": {}
};
