extension PublishedSchema {
  static let caseFileText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:coach:schema:case:1",
      "title": "Case file",
      "description": "A case for coach case FILE; for its rules see coach explain patterns.",
      "$comment": "The program passes over unknown fields; here they are refused, so that a slip shows.",
      "type": "object",
      "required": ["id", "title", "prompt", "items"],
      "additionalProperties": false,
      "properties": {
        "$schema": { "type": "string" },
        "id": { "$ref": "#/$defs/name" },
        "title": { "type": "string" },
        "minutes": {
          "description": "Length of the interview.",
          "type": "integer", "minimum": 1, "maximum": 600, "default": 45
        },
        "prompt": {
          "description": "The problem as the interviewer states it.",
          "type": "string", "minLength": 1
        },
        "facts": {
          "description": "What the interviewer tells when asked.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["topic", "ask", "answer"],
            "additionalProperties": false,
            "properties": {
              "topic": { "type": "string" },
              "ask": { "description": "A question that it answers.", "type": "string" },
              "answer": { "type": "string" },
              "forms": {
                "description": "Phrases that a question about it may hold.",
                "$ref": "#/$defs/phrases"
              }
            }
          }
        },
        "quantities": {
          "description": "Numbers that a good answer works out.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "what", "low", "high", "unit", "how"],
            "additionalProperties": false,
            "properties": {
              "id": { "type": "string" },
              "what": { "type": "string" },
              "low": { "description": "Lower end of what is right.", "type": "number" },
              "high": { "type": "number" },
              "unit": { "type": "string" },
              "how": { "description": "How it is worked out.", "type": "string" }
            }
          }
        },
        "items": {
          "description": "The checklist of the case; that of the framework comes before it.",
          "type": "array",
          "items": { "$ref": "#/$defs/item" }
        },
        "redFlags": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "stage", "statement", "why"],
            "additionalProperties": false,
            "properties": {
              "id": { "type": "string" },
              "stage": { "$ref": "#/$defs/stage" },
              "statement": { "type": "string" },
              "why": { "type": "string" }
            }
          }
        },
        "diagram": { "$ref": "#/$defs/diagram" },
        "words": {
          "description": "What stands for the placeholders of the framework's texts.",
          "type": "object",
          "required": ["system", "user", "users", "item", "items", "mistake"],
          "additionalProperties": false,
          "properties": {
            "system": { "type": "string" },
            "user": { "type": "string" },
            "users": { "type": "string" },
            "item": { "type": "string" },
            "items": { "type": "string" },
            "mistake": { "type": "string" }
          }
        },
        "guides": {
          "description": "Coaching for the case's items, by item id.",
          "type": "object",
          "additionalProperties": { "$ref": "#/$defs/guide" }
        },
        "changes": { "type": "array", "items": { "$ref": "#/$defs/change" } },
        "recognition": { "$ref": "#/$defs/recognition" }
      },
      "$defs": {
        "name": {
          "description": "Letters, digits, dots, hyphens and underscores.",
          "type": "string", "minLength": 1, "maxLength": 100
        },
        "stage": {
          "enum": ["clarify", "frame", "data", "model", "evaluate", "deploy", "operate"]
        },
        "phrases": { "type": "array", "items": { "type": "string" } },
        "phrasesByName": {
          "type": "object",
          "additionalProperties": { "$ref": "#/$defs/phrases" }
        },
        "item": {
          "type": "object",
          "required": ["id", "level", "points", "criterion", "partial"],
          "additionalProperties": false,
          "properties": {
            "id": { "$ref": "#/$defs/name" },
            "stage": {
              "description": "May be left out where the id begins with a stage.",
              "$ref": "#/$defs/stage"
            },
            "level": {
              "description": "The lowest level at which it is expected.",
              "enum": ["mid", "senior", "staff"]
            },
            "points": { "type": "integer", "minimum": 1, "maximum": 10 },
            "criterion": { "description": "What earns full credit.", "type": "string" },
            "partial": { "description": "What earns half.", "type": "string" }
          }
        },
        "guide": {
          "type": "object",
          "required": ["example", "probe", "hints", "teach", "components"],
          "additionalProperties": false,
          "properties": {
            "example": { "type": "string" },
            "probe": { "type": "string" },
            "hints": {
              "type": "array", "minItems": 3, "maxItems": 3, "items": { "type": "string" }
            },
            "teach": { "type": "string" },
            "components": { "$ref": "#/$defs/phrases" }
          }
        },
        "rules": {
          "description": "Any one rule of a list suffices.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "met": { "$ref": "#/$defs/phrases" },
            "partial": { "$ref": "#/$defs/phrases" },
            "never": { "$ref": "#/$defs/phrases" }
          }
        },
        "change": {
          "description": "A requirement that may change in a mock interview; has items, or is one.",
          "type": "object",
          "required": ["id", "after", "announcement", "example", "teach"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string" },
            "after": { "$ref": "#/$defs/stage" },
            "announcement": { "type": "string" },
            "example": { "type": "string" },
            "teach": { "type": "string" },
            "items": {
              "description": "What the answer to the change is scored by.",
              "type": "array",
              "minItems": 1,
              "items": { "$ref": "#/$defs/changeItem" }
            },
            "criterion": { "description": "Of a change with one item.", "type": "string" },
            "partial": { "type": "string" },
            "rules": { "$ref": "#/$defs/rules" }
          }
        },
        "changeItem": {
          "type": "object",
          "required": ["id", "criterion", "partial"],
          "additionalProperties": false,
          "properties": {
            "id": { "$ref": "#/$defs/name" },
            "points": { "type": "integer", "minimum": 1, "maximum": 10 },
            "criterion": { "description": "What earns full credit.", "type": "string" },
            "partial": { "description": "What earns half.", "type": "string" },
            "rules": { "$ref": "#/$defs/rules" }
          }
        },
        "diagram": {
          "type": "object",
          "required": ["nodes", "edges"],
          "additionalProperties": false,
          "properties": {
            "nodes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "title", "track"],
                "additionalProperties": false,
                "properties": {
                  "id": { "type": "string" },
                  "title": { "type": "string" },
                  "track": { "type": "string" },
                  "forms": {
                    "description": "What people write in such a box, as phrases.",
                    "type": "array",
                    "items": { "type": "string" }
                  }
                }
              }
            },
            "edges": {
              "description": "Pairs of node ids, from and to.",
              "type": "array",
              "items": {
                "type": "array", "minItems": 2, "maxItems": 2, "items": { "type": "string" }
              }
            }
          }
        },
        "recognition": {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "concepts": { "$ref": "#/$defs/phrasesByName" },
            "items": {
              "type": "object",
              "additionalProperties": { "$ref": "#/$defs/rules" }
            },
            "redFlags": { "$ref": "#/$defs/phrasesByName" },
            "words": { "type": "object", "additionalProperties": { "type": "string" } },
            "quantities": { "$ref": "#/$defs/phrasesByName" }
          }
        }
      }
    }

    """#
}
