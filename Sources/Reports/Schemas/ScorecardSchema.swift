extension PublishedSchema {
  static let scorecardText = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:coach:schema:scorecard:1",
      "title": "Scorecard",
      "description": "What an answer earned, as written by coach score --json and --jsonl.",
      "type": "object",
      "required": [
        "case", "level", "score", "verdict", "stages", "items", "redFlags", "quantities"
      ],
      "additionalProperties": false,
      "properties": {
        "id": { "description": "With --jsonl: the id of the line read.", "type": "string" },
        "rules": {
          "description": "With --jsonl --rules: the rules behind each credit, by item id.",
          "type": "object",
          "additionalProperties": { "type": "array", "items": { "type": "string" } }
        },
        "case": { "description": "Id of the case.", "type": "string", "minLength": 1 },
        "level": { "$ref": "#/$defs/level" },
        "score": {
          "description": "Share of the level's points that were earned.",
          "$ref": "#/$defs/share"
        },
        "verdict": { "enum": ["strong hire", "hire", "lean no", "no", "cannot judge"] },
        "reason": {
          "description": "Why the answer cannot be judged; absent when it can.",
          "enum": ["empty", "tooShort", "notEnglish", "gibberish", "promptCopied"]
        },
        "stages": {
          "type": "array",
          "minItems": 7,
          "maxItems": 7,
          "items": {
            "type": "object",
            "required": ["id", "score"],
            "additionalProperties": false,
            "properties": {
              "id": { "$ref": "#/$defs/stage" },
              "score": { "$ref": "#/$defs/share" }
            }
          }
        },
        "items": { "type": "array", "items": { "$ref": "#/$defs/item" } },
        "redFlags": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "quote", "line"],
            "additionalProperties": false,
            "properties": {
              "id": { "type": "string" },
              "quote": { "type": "string" },
              "line": { "type": "integer", "minimum": 1 }
            }
          }
        },
        "quantities": { "type": "array", "items": { "$ref": "#/$defs/quantity" } },
        "consistency": {
          "description": "What does not fit together; absent with --jsonl.",
          "type": "array",
          "items": { "$ref": "#/$defs/note" }
        }
      },
      "$defs": {
    \#(sharedDefinitions),
        "evidence": {
          "description": "Words of the answer, with the line in which they begin.",
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
          "required": ["id", "stage", "level", "credit", "points", "earned", "evidence"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "stage": { "$ref": "#/$defs/stage" },
            "level": { "$ref": "#/$defs/level" },
            "credit": { "$ref": "#/$defs/credit" },
            "points": { "type": "integer", "minimum": 1, "maximum": 10 },
            "earned": { "type": "number", "minimum": 0, "maximum": 10 },
            "evidence": {
              "type": "array",
              "maxItems": 3,
              "items": { "$ref": "#/$defs/evidence" }
            }
          }
        }
      }
    }

    """#
}
