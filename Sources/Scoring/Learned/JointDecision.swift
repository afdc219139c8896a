import Framework

/// Joins what the rules say of an item and what the learned weights say.
///
/// Two logistic heads, one for "at least partial" and one for "met", share their inputs: whether
/// the rules give some credit, whether they give all, the strongest margins anywhere and under the
/// item's own stage, the second strongest, how rules and margins agree, and the odds of the units that
/// speak of the item, pooled. The credit is read off the sum of the two probabilities.
package struct JointDecision: Sendable {
  /// Inputs of a head: two of the rules, six margins, three of both, two pooled, and the constant.
  package static let inputCount = 14
  /// Margins are cut off here, so that no single unit outweighs everything.
  static let marginLimit: Float = 4
  /// The same for pooled odds, to which many units add.
  static let pooledLimit: Float = 6
  /// Units whose margin lies this close to the strongest speak of the item too.
  static let talkReach: Float = 1
  /// Without a rule, the weights alone need a unit at least this likely to have earned something.
  static let leastAlone: Float = -0.4
  /// The words of a unit that speaks of an item raise its odds by this much over those of a unit
  /// that says nothing: some items are so common that silence alone would earn a part.
  static let leastLift: Float = 1.5

  /// The strongest margins of an item's units.
  package struct Strength: Sendable, Equatable {
    package var any: LearnedReading.Margin
    package var met: Float
    package var ownAny: Float
    package var ownMet: Float
    /// The strongest margins below the best; the same words said twice are no second witness.
    package var secondAny: Float
    package var secondMet: Float
    /// The odds of the units that speak of the item, pooled.
    package var pooledAny: Float
    package var pooledMet: Float

    /// - Parameter isOwn: Whether a unit stands under the item's own stage.
    package init?(_ margins: [LearnedReading.Margin], isOwn: (Int) -> Bool) {
      guard var best = margins.first else { return nil }
      var bestMet = best.met
      ownAny = -JointDecision.marginLimit
      for margin in margins {
        if margin.any > best.any { best = margin }
        bestMet = max(bestMet, margin.met)
        if isOwn(margin.unit) { ownAny = max(ownAny, margin.any) }
      }
      any = best
      met = -JointDecision.marginLimit
      ownMet = -JointDecision.marginLimit
      secondAny = -JointDecision.marginLimit
      secondMet = -JointDecision.marginLimit
      var anyOdds = PooledOdds(largest: best.any)
      var metOdds = PooledOdds(largest: bestMet)
      for margin in margins {
        // However much is said of other things, it is no witness.
        let speaks = margin.lift >= JointDecision.leastLift || margin.unit == best.unit
        if speaks && !margin.isRepeated {
          anyOdds.add(margin.any)
          metOdds.add(margin.met)
        }
        // Full credit is sought only where the item is talked about at all.
        if margin.any >= best.any - JointDecision.talkReach { met = max(met, margin.met) }
        if margin.any >= ownAny - JointDecision.talkReach, margin.met > ownMet, isOwn(margin.unit) {
          ownMet = margin.met
        }
        if margin.any < best.any { secondAny = max(secondAny, margin.any) }
        if margin.met < bestMet { secondMet = max(secondMet, margin.met) }
      }
      (pooledAny, pooledMet) = (anyOdds.logarithm, metOdds.logarithm)
      // A single sentence cannot have a second witness, and is not blamed for it.
      if secondAny == -JointDecision.marginLimit { (secondAny, secondMet) = (best.any, bestMet) }
    }
  }

  /// The inputs of both heads.
  package static func inputs(rule: Credit, _ strength: Strength) -> [Float] {
    let cut = { (margin: Float, limit: Float) in max(-limit, min(limit, margin)) }
    let pooled = [strength.pooledAny, strength.pooledMet].map { cut($0, pooledLimit) }
    let margins = [
      strength.any.any, strength.met, strength.ownAny, strength.ownMet, strength.secondAny,
      strength.secondMet,
    ].map { cut($0, marginLimit) }
    let (any, met) = (margins[0], margins[1])
    return [rule >= .partial ? 1 : 0, rule == .met ? 1 : 0] + margins + [
      rule >= .partial ? any : 0, rule == .met ? met : 0, rule == .partial ? met : 0, pooled[0],
      pooled[1], 1,
    ]
  }

  /// The probability that a head gives.
  package static func probability(_ inputs: [Float], _ weights: [Float], bias: Float) -> Float {
    let sum = zip(inputs, weights).reduce(bias) { $0 + $1.0 * $1.1 }
    return sigmoid(sum)
  }

  /// The probability that log odds stand for.
  package static func sigmoid(_ odds: Float) -> Float { 1 / (1 + Exponential.of(-odds)) }

  /// The sum of both probabilities, 0...2: the credit that is to be expected.
  package static func expectation(
    rule: Credit, _ strength: Strength, jointBias: [Float], joint: Joint
  ) -> Float {
    let inputs = inputs(rule: rule, strength)
    return probability(inputs, joint.any, bias: jointBias[0])
      + probability(inputs, joint.met, bias: jointBias[1])
  }

  /// The joint credit of an item.
  package static func credit(
    rule: Credit, _ strength: Strength, jointBias: [Float], joint: Joint
  ) -> Credit {
    let best = strength.any
    if rule == .missed, best.any < leastAlone || best.lift < leastLift { return .missed }
    let sum = expectation(rule: rule, strength, jointBias: jointBias, joint: joint)
    let credit: Credit = sum > joint.metFrom ? .met : (sum > joint.partialFrom ? .partial : .missed)
    // What a rule fully recognises is there; the weights may doubt how much, not whether.
    return rule == .met ? max(credit, .partial) : credit
  }
}

/// What the joint decision has learned for all items together.
package struct Joint: Sendable, Equatable {
  /// Weights of the heads "at least partial" and "met".
  package var any: [Float]
  package var met: [Float]
  /// Expectations from which a credit is partial and met.
  package var partialFrom: Float
  package var metFrom: Float

  /// A joint that has learned nothing.
  package static let neutral = Joint(
    any: [Float](repeating: 0, count: JointDecision.inputCount),
    met: [Float](repeating: 0, count: JointDecision.inputCount), partialFrom: 0.62, metFrom: 1.3)

  package init(any: [Float], met: [Float], partialFrom: Float, metFrom: Float) {
    self.any = any
    self.met = met
    self.partialFrom = partialFrom
    self.metFrom = metFrom
  }
}
