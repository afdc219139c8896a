extension PublishedSchema {
  /// Definitions that the scorecard and the session have in common, without the braces around them.
  static let sharedDefinitions = #"""
        "level": { "enum": ["mid", "senior", "staff"] },
        "stage": {
          "enum": ["clarify", "frame", "data", "model", "evaluate", "deploy", "operate"]
        },
        "credit": { "enum": ["missed", "partial", "met"] },
        "share": { "type": "number", "minimum": 0, "maximum": 1 },
        "note": {
          "description": "Statements or numbers that do not fit together, and why.",
          "type": "object",
          "required": ["kind", "title", "why", "quotes"],
          "additionalProperties": false,
          "properties": {
            "kind": { "type": "string", "minLength": 1 },
            "title": { "type": "string" },
            "why": { "type": "string" },
            "quotes": { "type": "array", "items": { "$ref": "#/$defs/evidence" } }
          }
        },
        "quantity": {
          "type": "object",
          "required": ["id", "outcome"],
          "additionalProperties": false,
          "properties": {
            "id": { "type": "string", "minLength": 1 },
            "outcome": { "enum": ["missing", "tooLow", "inRange", "tooHigh"] },
            "value": { "description": "In the quantity's unit.", "type": "number" },
            "evidence": { "$ref": "#/$defs/evidence" }
          }
        }
    """#
}
