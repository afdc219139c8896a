import Journal
import Terminal

/// What of a session could not be read.
enum DamageView {
  static func text(_ damage: StoredSession.Damage) -> StyledText {
    var parts: [String] = []
    if damage.places > 0 {
      let place = damage.places == 1 ? "1 place" : "\(damage.places) places"
      parts.append("\(damage.bytes) damaged bytes in \(place), kept aside")
    }
    if damage.unknownEvents > 0 { parts.append("\(damage.unknownEvents) unknown events") }
    let what = parts.joined(separator: "; ")
    return StyledText("Some of this session could not be read: \(what). The rest is here.", .partly)
  }
}
