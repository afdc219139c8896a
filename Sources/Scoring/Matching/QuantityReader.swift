import Framework

extension Reading {
  /// What the answer says of one of the case's quantities.
  func result(_ quantity: Quantity) -> QuantityResult {
    QuantityResult(id: quantity.id, outcome: .missing, value: nil, evidence: nil)
  }
}
