extension PublishedSchema {
  static let sessionText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:coach:schema:session:1",
      "title": "Session",
      "description": "An interview, as written by coach export --format json.",
      "type": "object",
      "required": [
        "session", "title", "judgedBy", "started", "verdicts", "stages", "items", "redFlags",
        "quantities", "disputes", "drawing", "consistency", "study"
      ],
      "additionalProperties": false,
      "properties": {
        "session": { "$ref": "#/$defs/setup" },
        "title": { "description": "Title of the case.", "type": "string" },
        "judgedBy": { "description": "Version of the rubric.", "type": "string" },
        "started": { "description": "Seconds since 1970.", "type": "number" },
        "finished": {
          "description": "Seconds since 1970; absent where the interview is not over.",
          "type": "number"
        },
        "verdicts": {
          "type": "array",
          "minItems": 3,
          "maxItems": 3,
          "items": { "$ref": "#/$defs/verdict" }
        },
        "stages": {
          "type": "array",
          "minItems": 7,
          "maxItems": 7,
          "items": { "$ref": "#/$defs/stageEntry" }
        },
        "items": { "type": "array", "items": { "$ref": "#/$defs/item" } },
        "redFlags": { "type": "array", "items": { "$ref": "#/$defs/redFlag" } },
        "quantities": { "type": "array", "items": { "$ref": "#/$defs/quantity" } },
        "cannotJudge": { "$ref": "#/$defs/cannotJudge" },
        "change": { "$ref": "#/$defs/change" },
        "changeReply": { "type": "string" },
        "disputes": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["item", "quote"],
            "additionalProperties": false,
            "properties": { "item": { "type": "string" }, "quote": { "type": "string" } }
          }
        },
        "drawing": { "description": "Boxes and arrows as typed.", "type": "string" },
        "consistency": {
          "description": "What does not fit together in what was said.",
          "type": "array",
          "items": { "$ref": "#/$defs/note" }
        },
        "study": {
          "description": "Ids of components to read about: coach explain ID.",
          "type": "array",
          "maxItems": 8,
          "items": { "type": "string" }
        },
        "rescored": {
          "description": "The result by today's rules; all else is the first. Only when asked for.",
          "type": "object",
          "required": ["judgedBy", "verdicts", "items", "redFlags", "quantities"],
          "additionalProperties": false,
          "properties": {
            "judgedBy": { "type": "string" },
            "verdicts": { "type": "array", "items": { "$ref": "#/$defs/verdict" } },
            "items": { "type": "array", "items": { "$ref": "#/$defs/item" } },
            "redFlags": { "type": "array", "items": { "$ref": "#/$defs/redFlag" } },
            "quantities": { "type": "array", "items": { "$ref": "#/$defs/quantity" } },
            "cannotJudge": { "$ref": "#/$defs/cannotJudge" },
            "change": { "$ref": "#/$defs/change" }
          }
        }
      },
      "$defs": {
    \#(sharedDefinitions),
        "setup": {
          "type": "object",
          "required": ["id", "caseID", "level", "mode", "rubricVersion", "seed", "minutes"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "caseID": { "description": "Id of the case, or path of its file.", "type": "string" },
            "level": { "$ref": "#/$defs/level" },
            "mode": { "enum": ["learn", "mock"] },
            "lens": { "type": "string" },
            "rubricVersion": { "type": "string" },
            "seed": { "type": "integer", "minimum": 0 },
            "minutes": { "type": "integer", "minimum": 1, "maximum": 600 }
          }
        },
        "verdict": {
          "type": "object",
          "required": ["level", "verdict", "score", "spontaneousScore"],
          "additionalProperties": false,
          "properties": {
            "level": { "$ref": "#/$defs/level" },
            "verdict": { "enum": ["strong hire", "hire", "lean no", "no", "cannot judge"] },
            "score": { "$ref": "#/$defs/share" },
            "spontaneousScore": {
              "description": "The score without what was won after a hint or a question.",
              "$ref": "#/$defs/share"
            }
          }
        },
        "stageEntry": {
          "type": "object",
          "required": ["id", "title", "score", "plannedSeconds", "spentSeconds", "said"],
          "additionalProperties": false,
          "properties": {
            "id": { "$ref": "#/$defs/stage" },
            "title": { "type": "string" },
            "score": { "$ref": "#/$defs/share" },
            "plannedSeconds": { "type": "number", "minimum": 0 },
            "spentSeconds": { "type": "number", "minimum": 0 },
            "said": { "type": "array", "items": { "$ref": "#/$defs/said" } }
          }
        },
        "said": {
          "type": "object",
          "required": ["kind", "text"],
          "additionalProperties": false,
          "properties": {
            "kind": { "enum": ["answer", "question", "reply"] },
            "text": { "type": "string" },
            "item": { "description": "Item of the follow-up question.", "type": "string" },
            "answer": { "description": "What the interviewer answered.", "type": "string" }
          }
        },
        "evidence": {
          "description": "Words of the user, with the line in which they begin.",
          "type": "object",
          "required": ["quote", "line"],
          "additionalProperties": false,
          "properties": {
            "quote": { "type": "string", "minLength": 1 },
            "line": { "type": "integer", "minimum": 1 }
          }
        },
        "item": {
          "type": "object",
          "required": [
            "id", "stage", "level", "points", "spontaneous", "prompted", "spontaneousEvidence",
            "promptedEvidence"
          ],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "stage": { "$ref": "#/$defs/stage" },
            "level": { "$ref": "#/$defs/level" },
            "points": { "type": "integer", "minimum": 1, "maximum": 10 },
            "spontaneous": {
              "description": "Earned before any hint, question or feedback on the item.",
              "$ref": "#/$defs/credit"
            },
            "prompted": { "description": "Earned in all.", "$ref": "#/$defs/credit" },
            "spontaneousEvidence": {
              "type": "array",
              "items": { "$ref": "#/$defs/evidence" }
            },
            "promptedEvidence": { "type": "array", "items": { "$ref": "#/$defs/evidence" } }
          }
        },
        "change": {
          "description": "The reaction to a changed requirement; absent where none changed.",
          "type": "object",
          "required": ["id", "credit", "evidence"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string" },
            "credit": { "$ref": "#/$defs/credit" },
            "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence" } },
            "items": {
              "description": "By each item of the change; absent where it was judged as a whole.",
              "type": "array",
              "items": { "$ref": "#/$defs/changeItem" }
            }
          }
        },
        "redFlag": {
          "type": "object",
          "required": ["id", "evidence"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string" },
            "evidence": { "$ref": "#/$defs/evidence" }
          }
        },
        "cannotJudge": {
          "enum": ["empty", "tooShort", "notEnglish", "gibberish", "promptCopied"]
        },
        "changeItem": {
          "type": "object",
          "required": ["id", "points", "credit", "evidence"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "points": { "type": "integer", "minimum": 1, "maximum": 10 },
            "credit": { "$ref": "#/$defs/credit" },
            "evidence": { "type": "array", "items": { "$ref": "#/$defs/evidence" } }
          }
        }
      }
    }

    """#
}
