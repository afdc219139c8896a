/// Requests a second times items a request, against devices times items a second each.
///
/// Of several statements the one that is kindest to the answer counts.
struct FleetCheck {
  let numbers: StatedNumbers

  /// Set when the load needs more devices than there are by over a twentieth.
  var finding: NumberFinding? {
    guard !numbers.isSaid("num-relief"),
      let rate = numbers.all("num-peak-rate", [.rate]).smallest,
      let devices = devices.largest, let speed = speed.largest
    else { return nil }
    let items = numbers.all("num-candidates", [.count]).filter { $0.value >= 10 }.smallest
    let load = FleetLoad(
      requestsPerSecond: rate.value, itemsPerRequest: items?.value ?? 1,
      itemsPerDeviceSecond: speed.value, devices: devices.value)
    guard load.needed > load.devices * 1.05 else { return nil }
    return .fleetTooSmall(load, quotes: numbers.quotes([rate, items, devices, speed]))
  }

  /// "600 accelerators at 200,000 scores/s" states the devices first and the speed last.
  private var pairs: [[StatedNumbers.Stated]] {
    numbers.groups("num-fleet", [.count, .rate]).filter { $0.count == 2 }
  }

  private var devices: [StatedNumbers.Stated] {
    numbers.all("num-devices", [.count]) + pairs.map { $0[0] }
  }

  private var speed: [StatedNumbers.Stated] {
    numbers.all("num-device-speed", [.rate]) + pairs.map { $0[1] }
  }
}
